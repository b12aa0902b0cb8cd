using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Syntax.Parsing;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Resolves the names in type expressions.</summary>
internal sealed class TypeBinder
{
    /// <summary>The stand-in for a type that could not be bound: it accepts everything, so that the mistake causes no others.</summary>
    public static readonly TypeRef Anything = new ScalarRef(ScalarKind.Json);

    public const string StreamWord = "stream";
    public const string OutcomeWord = "outcome";

    private const string Undeclared = ": declare it under 'types:' of the service";
    private const string JsonWord = "json";
    private const string MapWord = "map";
    private const string ListWord = "list";

    /// <summary>With more unknown names than this they are not typos, and comparing them all would take too long.</summary>
    private const int MaximalSuggestions = 50;

    /// <summary>An unknown name that is used several times is one mistake, reported at its first use.</summary>
    private readonly HashSet<string> _reported = new();

    private readonly TypeNames _names;
    private readonly EnvelopeModel _itemEnvelope;
    private readonly DiagnosticBag _diagnostics;

    /// <param name="itemEnvelope">The envelope of the service, by which items of batches tell their outcomes.</param>
    public TypeBinder(TypeNames names, EnvelopeModel itemEnvelope, DiagnosticBag diagnostics)
    {
        _names = names;
        _itemEnvelope = itemEnvelope;
        _diagnostics = diagnostics;
    }

    /// <returns>Null when the type cannot be bound, which is reported, here or at the declaration of the type that it names.</returns>
    public TypeRef? Bind(TypeExpression? type) => type switch
    {
        NamedType named => BindName(named),
        ArrayType array => Bind(array.Item) is { } item ? new ArrayRef(item) : null,
        NullableType nullable => BindNullable(nullable),
        GenericType generic => BindGeneric(generic),
        TextArgument text => Misused(text, text.Text, "a text can only be the separator of list<T, \"separator\">"),
        _ => null,
    };

    /// <summary>Binds what an operation returns, which alone can be a stream.</summary>
    /// <returns>Null when the type cannot be bound, which is reported.</returns>
    public TypeRef? BindResult(TypeExpression type) =>
        type is GenericType { Name.Text: OutcomeWord } ? Misused(type, OutcomeWord, "a whole answer tells its outcome by its own envelope, so write the type alone, or 'outcome<T>[]' where items have outcomes")
        : type is not GenericType { Name.Text: StreamWord } stream ? Bind(type)
        : BindArgument(stream, "stream<Flow>") is not { } item ? null
        : item is OutcomeRef ? Misused(type, StreamWord, "outcomes are read with the answer that tells how many failed, so write 'outcome<T>[]'")
        : new StreamRef(item);

    private TypeRef? BindName(NamedType type)
    {
        if (Scalar.Find(type.Name) is { } scalar)
        {
            return new ScalarRef(scalar.Kind);
        }

        if (_names.TryGet(type.Name, out NamedKind kind))
        {
            return new NamedRef(type.Name, kind);
        }

        switch (type.Name)
        {
            case MemberParser.KeyWord:
                return Misused(type, type.Name, "a key is made for each call, so it is a header, a query parameter, a field, a part or a member of the body of an endpoint");
            case MapWord:
                return Misused(type, MapWord, "say what its values are, such as map<string>");
            case ListWord:
                return Misused(type, ListWord, "say what its items are and what separates them, such as list<string, \";\">");
            default:
                ReportUnknown(type, type.Name, Scalar.Words.Concat(_names.All).Concat(new[] { MapWord, ListWord }));
                return null;
        }
    }

    private TypeRef? BindNullable(NullableType type) => Bind(type.Value) switch
    {
        null => null,
        NullableRef => Misused(type, "??", "one '?' is enough"),
        OutcomeRef => Misused(type, OutcomeWord + "<...>?", "an item that is there has an outcome, so delete the '?'"),
        { } value => new NullableRef(value),
    };

