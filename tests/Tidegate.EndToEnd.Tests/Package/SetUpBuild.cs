using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Package;

/// <summary>
/// All set-ups in one run of MSBuild, which so starts and warms up once. Each is restored and then built as by dotnet build, and has a folder of
/// its own, by which what is said of it is told from the rest.
/// </summary>
public sealed class SetUpBuild(PackedTidegate package) : IAsyncLifetime
{
    private const string BuildOne = """
        <Project DefaultTargets="Build">
          <Target Name="Build">
            <MSBuild Projects="$(SetUp)" Targets="Restore" Properties="MSBuildRestoreSessionId=restore" />
            <MSBuild Projects="$(SetUp)" />
            <Message Text="$(SetUp) is built" Importance="high" />
          </Target>
        </Project>
        """;

    private readonly Dictionary<string, string> _projects = [];
    private string _output = "";

    public async Task InitializeAsync()
    {
        SetUp[] setUps = [.. new SetUps(package.Version).Wanted];
        PackageConsumer consumer = package.CreateProjects(
        [
            .. setUps.SelectMany((setUp, i) => setUp.Files.Select(file => ($"{i}/{file.Path}", file.Text))),
            ("one.proj", BuildOne),
        ]);
        for (int i = 0; i < setUps.Length; i++)
        {
            string folder = Path.Combine(consumer.Folder, $"{i}", "App");
            _projects.Add(setUps[i].Name, Directory.EnumerateFiles(folder, "*proj").Single());
        }

        await File.WriteAllTextAsync(Path.Combine(consumer.Folder, "all.proj"), BuildAll(_projects.Values));

        // One node, so that lines are never mixed. Some set-ups are to fail, so how the whole ends says nothing.
        DotnetResult build = await consumer.BuildAsync("all.proj", "--no-restore", "-m:1", "-clp:NoSummary");
        _output = build.Output;
        Assert.DoesNotContain(_output.Split('\n'), line => IsMessage(line) && !_projects.Values.Any(project => line.Contains(FolderOf(project), StringComparison.Ordinal)));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    internal bool IsBuilt(SetUp setUp) => _output.Contains($"{_projects[setUp.Name]} is built", StringComparison.Ordinal);

    /// <summary>The warnings and errors of a set-up, each once.</summary>
    internal IReadOnlyList<string> MessagesOf(SetUp setUp) =>
        [.. _output.Split('\n').Where(line => IsMessage(line) && line.Contains(FolderOf(_projects[setUp.Name]), StringComparison.Ordinal)).Distinct()];

    private static bool IsMessage(string line) => line.Contains("warning", StringComparison.Ordinal) || line.Contains("error", StringComparison.Ordinal);

    /// <summary>The folder of the set-up that has the project, with the separator that ends it.</summary>
    private static string FolderOf(string project) => Path.GetFullPath(Path.Combine(project, "..", "..")) + Path.DirectorySeparatorChar;

    private static string BuildAll(IEnumerable<string> projects) => $"""
        <Project DefaultTargets="Build">
          <ItemGroup>
            {string.Concat(projects.Select(project => $"<One Include=\"one.proj\" AdditionalProperties=\"SetUp={project}\" />"))}
          </ItemGroup>
          <Target Name="Build">
            <MSBuild Projects="@(One)" ContinueOnError="true" />
          </Target>
        </Project>
        """;
}
