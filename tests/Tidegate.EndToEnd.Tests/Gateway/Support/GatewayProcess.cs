using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace Tidegate.EndToEnd.Tests.Gateway.Support;

/// <summary>The gateway as a program of its own, with its output piped here.</summary>
internal sealed class GatewayProcess : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private GatewayProcess(IEnumerable<string> arguments)
    {
        _process = GatewayProgram.Start(arguments);
        _process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', _output);

    public string Errors => string.Join('\n', _errors);

    public int ExitCode => _process.ExitCode;

    /// <summary>Runs the program to its end.</summary>
    public static async Task<GatewayProcess> RunAsync(params string[] arguments)
    {
        var process = new GatewayProcess(arguments);
        await process.WaitForExitAsync();
        return process;
    }

    /// <summary>Starts the program on a free port and waits until it listens.</summary>
    /// <returns>The process and where it listens.</returns>
    public static async Task<(GatewayProcess Process, Uri Uri)> StartAsync(params string[] arguments)
    {
        var process = new GatewayProcess(["--urls", "http://127.0.0.1:0", .. arguments]);
        const string Listening = "Listening on ";
        string line = await process.WaitForLineAsync(Listening);
        return (process, new Uri(line[Listening.Length..].Split(' ')[0]));
    }

    public async Task<string> WaitForLineAsync(string part)
    {
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < s_patience)
        {
            if (_output.FirstOrDefault(line => line.Contains(part, StringComparison.Ordinal)) is { } found)
            {
                return found;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException($"The program has not written '{part}'. It wrote:\n{Output}\n{Errors}");
    }

    /// <summary>Sends a signal, such as the INT of Ctrl+C, and waits for the end.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }

    private async Task WaitForExitAsync() => await _process.WaitForExitAsync().WaitAsync(s_patience);
}
