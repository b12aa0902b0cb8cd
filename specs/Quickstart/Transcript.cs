using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using Tidegate;

namespace Quickstart;

/// <summary>Prints each call as it happens: operation, request lines, outcome and time.</summary>
internal sealed class Transcript(TextWriter output, RequestLines requestLines)
{
    private readonly SortedSet<string> _operations = new(StringComparer.Ordinal);

    /// <summary>The operations called so far, each once.</summary>
    public IReadOnlyCollection<string> Operations => _operations;

    public void Title(string text)
    {
        output.WriteLine(text);
    }

    public void Chapter(string text)
    {
        output.WriteLine();
        output.WriteLine($"-- {text} --");
    }

    /// <summary>Prints a remark about the call in progress.</summary>
    public void Note(string text) => output.WriteLine($"    ({text})");

    public Task CallAsync(string operation, Func<Task> call) =>
        CallAsync(
            operation,
            async () =>
            {
                await call();
                return "done";
            },
            outcome => outcome);

    public async Task<T> CallAsync<T>(string operation, Func<Task<T>> call, Func<T, string> describe)
    {
        _operations.Add(operation);
        long start = Stopwatch.GetTimestamp();
        try
        {
            T result = await call();
            Print(operation, start, describe(result));
            return result;
        }
        catch (ApiClientException failure)
        {
            Print(operation, start, $"{failure.GetType().Name}: {failure.Message}");
            throw;
        }
    }

    private void Print(string operation, long start, string outcome)
    {
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        output.WriteLine(operation);
        foreach (string line in requestLines.Take())
        {
            output.WriteLine($"    {line}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    => {outcome} [{time.TotalMilliseconds:0.0} ms]"));
    }
}
