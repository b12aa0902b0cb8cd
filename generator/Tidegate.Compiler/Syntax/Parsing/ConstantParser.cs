using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Reads the key <c>constants</c> of a service: names and values, by where they are sent.</summary>
internal static class ConstantParser
{
    private const string Remedy = "write 'constants: { query: { name: value } }', or 'header' or 'cookie' in the place of 'query'";

    public static EquatableArray<ConstantSection> Parse(ParseContext context, YamlEntry? entry)
    {
        switch (entry)
        {
            case null:
                return EquatableArray<ConstantSection>.Empty;
            case { Value: YamlMapping mapping }:
                var keys = KeyedMapping.Read(context, mapping, "The mapping of constants", entry.Key.Span, SpecKeys.Constants);
                return SpecKeys.Constants
                    .Select(key => new ConstantSection(key, ParseConstants(context, keys.Entries(key, "a mapping of names to values")).ToEquatableArray()))
                    .ToEquatableArray();
            default:
                context.ReportKind(entry, "'constants'", "a mapping of places to names and values", Remedy);
                return EquatableArray<ConstantSection>.Empty;
        }
    }

    private static IEnumerable<ConstantSyntax> ParseConstants(ParseContext context, IEnumerable<YamlEntry> entries)
    {
        foreach (YamlEntry constant in entries)
        {
            if (constant.Value is YamlScalar { IsNull: false } value)
            {
                yield return new ConstantSyntax(new Word(constant.Key.Value, constant.Key.Span), new Word(value.Value, value.Span));
            }
            else
            {
                context.ReportKind(constant, $"The constant '{constant.Key.Value}'", "a text");
            }
        }
    }
}
