using System;
using System.Collections.Generic;
using System.Globalization;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding;

/// <summary>The C# names of one scope, such as the members of a record; reports invalid names and clashes.</summary>
internal sealed class NameScope
{
    private readonly DiagnosticBag _diagnostics;
    private readonly string _noun;
    private readonly IReadOnlyDictionary<string, string> _reserved;
    private readonly string? _owner;

    /// <summary>
    /// Case-insensitive, since parameters and fields have the properties' names in camel case, in which <c>URL</c> and <c>Url</c> become
    /// the same.
    /// </summary>
    private readonly Dictionary<string, string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="noun">What the named things are called, such as <c>member</c>.</param>
    /// <param name="owner">The type whose members are named; no member can have its name.</param>
    public NameScope(DiagnosticBag diagnostics, string noun, IReadOnlyDictionary<string, string> reserved, string? owner)
    {
        _diagnostics = diagnostics;
        _noun = noun;
        _reserved = reserved;
        _owner = owner;
    }

    /// <param name="given">The name that the spec gives; null when it is derived from the wire name.</param>
    /// <returns>The name; if that is unusable, which is reported, a substitute.</returns>
    public string Add(Word wireName, Word? given)
    {
        string? wanted = given?.Text ?? CSharpNames.FromWireName(wireName.Text);
        string name = wanted is not null && Check(wanted, wireName, given) ? wanted : Substitute(wireName.Text);
        if (wanted is null)
        {
            _diagnostics.Report(NameRules.Unnameable, wireName.Span, wireName.Text);
        }

        _taken.Add(name, wireName.Text);
        return name;
    }

    private bool Check(string name, Word wireName, Word? given)
    {
        Word place = given ?? wireName;
        if (given is not null && !NameCheck.IsNameOf(wireName, given, $"the {_noun} '{wireName.Text}'", _diagnostics))
        {
            return false;
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
            return false;
        }

        if (_taken.TryGetValue(name, out string? other))
        {
            _diagnostics.Report(NameRules.SameName, place.Span, other, wireName.Text, name);
            return false;
        }

        return true;
    }

    /// <summary>A unique name, so that a mistake in one name causes no further ones about the same member.</summary>
    private string Substitute(string wireName)
    {
        string stem = CSharpNames.FromWireName(wireName) ?? "Value";
        int number = 2;
        while (_taken.ContainsKey(stem + number.ToString(CultureInfo.InvariantCulture)))
        {
            number++;
        }

        return stem + number.ToString(CultureInfo.InvariantCulture);
    }
}
