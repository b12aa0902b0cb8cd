using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Model;

/// <summary>What a value is, wherever it occurs: a member of a record, a client parameter, or a part of a request.</summary>
/// <param name="WireName">The name that is written and read; empty when the location alone identifies the value.</param>
/// <param name="Aliases">Other names that are read; only members of JSON objects have any.</param>
/// <param name="IsOptional">Whether the value may be absent; an absent one is null in C#, unless the type has a null of its own.</param>
/// <param name="IsSecret">Whether the value must never be printed.</param>
internal abstract record ValueModel(
    string WireName, EquatableArray<string> Aliases, TypeRef Type, bool IsOptional, bool IsSecret, string Doc)
{
    /// <summary>The C# name in Pascal case; it is not escaped, and may be a keyword in camel case. Empty for a fixed value.</summary>
    public abstract string Name { get; }

    /// <summary>Whether it may be absent, null, or have a value, and C# tells these apart.</summary>
    public bool TellsNullFromAbsent => IsOptional && Type is NullableRef;

    /// <summary>What the service takes where the value is absent, for documentation; null when that is not known.</summary>
    public string? Default { get; init; }

    /// <summary>Whether answers may lack it although it is required; never marked in the types of a service, which do not know where they occur.</summary>
    public Lacking Lacking { get; init; }

    /// <summary>What limits the values that are sent; null when nothing does. What a service answers is read as it comes.</summary>
    public LimitsModel? Limits { get; init; }

    /// <summary>All names that are read, beginning with the one that is written.</summary>
    public IEnumerable<string> WireNames => Aliases.Prepend(WireName);
}
