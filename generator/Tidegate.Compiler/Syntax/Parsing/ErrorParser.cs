using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Reads the entries of <c>errors</c>: <c>62103: { name: NoPrivilege, doc: ... }</c>.</summary>
internal static class ErrorParser
{
    public static EquatableArray<ErrorSyntax> Parse(ParseContext context, KeyedMapping owner)
    {
        List<ErrorSyntax> errors = new();
        bool followsStranger = false;
        foreach (YamlEntry entry in owner.Entries("errors", "a mapping of codes to { name, doc }"))
        {
            string what = $"The error {entry.Key.Value}";
            Word code = new(entry.Key.Value, entry.Key.Span);
            bool isStranger = !IsNumber(code.Text) && !LooksLikeError(entry.Value);
            if (isStranger)
            {
                // Consecutive entries that belong elsewhere are one mistake.
                if (!followsStranger)
                {
                    context.Report(TypeRules.BadErrorCode, code.Span, code.Text, Remedy(code.Text, entry.Value));
                    context.MarkPartial();
                }

                followsStranger = true;
                continue;
            }

            followsStranger = false;
            if (entry.Value is YamlMapping mapping)
            {
                var keys = KeyedMapping.Read(context, mapping, what, entry.Key.Span, SpecKeys.Error);
                errors.Add(new ErrorSyntax(code, keys.Word("name"), keys.Doc(), keys.Flag("transient") ?? false, false) { Type = ParseType(context, keys.Entry("type")) });
            }
            else
            {
                context.ReportKind(entry, what, "a mapping such as { name: NotFound, doc: ... }", AsMapping(entry));
                errors.Add(new ErrorSyntax(code, null, "", false, true));
            }
        }

        return errors.ToEquatableArray();
    }

    /// <summary>An error of which only the name is said, or, where the code is an HTTP status, the type of its body; null when it is neither.</summary>
    private static string? AsMapping(YamlEntry entry)
    {
        if (entry.Value is not YamlScalar { IsNull: false, Value: var word } || !word.All(char.IsLetterOrDigit))
        {
            return null;
        }

        string code = entry.Key.Value;
        bool isStatus = code.Length == 3 && code[0] is '4' or '5';
        string? text = isStatus && (word == ErrorSyntax.Problem || char.IsUpper(word[0])) ? $"name: {StatusName(code)}, type: {word}"
            : char.IsUpper(word[0]) ? $"name: {word}"
            : null;
        return text is null ? null : $"write '{code}: {{ {text} }}'";
    }

    private static string StatusName(string status) => status switch
    {
        "404" => "NotFound",
        "409" => "Conflict",
        _ => "Refused",
    };

    private static TypeExpression? ParseType(ParseContext context, YamlEntry? entry)
    {
        switch (entry)
        {
            case null:
                return null;
            case { Value: YamlScalar { IsNull: false } scalar }:
                return TypeExpressionParser.Parse(context, scalar);
            default:
                context.ReportKind(entry, "'type'", "the type of the answer, such as 'problem'", "declare its members under 'types:' of the service, and write that name");
                return null;
        }
    }

    /// <summary>What to write instead of an invalid code, where nothing better is known.</summary>
    public const string AnyCode = "write a whole number of 32 bits, such as '62101: { name: UnknownUser }'; or say that codes are texts, with 'success: OK' in the envelope";

    /// <summary>What to write instead of an invalid code.</summary>
    public static string Remedy(string code) =>
        int.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? $"write '{number.ToString(CultureInfo.InvariantCulture)}', without leading zeros"
            : AnyCode;

    /// <summary>What to write instead of a name in place of the code, with the code as its value.</summary>
    private static string Remedy(string name, YamlNode value)
    {
        YamlNode? number = value is YamlMapping mapping ? mapping.Entries.FirstOrDefault(entry => IsScalarNumber(entry.Value))?.Value : value;
        return number is YamlScalar code && IsScalarNumber(code) ? $"write '{code.Value}: {{ name: {name} }}'" : AnyCode;
    }

    private static bool IsScalarNumber(YamlNode node) => node is YamlScalar { Value: var text } && WholeNumbers.TryRead(text, out _);

    private static bool IsNumber(string text) => text.Length > 0 && (text[0] == '-' || char.IsDigit(text[0]));

    private static bool LooksLikeError(YamlNode value) =>
        value is YamlMapping mapping && mapping.Entries.Any(entry => entry.Key.Value is "name" or "transient" or "type")
        || value is YamlMapping { Entries: { Count: 1 } only } && only[0].Key.Value == "doc";
}
