using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Tidegate.PageCoverage.Calls;

/// <summary>Prints how many operations can be said and called, and every other one with its reason.</summary>
internal static class Report
{
    public static void Write(TextWriter output, IReadOnlyList<CallResult> results)
    {
        int sayable = results.Count(result => result.IsSayable);
        int callable = results.Count(result => result.IsCallable);
        foreach (CallResult result in results.Where(result => !result.IsCallable))
        {
            output.WriteLine($"{result.Page.File}: {result.Page.Title}: {(result.IsSayable ? $"not called: {result.Failure}" : $"not said: {result.Refusal}")}");
        }

        foreach (CallResult result in results.Where(result => result.Page.Unreadable.Count > 0))
        {
            output.WriteLine($"{result.Page.File}: {result.Page.Title}: {result.Page.Unreadable.Count} of its sample answers cannot be read as JSON.");
        }

        output.WriteLine();
        output.WriteLine($"{results.Count} operations, {sayable} sayable ({Percent(sayable, results.Count)}), {callable} callable without losing a member of the result ({Percent(callable, results.Count)}).");
    }

    private static string Percent(int part, int all) => all == 0 ? "-" : $"{100 * part / all} %";
}
