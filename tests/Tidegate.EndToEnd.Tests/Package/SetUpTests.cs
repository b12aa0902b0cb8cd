using System;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Package;

/// <summary>Ways to set a project up: each works, or is told in one sentence what to do instead.</summary>
public sealed class SetUpTests(PackedTidegate package) : IClassFixture<PackedTidegate>, IAsyncLifetime
{
    private const string Specs = "<EndpointSpec Include=\"specs/**/*.yaml\" />";
    private const string PolySharp = "<PackageReference Include=\"PolySharp\" Version=\"1.16.0\" PrivateAssets=\"all\" />";
    private const string Calls = "public static class Calls { public static System.Threading.Tasks.Task<string> Of(Acme.Harbor.HarborClient harbor) => harbor.GetBerthAsync(); }";

    private const string Registers = """
        public static class Registers
        {
            public static object Of(Microsoft.Extensions.DependencyInjection.IServiceCollection services) =>
                Acme.Harbor.HarborServiceCollectionExtensions.AddHarborClient(services, options => { });
        }
        """;

    private string Tidegate => $"<PackageReference Include=\"Tidegate\" Version=\"{package.Version}\" />";

    private string Extensions => $"<PackageReference Include=\"Tidegate.Extensions\" Version=\"{package.Version}\" />";

