using System;
using System.Diagnostics;
using System.Text;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Tidegate.EndToEnd.Tests.Package;

/// <summary>A dotnet command that does not end by itself, and what it prints.</summary>
internal sealed class DotnetProcess : IDisposable
{
    /// <summary>Not a measurement, as in <see cref="DotnetCli"/>.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(20);

    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Process _process;

    public DotnetProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _lines.Writer.TryWrite(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _lines.Writer.TryWrite(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Waits for a line that contains the text.</summary>
    /// <returns>What has been printed since the line that was waited for before, this one included.</returns>
    public async Task<string> PrintsAsync(string text)
    {
        var printed = new StringBuilder();
        using var limit = new CancellationTokenSource(s_limit);
        try
        {
            while (true)
            {
                string line = await _lines.Reader.ReadAsync(limit.Token);
                printed.AppendLine(line);
                if (line.Contains(text, StringComparison.Ordinal))
                {
                    return printed.ToString();
                }
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"'{text}' was not printed:\n{printed}");
        }
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
