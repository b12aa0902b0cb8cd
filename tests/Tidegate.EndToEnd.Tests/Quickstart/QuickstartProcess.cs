using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.EndToEnd.Tests.Quickstart;

/// <summary>The built Quickstart, run as a program of its own.</summary>
internal sealed record QuickstartProcess(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);
    private static readonly string[] s_variables =
        ["ENOS_GATEWAY", "ENOS_ACCESS_KEY", "ENOS_SECRET_KEY", "ENOS_USER_ID", "ENOS_ORG_ID", "ENOS_INTEGRATION_GATEWAY"];

    /// <summary>What was printed, line by line.</summary>
    public IReadOnlyList<string> Lines => Output.ReplaceLineEndings("\n").Split('\n');

    /// <param name="environment">What is set of its environment variables; the others are not.</param>
    public static async Task<QuickstartProcess> RunAsync(IReadOnlyDictionary<string, string> environment)
    {
        using var process = new Process { StartInfo = StartInfo(environment) };
        process.Start();
        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new QuickstartProcess(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static ProcessStartInfo StartInfo(IReadOnlyDictionary<string, string> environment)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Quickstart.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (string variable in s_variables)
        {
            start.Environment.Remove(variable);
        }

        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
