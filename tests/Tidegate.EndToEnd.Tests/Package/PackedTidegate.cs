using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Package;

/// <summary>The packages, and projects that consume them.</summary>
public sealed class PackedTidegate : IAsyncLifetime
{
    private readonly string _consumers = Directory.CreateTempSubdirectory("tidegate-consumers-").FullName;
    private PackageFeed _feed = null!;

    public string Version => _feed.Version;

    public string PackagePath => PathOf("Tidegate");

    /// <summary>Where the packages are that this repository itself was restored from: the packages of others, which a packed project depends on.</summary>
    private static string RestoredPackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public async Task InitializeAsync() => _feed = await PackageFeed.RentAsync();

    public Task DisposeAsync()
    {
        Directory.Delete(_consumers, recursive: true);
        _feed.Return();
        return Task.CompletedTask;
    }

    public string PathOf(string package) => Path.Combine(_feed.Folder, $"{package}.{Version}.nupkg");

    internal PackageConsumer CreateConsumer(params (string Path, string Text)[] files) => CreateConsumer(["Tidegate"], files);

    /// <summary>Writes the files into a new folder outside the repository, with a nuget.config that knows this feed only.</summary>
    internal PackageConsumer CreateConsumer(string[] packages, params (string Path, string Text)[] files) =>
        CreateProjects([.. files, ("Consumer.csproj", ConsumerProject(packages))]);

    /// <summary>The same for projects that differ from the usual one, or that reference each other.</summary>
    internal PackageConsumer CreateProjects(params (string Path, string Text)[] files)
    {
        string folder = Path.Combine(_consumers, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), NugetConfig());
        foreach ((string path, string text) in files)
        {
            string target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }

        return new PackageConsumer(folder, _feed.PackageFolder);
    }

    private string NugetConfig() => $"""
        <configuration>
          <packageSources>
            <clear />
            <add key="local" value="{_feed.Folder}" />
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