    private TypeRef? BindGeneric(GenericType type)
    {
        switch (type.Name.Text)
        {
            case JsonWord:
                return BindArgument(type, "json<Flow>") switch
                {
                    null => null,
                    JsonTextRef => Misused(type, JsonWord, "JSON text directly inside JSON text is not supported, put it into a member"),
                    NullableRef => Misused(type, JsonWord, "write the '?' after the '>'"),
                    { } outcomes when outcomes.Layers().Any(layer => layer is OutcomeRef) => Misused(type, JsonWord, "outcomes stand in the answer itself, and not in a text of it"),
                    { } content => new JsonTextRef(content),
                };
            case MapWord:
                return BindArgument(type, "map<string>") is { } value ? new MapRef(value) : null;
            case ListWord:
                return BindList(type);
            case OutcomeWord:
                return BindOutcome(type);
            case StreamWord:
                return Misused(type, StreamWord, "only 'returns:' takes a stream, whole and not nullable, so write 'T[]' elsewhere");
            case { } name when Scalar.IsWord(name) || _names.TryGet(name, out _):
                return Misused(type, name, "only json, map, list and outcome take something between '<' and '>'");
            default:
                ReportUnknown(type, type.Name.Text, new[] { JsonWord, MapWord, ListWord });
                return null;
        }
    }

    private TypeRef? BindOutcome(GenericType type)
    {
        if (OutcomeRules.ProblemOf(_itemEnvelope) is { } problem)
        {
            _diagnostics.Report(EnvelopeRules.OutcomeWithoutCode, type.Span, problem);
            return null;
        }

        if (type.Arguments.Count == 1 && type.Arguments[0] is NamedType { Name: ReturnsBinder.None })
        {
            return new OutcomeRef(Data: null);
        }

        return BindArgument(type, "outcome<Flow>") switch
        {
            null => null,
            { } data when data.Layers().Any(layer => layer is OutcomeRef) => Misused(type, OutcomeWord, "an outcome holds what an item is when it succeeded, and no outcome"),
            { } data => new OutcomeRef(data),
        };
    }

    private TypeRef? BindArgument(GenericType type, string example) =>
        type.Arguments.Count == 1
            ? Bind(type.Arguments[0])
            : Misused(type, type.Name.Text, type.Name.Text == MapWord ? $"keys are always text, so write '{ForeignTypes.Write(type)}'" : $"it takes one type, such as {example}");

    private TypeRef? BindList(GenericType type)
    {
        const string Example = "such as list<string, \";\">";
        if (type.Arguments.Count != 2 || type.Arguments[1] is not TextArgument separator)
        {
            return Misused(
                type,
                ListWord,
                type.Arguments.Count == 2 ? $"the separator stands in quotes, {Example}"
                    : $"write '{ForeignTypes.Write(type)}' for an array; a text that holds several takes the separator in quotes too, {Example}");
        }

        if (separator.Content.Length != 1 || char.IsLetterOrDigit(separator.Content[0]) || char.IsControl(separator.Content[0]))
        {
            return Misused(separator, separator.Content, $"a separator is one character that is neither letter nor digit, {Example}");
        }

        return Bind(type.Arguments[0]) switch
        {
            null => null,
            { } item when item.IsSingleValue() => new SeparatedRef(item, separator.Content[0]),
            _ => Misused(type.Arguments[0], ListWord, "its items are single values (scalars other than json, ids or enums)"),
        };
    }

    private void ReportUnknown(TypeExpression type, string name, IEnumerable<string> candidates)
    {
        string? remedy = ForeignTypes.Remedy(type);
        SourceSpan span = type is GenericType generic && remedy is null ? generic.Name.Span : type.Span;
        // A foreign word that is used several times may mean a different type each time.
        string mistake = remedy is null ? name : ForeignTypes.Write(type);
        if (!_names.IsSurelyUnknown(name) || !_reported.Add(mistake))
        {
            return;
        }

        bool isForeign = remedy is not null && !_names.All.Any(other => other.Equals(name, StringComparison.OrdinalIgnoreCase));
        string hint = isForeign
            ? remedy!
            : DidYouMean.Hint(
                name,
                _reported.Count > MaximalSuggestions ? Array.Empty<string>() : candidates,
                CSharpNames.IsName(name) ? Undeclared : ": write a type, such as 'string', or a name in Pascal case that 'types:' of the service declares");
        bool isExplained = isForeign || hint[hint.Length - 1] == '?';
        _diagnostics.Report(TypeRules.UnknownType, span, isExplained || !KeyText.MayBeKey(name) ? $" '{name}'" : "", hint);
    }

    private TypeRef? Misused(TypeExpression type, string text, string reason)
    {
        _diagnostics.Report(TypeRules.MisusedType, type.Span, text, reason);
        return null;
    }
}
