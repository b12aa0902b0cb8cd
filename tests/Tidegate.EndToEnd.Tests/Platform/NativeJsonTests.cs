using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Package;
using Tidegate.EndToEnd.Tests.Support;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Platform;

/// <summary>A program that keeps results with System.Text.Json, where there is no reflection.</summary>
public sealed class NativeJsonTests
{
    [Fact]
    public Task Results_and_values_are_kept_and_read_back_without_reflection() =>
        MustKeepAll(new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Tidegate.NativeJson.dll")]));

    [LongFact]
    public async Task Results_and_values_are_kept_and_read_back_by_native_code()
    {
        string folder = Directory.CreateTempSubdirectory("tidegate-native-").FullName;
        try
        {
            string project = Path.Combine(Repository.Root, "tests", "Tidegate.NativeJson");
            DotnetResult published = await DotnetCli.RunAsync(project, new Dictionary<string, string>(), "publish", "-o", folder, "-v", "quiet", "--nologo");
            Assert.True(published.ExitCode == 0, published.Output);
            Assert.DoesNotContain("warning", published.Output, StringComparison.OrdinalIgnoreCase);

            await MustKeepAll(new ProcessStartInfo(Path.Combine(folder, "Tidegate.NativeJson")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MustKeepAll(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        using Process program = Process.Start(start)!;
        string output = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();

        Assert.True(program.ExitCode == 0, output);
        Assert.Equal(7, output.Split(": yes", StringSplitOptions.None).Length - 1);
    }
}
