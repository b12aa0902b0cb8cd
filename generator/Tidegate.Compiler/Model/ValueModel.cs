using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Model;

/// <summary>What a value is, wherever it occurs: a member of a record, a client parameter, or a part of a request.</summary>
/// <param name="WireName">The name that is written and read; empty when the location alone identifies the value.</param>
/// <param name="Aliases">Other names that are read; only members of JSON objects have any.</param>
/// <param name="IsOptional">Whether the value may be absent; an absent one is null in C#.</param>
/// <param name="IsSecret">Whether the value must never be printed.</param>
internal abstract record ValueModel(
    string WireName, EquatableArray<string> Aliases, TypeRef Type, bool IsOptional, bool IsSecret, string Doc)
{
    /// <summary>The C# name in Pascal case; it is not escaped, and may be a keyword in camel case. Empty for a fixed value.</summary>
    public abstract string Name { get; }

    /// <summary>All names that are read, beginning with the one that is written.</summary>
    public IEnumerable<string> WireNames => Aliases.Prepend(WireName);
}
