using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Package;

/// <summary>
/// The packages, packed once from what the solution build has made, and served from a folder of their own. Every pack has
/// a new version and every consumer shares one fresh package folder, so that no cache can stand in for a package.
/// </summary>
public sealed class PackedTidegate : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("tidegate-package-").FullName;

    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    /// <summary>Above that of the projects, which a package of this run asks of another one as the least.</summary>
    public string Version { get; } = $"999.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";

    public string PackagePath => PathOf("Tidegate");

    /// <summary>Where the packages are that this repository itself was restored from: the packages of others, which a packed project depends on.</summary>
    private static string RestoredPackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private string Feed => Path.Combine(_root, "feed");

    private static string Configuration =>
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    public async Task InitializeAsync()
    {
        await PackAsync("Tidegate");
        await PackAsync("Tidegate.Extensions");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    public string PathOf(string package) => Path.Combine(Feed, $"{package}.{Version}.nupkg");

    internal PackageConsumer CreateConsumer(params (string Path, string Text)[] files) => CreateConsumer(["Tidegate"], files);

    /// <summary>Writes the files into a new folder outside the repository, with a nuget.config that knows this feed only.</summary>
    internal PackageConsumer CreateConsumer(string[] packages, params (string Path, string Text)[] files) =>
        CreateProjects([.. files, ("Consumer.csproj", ConsumerProject(packages))]);

    /// <summary>The same for projects that differ from the usual one, or that reference each other.</summary>
    internal PackageConsumer CreateProjects(params (string Path, string Text)[] files)
    {
        string folder = Path.Combine(_root, "consumers", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), NugetConfig());
        foreach ((string path, string text) in files)
        {
            string target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }

        return new PackageConsumer(folder, Path.Combine(_root, "packages"));
    }

    private async Task PackAsync(string package)
    {
        DotnetResult pack = await DotnetCli.RunAsync(
            RepositoryRoot,
            new Dictionary<string, string>(),
            "pack", $"runtime/{package}", "--no-build", "-c", Configuration, "-o", Feed, $"-p:PackageVersion={Version}");
        Assert.True(pack.ExitCode == 0, pack.Output);
    }

    private string NugetConfig() => $"""
        <configuration>
          <packageSources>
            <clear />
            <add key="local" value="{Feed}" />
          </packageSources>
          <fallbackPackageFolders>
            <add key="restored" value="{RestoredPackages}" />
          </fallbackPackageFolders>
        </configuration>
        """;

    private string ConsumerProject(string[] packages) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>disable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <AnalysisLevel>latest-all</AnalysisLevel>
            <RootNamespace>System.Threading.Tasks.Client</RootNamespace>
            <UseAppHost>false</UseAppHost>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            {string.Concat(packages.Select(package => $"<PackageReference Include=\"{package}\" Version=\"{Version}\" />"))}
            <EndpointSpec Include="**/*.yaml" />
          </ItemGroup>
        </Project>
        """;

    private static string FindRepositoryRoot([CallerFilePath] string thisFile = "")
    {
        DirectoryInfo? folder = new FileInfo(thisFile).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Generator.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Generator.sln was not found above " + thisFile);
    }
}

/// <summary>A project that has nothing but the package and its own files.</summary>
internal sealed class PackageConsumer(string folder, string packageFolder)
{
    private readonly Dictionary<string, string> _environment = new() { ["NUGET_PACKAGES"] = packageFolder };

    public string Folder => folder;

    public Task<DotnetResult> RestoreAsync() => DotnetCli.RunAsync(folder, _environment, "restore");

    public Task<DotnetResult> BuildAsync(params string[] arguments) =>
        DotnetCli.RunAsync(folder, _environment, ["build", .. arguments]);

    public Task<DotnetResult> RunAsync(params string[] arguments) =>
        DotnetCli.RunAsync(folder, _environment, ["run", "--", .. arguments]);

    public DotnetProcess Start(params string[] arguments) => new(DotnetCli.StartInfo(folder, _environment, arguments));
}
