using System;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Finds values where a header or a cookie names its type. They may be keys, so that no message repeats them.</summary>
internal static class ForeignValues
{
    /// <summary>Keys are longer than most names of types, and have digits among their letters.</summary>
    private const int KeyLength = 16;

    private static readonly string[] s_words = [.. Scalar.Words, MemberParser.ClientWord, MemberParser.BearerWord, MemberParser.KeyWord, "list", "map"];

    /// <param name="section">Where the parameter is declared, such as <c>header</c>.</param>
    /// <returns>Whether the parameter has a value for its type, which is reported.</returns>
    public static bool IsValue(ParseContext context, string section, YamlEntry parameter)
    {
        if (section is not (ParameterSection.Header or ParameterSection.Cookie) || parameter.Value is not YamlScalar { IsNull: false } value || !IsValue(value.Value))
        {
            return false;
        }

        string remedy = $"a fixed one goes under 'constants: {{ {section}: ... }}' of the service, one of the caller with 'in: {section}' under 'client:'";
        context.Report(StructureRules.WrongKind, value.Span, $"The {section} '{parameter.Key.Value}'", $"must have a type, such as 'string', and no value: {remedy}");
        context.MarkPartial();
        return true;
    }

    private static bool IsValue(string text)
    {
        string type = text.TrimEnd('?', '[', ']');
        if (type.Contains('<') || ForeignTypes.Explain(type) is not null)
        {
            return false;
        }

        bool isName = type.Length > 0 && char.IsUpper(type[0]) && type.All(char.IsLetterOrDigit) && !(type.Length >= KeyLength && type.Any(char.IsDigit));
        return !isName && !Scalar.IsWord(type) && Suggestions.Nearest(type, s_words) is null && !s_words.Contains(type, StringComparer.Ordinal);
    }
}
