using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Reads a value that is a single text or a list of texts.</summary>
internal static class WordList
{
    public static EquatableArray<Word> Parse(ParseContext context, YamlEntry entry, string expected) =>
        Scalars(context, entry, expected).Select(scalar => new Word(scalar.Value, scalar.Span)).ToEquatableArray();

    /// <summary>The texts as they are written.</summary>
    public static IReadOnlyList<YamlScalar> Scalars(ParseContext context, YamlEntry entry, string expected)
    {
        List<YamlScalar> scalars = new();
        switch (entry.Value)
        {
            case YamlScalar { IsNull: false } scalar:
                scalars.Add(scalar);
                break;
            case YamlSequence sequence:
                foreach (YamlNode item in sequence.Items)
                {
                    if (item is YamlScalar { IsNull: false } scalar)
                    {
                        scalars.Add(scalar);
                    }
                    else
                    {
                        context.ReportKind(item, $"An item of '{entry.Key.Value}'", "a text");
                    }
                }

                break;
            default:
                context.ReportKind(entry, $"'{entry.Key.Value}'", expected);
                break;
        }

        return scalars;
    }
}
