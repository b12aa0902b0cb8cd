using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Support;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Pages;

/// <summary>The program that says how much of a vendor's documentation a spec can say.</summary>
public sealed class PageCoverageTests
{
    [Fact]
    public async Task Pages_become_specs_that_compile_and_are_called_and_the_others_have_a_reason()
    {
        string specs = Directory.CreateTempSubdirectory("tidegate-pages-").FullName;
        try
        {
            string output = await RunAsync(Path.Combine(Repository.Root, "tests", "Tidegate.EndToEnd.Tests", "Pages"), specs);

            Assert.Contains("broken.md: Call Anything: not said: TG3102", output, StringComparison.Ordinal);
            Assert.Contains("get_berths.md: Get Berths POST: 1 of its sample answers cannot be read as JSON.", output, StringComparison.Ordinal);
            Assert.Contains("4 operations, 3 sayable (75 %), 3 callable without losing a member of the result (75 %).", output, StringComparison.Ordinal);
            string moorShip = await File.ReadAllTextAsync(Path.Combine(specs, "HarborServiceV10", "MoorShip.endpoint.yaml"));
            Assert.Contains("action: moor\n", moorShip, StringComparison.Ordinal);
            Assert.Contains("  eventId?: \"string\"\n", moorShip, StringComparison.Ordinal);
            Assert.Contains("  tags?: 'list<string, \",\">'\n", moorShip, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(specs, recursive: true);
        }
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Tidegate.PageCoverage.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output + await error);
        return output;
    }
}