    public Task InitializeAsync() => package.PackAsync("Tidegate.Extensions");

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("net472")]
    [LongInlineData("netstandard2.0")]
    [LongInlineData("net8.0")]
    public async Task A_framework_that_the_package_supports_builds(string framework) =>
        await MustBuild([("App/App.csproj", Project(framework, Tidegate + PolySharp + Specs)), ("App/Calls.cs", Calls), .. SpecsOf("App")]);

    [Theory]
    [InlineData("net472")]
    [LongInlineData("netstandard2.0")]
    public async Task A_framework_without_the_extensions_is_refused_by_the_restore(string framework)
    {
        string output = await MustFail([("App/App.csproj", Project(framework, Extensions + PolySharp + Specs)), .. SpecsOf("App")]);

        Assert.Contains("error NU1202", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_extensions_alone_bring_the_generator() =>
        await MustBuild([("App/App.csproj", Project("net8.0", Extensions + Specs)), ("App/Calls.cs", Calls), ("App/Registers.cs", Registers), .. SpecsOf("App")]);

    [Fact]
    public async Task Extensions_in_the_application_of_a_library_with_clients_are_told_where_they_belong()
    {
        string output = await Build([
            ("Lib/Lib.csproj", Project("net10.0", Tidegate + Specs)), .. SpecsOf("Lib"),
            ("App/App.csproj", Project("net10.0", Extensions + Project("Lib"))), ("App/Calls.cs", Calls)]);

        Assert.Contains(
            "warning TG0006: The project 'Lib' references Tidegate but not Tidegate.Extensions, so its clients have no registration such as AddXxxClient: reference Tidegate.Extensions there, where the specs are.",
            output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("TG0003", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extensions_in_the_application_of_a_library_without_specs_are_left_in_peace() =>
        await MustBuild([
            ("Lib/Lib.csproj", Project("net10.0", Tidegate)), ("Lib/Directory.Build.props", "<Project><PropertyGroup><NoWarn>TG0003</NoWarn></PropertyGroup></Project>"),
            ("App/App.csproj", Project("net10.0", Extensions + Specs + Project("Lib"))), ("App/Calls.cs", Calls), ("App/Registers.cs", Registers), .. SpecsOf("App")]);

    [Fact]
    public async Task The_application_of_a_library_with_both_packages_registers_its_clients() =>
        await MustBuild([
            ("Lib/Lib.csproj", Project("net10.0", Tidegate + Extensions + Specs)), .. SpecsOf("Lib"),
            ("App/App.csproj", Project("net10.0", Extensions + Project("Lib"))), ("App/Calls.cs", Calls), ("App/Registers.cs", Registers)]);

    [Fact]
    public async Task Specs_are_compiled_in_a_project_that_has_the_package_through_another_one() =>
        await MustBuild([
            ("Lib/Lib.csproj", Project("net10.0", Tidegate + "<EndpointSpec Include=\"other/*.yaml\" />")),
            ("Lib/other/service.yaml", "service: Pier\nnamespace: Acme.Pier\n"), ("Lib/other/get.endpoint.yaml", "endpoint: Get\nrequest: GET /pier\nreturns: none\n"),
            ("App/App.csproj", Project("net10.0", Project("Lib") + Specs)), ("App/Calls.cs", Calls), .. SpecsOf("App")]);

    [Theory]
    [InlineData("vbproj", "")]
    [LongInlineData("fsproj", "<Compile Include=\"A.fs\" />")]
    public async Task Another_language_than_CSharp_is_told_so(string kind, string items)
    {
        string output = await Build([
            ($"App/App.{kind}", Project("net10.0", Tidegate + Specs + items)), ("App/A.fs", "module A\nlet one = 1\n"), .. SpecsOf("App")]);

        Assert.Contains("warning TG0004: Clients are generated in C# only, so the specs of this project are ignored", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<AdditionalFiles Include=\"**/*.yaml\" />")]
    [LongInlineData("<AdditionalFiles Include=\"./specs/../specs/*.yaml\" />")]
    [LongInlineData("<EndpointSpec Include=\"$(MSBuildProjectDirectory)/specs/*.yaml;../App/specs/service.yaml\" />")]
    [LongInlineData("<EndpointSpec Remove=\"@(EndpointSpec)\" /><EndpointSpec Include=\"specs/*.yaml\" />")]
    public async Task Specs_that_a_later_file_names_again_stay_specs(string later) =>
        await MustBuild([
            ("App/App.csproj", Project("net10.0", Tidegate + Specs)), ("App/Calls.cs", Calls), .. SpecsOf("App"),
            ("App/Directory.Build.targets", $"<Project><ItemGroup>{later}</ItemGroup></Project>")]);

    [Fact]
    public async Task A_later_file_can_name_specs_that_no_other_does() =>
        await MustBuild([
            ("App/App.csproj", Project("net10.0", Tidegate)), ("App/Calls.cs", Calls), .. SpecsOf("App"),
            ("App/Directory.Build.targets", $"<Project><ItemGroup>{Specs}</ItemGroup></Project>")]);

    [Theory]
    [InlineData("more.endpoint.yaml")]
    [LongInlineData("MORE.ENDPOINT.YML")]
    public async Task An_endpoint_that_is_an_additional_file_only_is_named(string file)
    {
        string output = await Build([
            ("App/App.csproj", Project("net10.0", Tidegate + Specs + "<AdditionalFiles Include=\"more/*\" />")), ("App/Calls.cs", Calls), .. SpecsOf("App"),
            ($"App/more/{file}", "endpoint: More\nrequest: GET /more\nreturns: none\n")]);

        Assert.Contains($"{file} : warning TG0005: The file is an AdditionalFiles item but no EndpointSpec", output, StringComparison.Ordinal);
    }

    [LongFact]
    public async Task Other_additional_files_are_left_in_peace() =>
        await MustBuild([
            ("App/App.csproj", Project("net10.0", Tidegate + Specs + "<AdditionalFiles Include=\"more/*\" />")), ("App/Calls.cs", Calls), .. SpecsOf("App"),
            ("App/more/settings.yaml", "endpoint: More\n"), ("App/more/endpoint.txt", "no spec\n")]);

    [Fact]
    public async Task A_spec_that_a_later_file_removes_is_none() =>
        await MustBuild([
            ("App/App.csproj", Project("net10.0", Tidegate + Specs)), ("App/Calls.cs", Calls), .. SpecsOf("App"), ("App/specs/draft.endpoint.yaml", "no endpoint yet"),
            ("App/Directory.Build.targets", "<Project><ItemGroup><EndpointSpec Remove=\"specs/draft.endpoint.yaml\" /></ItemGroup></Project>")]);

    [LongFact]
    public async Task The_lock_beside_specs_that_only_a_later_file_names_holds()
    {
        string output = await MustFail([
            ("App/App.csproj", Project("net10.0", Tidegate)), .. SpecsOf("App"), ("App/specs/tidegate.lock", "no line of a lock\n"),
            ("App/Directory.Build.targets", $"<Project><ItemGroup>{Specs}</ItemGroup></Project>")]);

        Assert.Contains("error TG6003", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compiler_that_is_not_told_which_files_are_specs_is_named()
    {
        string output = await MustFail([
            ("App/App.csproj", Project("net10.0", Tidegate + Specs)), ("App/Calls.cs", Calls), .. SpecsOf("App"),
            ("App/Directory.Build.props", "<Project><PropertyGroup><GenerateMSBuildEditorConfigFile>false</GenerateMSBuildEditorConfigFile></PropertyGroup></Project>")]);

        Assert.Contains("error TG0007: The property GenerateMSBuildEditorConfigFile is false, which hides the specs from the generator", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    [LongFact]
    public async Task A_generator_that_is_removed_is_named()
    {
        string output = await MustFail([
            ("App/App.csproj", Project("net10.0", Tidegate + Specs)), ("App/Calls.cs", Calls), .. SpecsOf("App"),
            ("App/Directory.Build.targets", "<Project><Target Name=\"Quick\" AfterTargets=\"ResolveLockFileAnalyzers\"><ItemGroup><Analyzer Remove=\"@(Analyzer)\" /></ItemGroup></Target></Project>")]);

        Assert.Contains("error TG0007: The project has specs but not the generator", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_framework_that_the_package_has_nothing_for_is_named()
    {
        string output = await MustFail([
            ("App/App.csproj", Project("net45", Tidegate + Specs)), ("App/Calls.cs", Calls), .. SpecsOf("App"),
            ("App/Directory.Build.props", "<Project><PropertyGroup><AutomaticallyUseReferenceAssemblyPackages>false</AutomaticallyUseReferenceAssemblyPackages></PropertyGroup></Project>")]);

        Assert.Contains("error TG0008: Tidegate has nothing for 'net45'", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    private static (string Path, string Text)[] SpecsOf(string project) =>
    [
        ($"{project}/specs/service.yaml", "service: Harbor\nnamespace: Acme.Harbor\n"),
        ($"{project}/specs/get-berth.endpoint.yaml", "endpoint: GetBerth\nrequest: GET /berths\nreturns: string\n"),
    ];

    private static string Project(string framework, string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>{framework}</TargetFramework>
            <LangVersion Condition="'$(MSBuildProjectExtension)' == '.csproj'">11</LangVersion>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """;

    private static string Project(string reference) => $"<ProjectReference Include=\"../{reference}/{reference}.csproj\" />";

    private async Task MustBuild((string Path, string Text)[] files)
    {
        string output = await Build(files);

        Assert.DoesNotContain("warning", output, StringComparison.Ordinal);
    }

    private async Task<string> Build((string Path, string Text)[] files)
    {
        DotnetResult build = await package.CreateProjects(files).BuildAsync("App", "-clp:NoSummary");

        Assert.True(build.ExitCode == 0, build.Output);
        return build.Output;
    }

    private async Task<string> MustFail((string Path, string Text)[] files)
    {
        DotnetResult build = await package.CreateProjects(files).BuildAsync("App", "-clp:NoSummary");

        Assert.NotEqual(0, build.ExitCode);
        return build.Output;
    }
}
