using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Reads groups of inputs: a list of groups, each a list of names, such as <c>[[assetId], [productKey, deviceKey]]</c>.</summary>
internal static class GroupsParser
{
    private const string Example = "[[assetId], [productKey, deviceKey]]";

    public static EquatableArray<GroupsSyntax> Parse(ParseContext context, KeyedMapping keys) => GroupsSyntax.Keys
        .Select(keys.Entry)
        .OfType<YamlEntry>()
        .Select(entry => Parse(context, entry))
        .OfType<GroupsSyntax>()
        .ToEquatableArray();

    private static GroupsSyntax? Parse(ParseContext context, YamlEntry entry)
    {
        if (entry.Value is not YamlSequence { Items: { Count: > 1 } items } || !items.All(IsGroup))
        {
            context.ReportKind(entry, $"'{entry.Key.Value}'", "a list of two groups or more, each a list of names of inputs", $"write '{entry.Key.Value}: {Example}'");
            return null;
        }

        IEnumerable<EquatableArray<Word>> groups = items.Select(item => ((YamlSequence)item).Items
            .Cast<YamlScalar>().Select(name => new Word(name.Value, name.Span)).ToEquatableArray());
        return new GroupsSyntax(new Word(entry.Key.Value, entry.Key.Span), groups.ToEquatableArray());
    }

    private static bool IsGroup(YamlNode node) =>
        node is YamlSequence { Items: { Count: > 0 } names } && names.All(name => name is YamlScalar { IsNull: false });
}
