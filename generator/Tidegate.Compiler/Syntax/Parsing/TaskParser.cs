using System;
using System.Linq;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Reads the task that an endpoint starts.</summary>
internal static class TaskParser
{
    public const string Key = "task";
    private const string Expected = "a member path, a list of them, or a mapping of inputs to member paths";
    private const string Example = "{ id: jobId, status: GetJob, state: state, done: [Success], failed: [Failed] }";

    /// <returns>Null when nothing is said, or nothing that can be read, which is reported.</returns>
    public static TaskSyntax? Parse(ParseContext context, YamlEntry? entry)
    {
        if (entry is null)
        {
            return null;
        }

        if (entry.Value is not YamlMapping mapping)
        {
            context.ReportKind(entry, "'task'", "a mapping", $"write such as 'task: {Example}'");
            return null;
        }

        var keys = KeyedMapping.Read(context, mapping, "The task", entry.Key.Span, SpecKeys.Task);
        return new TaskSyntax(entry.Key.Span, Ids(context, keys.Required("id", "jobId")), keys.RequiredWord("status", "GetJob"), keys.RequiredWord("state", "state"))
        {
            Done = States(context, keys.Required("done", "[Success]")),
            Failed = States(context, keys.Entry("failed")),
            Result = keys.Word("result"),
            Cancel = keys.Word("cancel"),
            Every = Pause(context, keys),
        };
    }

    private static EquatableArray<TaskIdSyntax> Ids(ParseContext context, YamlEntry? entry)
    {
        switch (entry)
        {
            case null:
                return EquatableArray<TaskIdSyntax>.Empty;
            case { Value: YamlMapping { Entries: { Count: > 0 } entries } }:
                return entries.Select(id => Named(context, id)).OfType<TaskIdSyntax>().ToEquatableArray();
            case { Value: YamlScalar { Value: TaskIdSyntax.Whole } }:
                context.ReportKind(entry, "'id'", "a name with it", "write '{ jobId: . }', with the input of the other operations that takes it");
                return EquatableArray<TaskIdSyntax>.Empty;
            case { Value: YamlScalar or YamlSequence { Items.Count: > 0 } }:
                return WordList.Parse(context, entry, Expected).Select(path => new TaskIdSyntax(LastOf(path), path)).ToEquatableArray();
            default:
                context.ReportKind(entry, "'id'", Expected);
                return EquatableArray<TaskIdSyntax>.Empty;
        }
    }

    private static TaskIdSyntax? Named(ParseContext context, YamlEntry id)
    {
        if (id.Value is YamlScalar { IsNull: false } path)
        {
            return new TaskIdSyntax(new Word(id.Key.Value, id.Key.Span), new Word(path.Value, path.Span));
        }

        context.ReportKind(id, $"'{id.Key.Value}'", "a member path, or '.' for the whole result");
        return null;
    }

    private static Word LastOf(Word path) => path with { Text = path.Text.Substring(path.Text.LastIndexOf('.') + 1) };

    private static EquatableArray<Word> States(ParseContext context, YamlEntry? entry)
    {
        if (entry is { Value: YamlSequence { Items.Count: 0 } })
        {
            context.ReportKind(entry, $"'{entry.Key.Value}'", "a list of at least one state");
        }

        return entry is null ? EquatableArray<Word>.Empty : WordList.Parse(context, entry, "a state or a list of states");
    }

    private static Word? Pause(ParseContext context, KeyedMapping keys)
    {
        Word? every = keys.Word("every");
        if (every is null || (ScalarTexts.Duration(every.Text) is { } pause && pause > TimeSpan.Zero && pause <= TimeSpan.FromDays(1)))
        {
            return every;
        }

        context.ReportKind(keys.Entry("every")!, "'every'", "a duration above zero and up to a day, such as PT5S");
        return null;
    }
}
