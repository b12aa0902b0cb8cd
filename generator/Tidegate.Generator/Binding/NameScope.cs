using System.Collections.Generic;
using Tidegate.Generator.Diagnostics;
using Tidegate.Generator.Syntax;

namespace Tidegate.Generator.Binding;

/// <summary>The C# names of one scope, such as the members of a record; reports what cannot be named and what clashes.</summary>
internal sealed class NameScope
{
    private readonly DiagnosticBag _diagnostics;
    private readonly string _noun;
    private readonly IReadOnlyDictionary<string, string> _reserved;
    private readonly string? _owner;
    private readonly Dictionary<string, string> _taken = new();

    /// <param name="noun">What the things are, such as <c>member</c>.</param>
    /// <param name="owner">The type that the names are members of, whose name none of them can have.</param>
    public NameScope(DiagnosticBag diagnostics, string noun, IReadOnlyDictionary<string, string> reserved, string? owner)
    {
        _diagnostics = diagnostics;
        _noun = noun;
        _reserved = reserved;
        _owner = owner;
    }

    /// <param name="given">The name that the spec gives; null when it is made of the wire name.</param>
    /// <returns>Null, after one report, when the thing cannot be named.</returns>
    public string? Add(Word wireName, Word? given)
    {
        Word place = given ?? wireName;
        if (given is not null && !NameCheck.IsName(given, $"the {_noun} '{wireName.Text}'", _diagnostics))
        {
            return null;
        }

        string? name = given?.Text ?? CSharpNames.FromWireName(wireName.Text);
        if (name is null)
        {
            _diagnostics.Report(NameRules.Unnameable, place.Span, wireName.Text);
            return null;
        }

        if (_reserved.TryGetValue(name, out string? reason) || name == _owner)
        {
            _diagnostics.Report(
                NameRules.ReservedName,
                place.Span,
                $"The {_noun} '{wireName.Text}'",
                name,
                reason ?? "is the name of its type",
                "give it another with 'name:'");
            return null;
        }

        if (_taken.TryGetValue(name, out string? other))
        {
            _diagnostics.Report(NameRules.SameName, place.Span, other, wireName.Text, name);
            return null;
        }

        _taken.Add(name, wireName.Text);
        return name;
    }
}
