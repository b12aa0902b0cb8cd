using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Tidegate.Benchmarks.StartUp;

/// <summary>The program of a first call with one client, published as native code.</summary>
/// <param name="Client">The client.</param>
/// <param name="Path">The program.</param>
/// <param name="Size">Of the program, in bytes.</param>
/// <param name="Warnings">What the publishing warned of, each once.</param>
internal sealed partial record NativeProgram(string Client, string Path, long Size, IReadOnlyList<string> Warnings)
{
    /// <param name="client">The client, as the project names it.</param>
    /// <param name="folder">Where the program goes.</param>
    public static NativeProgram Publish(string client, string folder)
    {
        string output = System.IO.Path.Combine(folder, client);
        using Process publish = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", Project(), "--nologo", "-v:minimal", "-p:Client=" + client, "-o", output])
        {
            RedirectStandardOutput = true,
        })!;
        string log = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException($"The program with {client} could not be published:{Environment.NewLine}{log}");
        }

        string program = System.IO.Path.Combine(output, OperatingSystem.IsWindows() ? "FirstCall.exe" : "FirstCall");
        return new NativeProgram(client, program, new FileInfo(program).Length, [.. Warning().Matches(log).Select(match => match.Value).Distinct()]);
    }

    private static string Project([CallerFilePath] string path = "") => System.IO.Path.GetFullPath(
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, "..", "..", "Tidegate.Benchmarks.FirstCall"));

    [GeneratedRegex(@"^.*warning \w+:.*$", RegexOptions.Multiline)]
    private static partial Regex Warning();
}
