using System;

namespace Tidegate.Compiler.Model;

/// <summary>Compares the names of values that are sent by name.</summary>
internal static class WireNames
{
    /// <summary>Names are case-sensitive, except those of headers: RFC 9110, section 5.1.</summary>
    public static StringComparer ComparerOf(BindingLocation location) =>
        location == BindingLocation.Header ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
}
