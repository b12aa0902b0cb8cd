using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;

namespace Tidegate.EndToEnd.Tests.Gateway.Support;

/// <summary>How the gateway is started as a program of its own.</summary>
internal static class GatewayProgram
{
    /// <summary>
    /// A shell hands an ignored SIGINT on to what it starts in the background, and a program that is started with one keeps ignoring it.
    /// Whoever runs the tests from there must see the same as from a terminal.
    /// </summary>
    private static readonly string[] s_withSignals = ["-e", "$SIG{INT} = 'DEFAULT'; exec @ARGV or die $!", "dotnet"];

    public static Process Start(IEnumerable<string> arguments)
    {
        bool isUnix = !OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(isUnix ? "perl" : "dotnet", isUnix ? s_withSignals : [])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Tidegate.Gateway.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
