using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Reads the envelope of a service or of an endpoint.</summary>
internal static class EnvelopeParser
{
    private const string CodeOrCodes = "a code, a list of codes, true or false, absent or status";

    private static readonly string[] s_names = { "code", "flag", "message", "data", "requestId" };

    public static EnvelopeSyntax Parse(ParseContext context, YamlEntry? entry)
    {
        if (entry?.Value is not YamlMapping mapping)
        {
            if (entry?.Value is YamlScalar { Style: ScalarStyle.Plain, Value: EnvelopeSyntax.None })
            {
                return EnvelopeSyntax.Empty(entry.Key.Span) with { IsNone = true };
            }

            if (entry is not null)
            {
                context.ReportKind(entry, "'envelope'", "a mapping such as { code: code, data: data }, or none", IsNothing(entry.Value) ? "write 'none'" : "delete it where the answers have 'code', 'msg' and 'data'");
            }

            return EnvelopeSyntax.Empty(entry?.Key.Span);
        }

        var keys = KeyedMapping.Read(context, mapping, "The envelope", entry.Key.Span, SpecKeys.Envelope);
        return new EnvelopeSyntax(
            entry.Key.Span,
            Names(context, keys, "code"),
            ParseSuccess(context, keys.Entry("success")),
            Names(context, keys, "message"),
            Name(context, keys, "data"),
            Name(context, keys, "requestId"),
            ParseBeside(context, keys))
        {
            FlagName = Name(context, keys, "flag"),
            Partial = keys.Entry("partial") is { } partial
                ? WordList.Scalars(context, partial, "a code or a list of codes").Select(code => new Word(code.Value, code.Span)).ToEquatableArray()
                : EquatableArray<Word>.Empty,
        };
    }

    private static bool IsNothing(YamlNode node) => node is YamlScalar { IsNull: true, Span.Length: > 0 } or YamlScalar { Value: "false" or "no" or "off" };

    /// <summary>Reads the members beside the data, of an envelope or of an endpoint.</summary>
    public static EquatableArray<MemberSyntax> ParseBeside(ParseContext context, KeyedMapping keys) =>
        MemberParser.ParseMembers(context, keys.Entries("beside", "a mapping of members to types"));

    private static EquatableArray<Word> Names(ParseContext context, KeyedMapping keys, string key) => keys.Entry(key) is { } entry
        ? WordList.Scalars(context, entry, "a name or a list of names").Select(name => Path(context, name, key)).ToEquatableArray()
        : EquatableArray<Word>.Empty;

    private static Word? Name(ParseContext context, KeyedMapping keys, string key) =>
        keys.Word(key) is null ? null : Path(context, (YamlScalar)keys.Entry(key)!.Value, key);

    /// <summary>Dots lead into other members. Quotes do not say whether they still do, so that they stand around no dot.</summary>
    private static Word Path(ParseContext context, YamlScalar name, string key)
    {
        if (name.Style != ScalarStyle.Plain)
        {
            if (name.Value.Contains('.'))
            {
                context.ReportKind(name, "A name of the envelope with dots", "written without quotes", "they lead from a member to those inside it");
            }

            return new Word(MemberPath.OfName(name.Value), name.Span);
        }

        bool isDotted = name.Value.Contains('.');
        if (Scalar.IsWord(name.Value) && name.Value != "id")
        {
            context.ReportKind(name, "A name of the envelope", "the name of a member of the answers", "the types of the envelope are known");
        }
        else if (name.Value.Any(c => c is '/' or '$' || OddNames.IsOdd(c)) || (isDotted && !IsWhole(name.Value, key) && name.Value.Split('.').Any(part => part.Length == 0)))
        {
            context.ReportKind(name, "A name of the envelope", "the name of one member, or a path such as Response.Error.Code", "what is inside of the data is said under 'returns:'");
        }

        return new Word(isDotted ? MemberPath.OfDotted(name.Value) : MemberPath.OfName(name.Value), name.Span);
    }

    private static bool IsWhole(string name, string key) => name == "." && key == "data";

    private static SuccessSyntax? ParseSuccess(ParseContext context, YamlEntry? entry)
    {
        switch (entry)
        {
            case null:
                return null;
            case { Value: YamlScalar { IsNull: false } scalar }:
                return ParseCode(context, entry, scalar);
            case { Value: YamlSequence { Items.Count: > 0 } list }:
                return ParseCodes(context, list);
            default:
                context.ReportKind(entry, "'success'", CodeOrCodes);
                return null;
        }
    }

    private static SuccessSyntax? ParseCode(ParseContext context, YamlEntry entry, YamlScalar scalar)
    {
        Word word = new(scalar.Value, scalar.Span);
        bool isPlain = scalar.Style == ScalarStyle.Plain;
        if (isPlain && SuccessSyntax.Words.Contains(scalar.Value))
        {
            return new SuccessSyntax(word, EquatableArray<Word>.Empty, false);
        }

        if (isPlain && LooksLikeNumber(scalar.Value) && !WholeNumbers.TryRead(scalar.Value, out _))
        {
            context.ReportKind(entry, "'success'", "a whole number of 32 bits without leading zeros", "put it in quotes and brackets where codes are texts");
            return null;
        }

        return new SuccessSyntax(null, new[] { word }.ToEquatableArray(), !WholeNumbers.TryRead(scalar.Value, out _));
    }

    private static SuccessSyntax? ParseCodes(ParseContext context, YamlSequence list)
    {
        List<Word> codes = new();
        bool areTexts = false;
        foreach (YamlNode item in list.Items)
        {
            if (item is not YamlScalar { IsNull: false } scalar || (scalar.Style == ScalarStyle.Plain && SuccessSyntax.Words.Contains(scalar.Value)))
            {
                context.ReportKind(item, "An item of 'success'", "a code", "true, false, absent and status stand alone");
                return null;
            }

            areTexts |= scalar.Style != ScalarStyle.Plain || !WholeNumbers.TryRead(scalar.Value, out _);
            codes.Add(new Word(scalar.Value, scalar.Span));
        }

        return new SuccessSyntax(null, codes.ToEquatableArray(), areTexts);
    }

    private static bool LooksLikeNumber(string text) => text.TrimStart('+', '-') is { Length: > 0 } digits && digits.All(char.IsDigit);
}
