using System;

namespace Tidegate.Compiler.Model;

/// <summary>Tells apart the names of what is sent by name.</summary>
internal static class WireNames
{
    /// <summary>Letter case counts but for headers: RFC 9110, section 5.1.</summary>
    public static StringComparer ComparerOf(BindingLocation location) =>
        location == BindingLocation.Header ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
}
