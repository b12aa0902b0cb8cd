using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Roslyn;

/// <summary>The props and targets of the package, run by MSBuild in a project that has nothing else.</summary>
public sealed class BuildFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tidegate-build-files-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Specs_become_additional_files_that_are_marked()
    {
        WriteProject("<EndpointSpec Include=\"**/*.yaml\" />");

        (string output, _) = await BuildAsync("-getItem:AdditionalFiles");

        JsonElement[] files = [.. JsonDocument.Parse(output).RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()];
        Assert.Equal(
            ["a.endpoint.yaml", "service.yaml"],
            files.Select(file => file.GetProperty("Identity").GetString()).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal("true", file.GetProperty("TidegateSpec").GetString()));
    }

    [Fact]
    public async Task What_a_build_put_into_its_folders_is_no_spec()
    {
        WriteProject("<EndpointSpec Include=\"**/*.yaml\" />");
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "bin", "Debug"));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "bin", "Debug", "copy.endpoint.yaml"), "");

        (string output, _) = await BuildAsync("-getItem:EndpointSpec");

        Assert.DoesNotContain("copy.endpoint.yaml", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**/*.yaml")]
    [InlineData("**/*.yaml;**/*.lock")]
    public async Task A_lock_beside_specs_is_given_to_the_compiler_once(string specs)
    {
        WriteProject($"<EndpointSpec Include=\"{specs}\" />");
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "elsewhere"));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "tidegate.lock"), "");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "elsewhere", "other.lock"), "");

        (string output, _) = await BuildAsync("-getItem:AdditionalFiles");

        JsonElement[] files = [.. JsonDocument.Parse(output).RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()];
        JsonElement file = Assert.Single(files, file => file.GetProperty("Identity").GetString() == "tidegate.lock");
        Assert.Equal("true", file.GetProperty("TidegateSpec").GetString());
    }

    [Fact]
    public async Task The_mark_of_a_spec_is_visible_to_the_compiler()
    {
        WriteProject("<EndpointSpec Include=\"service.yaml\" />");

        (string output, _) = await BuildAsync("-getItem:CompilerVisibleItemMetadata");

        Assert.Contains("\"MetadataName\": \"TidegateSpec\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roslyn4.7", "this build uses 4.7")]
    [InlineData("roslyn3.11", "this build uses 3.11")]
    [InlineData("", "this build uses 3.0")]
    public async Task A_compiler_that_is_too_old_stops_the_build_with_a_sentence(string compiler, string reason)
    {
        WriteProject("<EndpointSpec Include=\"service.yaml\" />");

        (string output, int exitCode) = await BuildAsync("-t:TidegateCheckCompiler", $"-p:CompilerApiVersion={compiler}");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("error TG0001: Tidegate needs the C# compiler 4.8 or later", output, StringComparison.Ordinal);
        Assert.Contains(reason, output, StringComparison.Ordinal);
        Assert.Contains("Install the .NET SDK 8.0.100 or later", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roslyn4.8", "<EndpointSpec Include=\"service.yaml\" />")]
    [InlineData("roslyn4.14", "<EndpointSpec Include=\"service.yaml\" />")]
    [InlineData("roslyn5.0", "<EndpointSpec Include=\"service.yaml\" />")]
    [InlineData("roslyn4.7", "")]
    public async Task Another_compiler_or_a_project_without_specs_is_left_in_peace(string compiler, string items)
    {
        WriteProject(items);

        (string output, int exitCode) = await BuildAsync("-t:TidegateCheckCompiler", $"-p:CompilerApiVersion={compiler}");

        Assert.True(exitCode == 0, output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<EndpointSpec Include=\"spec/**/*.yaml\" />")]
    public async Task A_project_in_which_no_file_is_a_spec_is_told_so(string items)
    {
        WriteProject(items);

        (string output, int exitCode) = await BuildAsync("-t:TidegateCheckSpecs");

        Assert.True(exitCode == 0, output);
        Assert.Contains("warning TG0003: No file is an EndpointSpec, so no client is generated", output, StringComparison.Ordinal);
        Assert.Contains("add <EndpointSpec Include=\"specs/**/*.yaml\" /> to the project, or correct the path there.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_with_a_spec_is_not_warned()
    {
        WriteProject("<EndpointSpec Include=\"service.yaml\" />");

        (string output, _) = await BuildAsync("-t:TidegateCheckSpecs");

        Assert.DoesNotContain("TG0003", output, StringComparison.Ordinal);
    }

    private static string BuildFile(string name, [CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../runtime/Tidegate/build", name));

    private void WriteProject(string items)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "service.yaml"), "");
        File.WriteAllText(Path.Combine(_folder.FullName, "a.endpoint.yaml"), "");
        File.WriteAllText(Path.Combine(_folder.FullName, "consumer.proj"), $"""
            <Project>
              <PropertyGroup>
                <Language>C#</Language>
                <BaseOutputPath>bin/</BaseOutputPath>
                <BaseIntermediateOutputPath>obj/</BaseIntermediateOutputPath>
              </PropertyGroup>
              <Import Project="{BuildFile("Tidegate.props")}" />
              <ItemGroup>{items}<PackageReference Include="Tidegate" /></ItemGroup>
              <Import Project="{BuildFile("Tidegate.targets")}" />
            </Project>
            """);
    }

    private async Task<(string Output, int ExitCode)> BuildAsync(params string[] arguments)
    {
        using Process build = Process.Start(new ProcessStartInfo("dotnet", ["msbuild", "consumer.proj", "-nologo", "-nodeReuse:false", .. arguments])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
        })!;
        string output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        return (output, build.ExitCode);
    }
}
