using System.Linq;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Reads what an operation returns: a type, or types by status, such as <c>{ 200: Flow, 204: none }</c>.</summary>
internal static class ReturnsParser
{
    /// <returns>Null when there is no type, which is reported, and where the types stand by status.</returns>
    public static TypeExpression? Parse(ParseContext context, YamlEntry? entry)
    {
        switch (entry)
        {
            case null:
                return null;
            case { Value: YamlScalar { IsNull: false } scalar }:
                return TypeExpressionParser.Parse(context, scalar);
            case { Value: YamlSequence { Items: { Count: 1 } items } } when items[0] is YamlScalar item:
                context.ReportKind(entry, "'returns'", "a type", $"write '{ForeignTypes.Read(item.Value) ?? item.Value}[]'");
                return null;
            case { Value: YamlMapping mapping } when IsByStatus(mapping):
                return null;
            case { Value: YamlMapping mapping }:
                string type = JsonSchema.Result(mapping) is { } written ? $"write '{written}'"
                    : $"give it a name under 'types:' of the service, such as 'Result: {JsonSchema.Short(mapping)}', and write that name";
                context.ReportKind(entry, "'returns'", "a type", type);
                return null;
            default:
                context.ReportKind(entry, "'returns'", "a type, or 'none'");
                return null;
        }
    }

    /// <returns>Empty when the types do not stand by status.</returns>
    public static EquatableArray<StatusSyntax> ParseStatuses(ParseContext context, YamlEntry? entry) => entry is { Value: YamlMapping mapping } && IsByStatus(mapping)
        ? mapping.Entries.Select(status => ParseStatus(context, status)).ToEquatableArray()
        : EquatableArray<StatusSyntax>.Empty;

    private static StatusSyntax ParseStatus(ParseContext context, YamlEntry entry)
    {
        Word status = new(entry.Key.Value, entry.Key.Span);
        if (entry.Value is YamlScalar { IsNull: false } scalar)
        {
            return new StatusSyntax(status, TypeExpressionParser.Parse(context, scalar));
        }

        context.ReportKind(entry, $"The status {status.Text}", "a type, or 'none'");
        return new StatusSyntax(status, null);
    }

    /// <summary>Whether a mapping has statuses for keys, and not the parts of a schema.</summary>
    private static bool IsByStatus(YamlMapping mapping) =>
        mapping.Entries.Any(entry => entry.Key.Value is { Length: 3 } key && key.All(char.IsDigit)) && mapping.Entries.All(entry => entry.Value is not YamlMapping);
}
