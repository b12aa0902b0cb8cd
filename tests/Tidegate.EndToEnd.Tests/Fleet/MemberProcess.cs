using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using Tidegate.Gateway;

namespace Tidegate.EndToEnd.Tests.Fleet;

/// <summary>A member of a fleet: a program of its own that makes calls when it is told to.</summary>
internal sealed class MemberProcess : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

    private readonly Process _process;

    private MemberProcess(Process process)
    {
        _process = process;
    }

    public static async Task<MemberProcess> StartAsync(TestGateway gateway, string redis, string keysFolder, TimeSpan clockOffset)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "exec",
                Path.Combine(AppContext.BaseDirectory, "Tidegate.FleetMember.dll"),
                gateway.Uri.ToString(),
                gateway.AccessKey,
                gateway.SecretKey,
                redis,
                keysFolder,
                clockOffset.TotalSeconds.ToString(CultureInfo.InvariantCulture),
            },
        };
        var member = new MemberProcess(Process.Start(start)!);
        string line = await member.ReadLineAsync();
        return line == "ready" ? member : throw new InvalidOperationException($"The member says: {line}");
    }

    /// <summary>Makes a call.</summary>
    /// <returns>"ok", or "failed" and why.</returns>
    public Task<string> CallAsync() => AskAsync("call");

    public Task<string> AdvanceAsync(TimeSpan time) => AskAsync(string.Create(CultureInfo.InvariantCulture, $"advance {time.TotalSeconds}"));

    /// <summary>Ends the process at once, as kill -9 does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private async Task<string> AskAsync(string command)
    {
        await _process.StandardInput.WriteLineAsync(command);
        await _process.StandardInput.FlushAsync();
        return await ReadLineAsync();
    }

    private async Task<string> ReadLineAsync() =>
        await _process.StandardOutput.ReadLineAsync().WaitAsync(s_patience) ?? "(ended)";
}
