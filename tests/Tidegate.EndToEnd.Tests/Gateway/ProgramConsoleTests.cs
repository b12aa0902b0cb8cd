using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>The gateway as a program whose console nobody reads, or whose specs stand in an odd folder.</summary>
public sealed class ProgramConsoleTests : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    /// <summary>Twice of what fits into a pipe of 64 KiB, and so many that lines are dropped.</summary>
    private const int Calls = 6000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-console-");

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Answers_and_the_end_do_not_wait_for_a_console_that_nobody_reads(string signal)
    {
        var uri = new Uri($"http://127.0.0.1:{FreePort()}");
        using Process process = Start("--specs", Harbor.Specs, "--urls", uri.ToString());
        try
        {
            await CallAsync(uri, Calls).WaitAsync(s_limit);

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
        var uri = new Uri($"http://127.0.0.1:{FreePort()}");
        using Process process = Start("--specs", Harbor.Specs, "--urls", uri.ToString());
        try
        {
            await CallAsync(uri, Calls).WaitAsync(s_limit);

            Task<string> reading = process.StandardOutput.ReadToEndAsync();
            await SignalAsync(process, "TERM");
            string[] lines = (await reading.WaitAsync(s_limit)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

            string missing = Assert.Single(lines, line => line.EndsWith(" lines not shown", StringComparison.Ordinal));
            int count = int.Parse(missing.Split(' ')[1], CultureInfo.InvariantCulture);
            Assert.Equal(Calls, count + lines.Count(line => line.Contains(" GET ", StringComparison.Ordinal) && !line.StartsWith(' ')));
            Assert.Equal("Stopped.", lines[^1]);
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
    private static Process Start(params string[] arguments) => GatewayProgram.Start(arguments);

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

    private static async Task CallAsync(Uri uri, int calls)
    {
        using var http = new HttpClient { BaseAddress = uri };
        await WaitForStartAsync(uri);
        for (int i = 0; i < calls; i++)
        {
            using HttpResponseMessage answer = await http.GetAsync(new Uri("/nowhere", UriKind.Relative));
        }
    }

    private static async Task WaitForStartAsync(Uri uri)
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            using var tcp = new TcpClient();
            try
            {
                await tcp.ConnectAsync(uri.Host, uri.Port);
                return;
            }
            catch (SocketException) when (patience.Elapsed < s_limit)
            {
                await Task.Delay(50);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
