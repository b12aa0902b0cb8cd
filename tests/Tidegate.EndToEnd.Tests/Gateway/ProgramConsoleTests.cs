using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>The gateway as a program whose console nobody reads, or whose specs stand in an odd folder.</summary>
public sealed class ProgramConsoleTests : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    /// <summary>The lines of so many calls are twice of what fits into a pipe of 64 KiB.</summary>
    private const int CallsThatFillThePipe = 1500;

    /// <summary>So many that lines are dropped, too.</summary>
    private const int CallsThatDropLines = 6000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-console-");

    [Theory]
    [InlineData("INT", CallsThatFillThePipe)]
    [InlineData("TERM", CallsThatDropLines)]
    public async Task Answers_and_the_end_do_not_wait_for_a_console_that_nobody_reads(string signal, int calls)
    {
        using Process process = Start("--specs", Harbor.Specs);
        try
        {
            await CallAsync(await AddressAsync(process), calls).WaitAsync(s_limit);

            await SignalAsync(process, signal);

            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            Stop(process);
        }
    }

    [Fact]
    public async Task Lines_that_found_no_room_are_counted_where_they_are_missing()
    {
        using Process process = Start("--specs", Harbor.Specs);
        try
        {
            Uri address = await AddressAsync(process);
            await CallAsync(address, CallsThatDropLines).WaitAsync(s_limit);

            // The count is written once there is room again, before the next line. All is read before the end, which is not patient for long.
            List<string> lines = await ReadAsync(process, static (lines, _) => lines.Count == 100);
            await CallAsync(address, 1);
            lines.AddRange(await ReadAsync(process, static (_, line) => line.EndsWith(" lines not shown", StringComparison.Ordinal)));
            int missing = int.Parse(lines[^1].Split(' ')[1], CultureInfo.InvariantCulture);
            lines.AddRange(await ReadAsync(process, static (_, line) => IsCall(line)));
            await SignalAsync(process, "TERM");

            Assert.Equal(CallsThatDropLines + 1, missing + lines.Count(IsCall));
            Assert.Equal("Stopped.", (await process.StandardOutput.ReadToEndAsync()).Trim());
        }
        finally
        {
            Stop(process);
        }
    }

    [Theory]
    [InlineData("--specs", "")]
    [InlineData("--specs", " ")]
    [InlineData("--access-key", "")]
    [InlineData("--secret-key", " ")]
    public async Task An_option_that_is_given_as_nothing_is_named(string option, string value)
    {
        string[] others = option == "--specs" ? [] : ["--specs", Harbor.Specs];

        using GatewayProcess process = await GatewayProcess.RunAsync([option, value, .. others]);

        Assert.Equal((1, $"{option} must not be empty."), (process.ExitCode, process.Errors.Trim()));
    }

    [Fact]
    public async Task A_folder_that_links_to_itself_is_entered_once()
    {
        CopySpecs();
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "self"), _folder.FullName);
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "inner"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "inner", "up"), Path.Combine("..", "self", "inner"));

        await using TestGateway gateway = await TestGateway.StartAsync(_folder.FullName);

        Assert.Contains(gateway.Operations, operation => operation.Name == "GetBerth");
    }

    [Fact]
    public async Task A_link_to_nowhere_is_named_in_one_sentence()
    {
        CopySpecs();
        string file = Path.Combine(_folder.FullName, "dead.endpoint.yaml");
        File.CreateSymbolicLink(file, file);

        using GatewayProcess process = await GatewayProcess.RunAsync("--specs", _folder.FullName);

        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith($"The spec file '{file}' cannot be read: ", process.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', process.Errors);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void CopySpecs()
    {
        foreach (string file in Directory.GetFiles(Harbor.Specs, "*.yaml"))
        {
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        }
    }

    /// <summary>Its output is a pipe that is read only when a test reads it.</summary>
    private static Process Start(params string[] arguments) => GatewayProgram.Start(["--urls", "http://127.0.0.1:0", .. arguments]);

    /// <summary>Reads the first line, which says where the program listens.</summary>
    private static async Task<Uri> AddressAsync(Process process)
    {
        const string Listening = "Listening on ";
        string line = (await ReadAsync(process, static (_, _) => true)).Single();
        return new Uri(line[Listening.Length..].Split(' ')[0]);
    }

    /// <summary>Reads lines up to the one that is the last by a condition on all of them and on itself.</summary>
    private static async Task<List<string>> ReadAsync(Process process, Func<List<string>, string, bool> isLast)
    {
        var lines = new List<string>();
        do
        {
            lines.Add(await process.StandardOutput.ReadLineAsync().WaitAsync(s_limit) ?? throw new EndOfStreamException(string.Join('\n', lines)));
        }
        while (!isLast(lines, lines[^1]));

        return lines;
    }

    private static bool IsCall(string line) => line.Contains(" GET ", StringComparison.Ordinal) && !line.StartsWith(' ');

    private static async Task SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(s_limit);
    }

    private static void Stop(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill();
        }
    }

    private static async Task CallAsync(Uri address, int calls)
    {
        using var http = new HttpClient { BaseAddress = address };
        for (int i = 0; i < calls; i++)
        {
            using HttpResponseMessage answer = await http.GetAsync(new Uri("/nowhere", UriKind.Relative));
        }
    }
}
