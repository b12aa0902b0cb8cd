using System.Collections.Generic;
using System.Linq;
using Enos.BatchProcessing;

namespace Quickstart;

/// <summary>Describes responses in a few words.</summary>
internal static class Outcomes
{
    private const int MostNames = 3;
    private const int LongestLog = 60;

    public static string OfNames(IEnumerable<string> names)
    {
        string[] all = [.. names];
        string shown = string.Join(", ", all.Take(MostNames));
        return all.Length switch
        {
            0 => "none",
            <= MostNames => $"{all.Length}: {shown}",
            _ => $"{all.Length}: {shown}, ...",
        };
    }

    public static string OfTasks(IEnumerable<string?>? names) =>
        "tasks " + OfNames((names ?? []).Select(name => name ?? "(no name)"));

    public static string OfTree(IReadOnlyList<DirectoryEntry> tree)
    {
        DirectoryEntry[] entries = [.. tree.SelectMany(WithDescendants)];
        int directories = entries.Count(entry => entry.IsDirectory);
        return $"{directories} directories, {entries.Length - directories} flows";
    }

    public static string OfInstance(FlowInstance instance) =>
        $"{instance.InstanceId}: {instance.Status}, " +
        OfTasks(instance.Graph?.Value?.Tasks?.Select(task => $"{task.TaskName} {task.Status}"));

    public static string OfLog(string log)
    {
        string line = log.ReplaceLineEndings(" ").Replace('\t', ' ').Trim();
        return line.Length <= LongestLog ? line : line[..LongestLog] + "...";
    }

    private static IEnumerable<DirectoryEntry> WithDescendants(DirectoryEntry entry) =>
        (entry.Children ?? []).SelectMany(WithDescendants).Prepend(entry);
}
