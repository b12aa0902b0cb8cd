using System.Collections.Generic;

namespace Tidegate.EndToEnd.Tests.Package;

/// <summary>Ways to set a project up: each works, or is told in one sentence what to do instead.</summary>
/// <param name="version">That of the packages.</param>
internal sealed class SetUps(string version)
{
    private const string Specs = "<EndpointSpec Include=\"specs/**/*.yaml\" />";
    private const string PolySharp = "<PackageReference Include=\"PolySharp\" Version=\"1.16.0\" PrivateAssets=\"all\" />";
    private const string TooOldFramework = "<Project><PropertyGroup><AutomaticallyUseReferenceAssemblyPackages>false</AutomaticallyUseReferenceAssemblyPackages></PropertyGroup></Project>";

    private static readonly (string, string) s_calls = (
        "App/Calls.cs",
        "public static class Calls { public static System.Threading.Tasks.Task<string> Of(Acme.Harbor.HarborClient harbor) => harbor.GetBerthAsync(); }");

    private static readonly (string, string) s_registers = (
        "App/Registers.cs",
        """
        public static class Registers
        {
            public static object Of(Microsoft.Extensions.DependencyInjection.IServiceCollection services) =>
                Acme.Harbor.HarborServiceCollectionExtensions.AddHarborClient(services, options => { });
        }
        """);

    private string Tidegate => $"<PackageReference Include=\"Tidegate\" Version=\"{version}\" />";

    private string Extensions => $"<PackageReference Include=\"Tidegate.Extensions\" Version=\"{version}\" />";

    public IEnumerable<SetUp> Wanted => LongRuns.Choose(plain: OneOfEachKind, @long: [.. OneOfEachKind, .. MoreOfTheSame]);

    private SetUp[] OneOfEachKind =>
    [
        SetUp.Works("net472 with PolySharp", [("App/App.csproj", Project("net472", Tidegate + PolySharp + Specs)), s_calls, .. SpecsOf("App")]),
        SetUp.Fails("net472 with the extensions, refused by the restore", "error NU1202", [("App/App.csproj", Project("net472", Extensions + PolySharp + Specs)), .. SpecsOf("App")]),
        SetUp.Works("the extensions alone bring the generator", [("App/App.csproj", Project("net8.0", Extensions + Specs)), s_calls, s_registers, .. SpecsOf("App")]),
        SetUp.Warns(
            "extensions only in the application of a library with clients",
            "warning TG0006: The project 'Lib' references Tidegate but not Tidegate.Extensions, so its clients have no registration such as AddXxxClient: reference Tidegate.Extensions there, where the specs are.",
            [("Lib/Lib.csproj", Project("net10.0", Tidegate + Specs)), .. SpecsOf("Lib"), ("App/App.csproj", Project("net10.0", Extensions + Project("Lib"))), s_calls]),
        SetUp.Works(
            "extensions in the application of a library without specs",
            [("Lib/Lib.csproj", Project("net10.0", Tidegate)), ("Lib/Directory.Build.props", "<Project><PropertyGroup><NoWarn>TG0003</NoWarn></PropertyGroup></Project>"),
            ("App/App.csproj", Project("net10.0", Extensions + Specs + Project("Lib"))), s_calls, s_registers, .. SpecsOf("App")]),
        SetUp.Works(
            "the application of a library with both packages registers its clients",
            [("Lib/Lib.csproj", Project("net10.0", Tidegate + Extensions + Specs)), .. SpecsOf("Lib"),
            ("App/App.csproj", Project("net10.0", Extensions + Project("Lib"))), s_calls, s_registers]),
        SetUp.Works(
            "specs in a project that has the package through another one",
            [("Lib/Lib.csproj", Project("net10.0", Tidegate + "<EndpointSpec Include=\"other/*.yaml\" />")),
            ("Lib/other/service.yaml", "service: Pier\nnamespace: Acme.Pier\n"), ("Lib/other/get.endpoint.yaml", "endpoint: Get\nrequest: GET /pier\nreturns: none\n"),
            ("App/App.csproj", Project("net10.0", Project("Lib") + Specs)), s_calls, .. SpecsOf("App")]),
        AnotherLanguage("vbproj", ""),
        NamedAgain("<AdditionalFiles Include=\"**/*.yaml\" />"),
        SetUp.Works(
            "a later file names specs that no other does",
            [("App/App.csproj", Project("net10.0", Tidegate)), s_calls, .. SpecsOf("App"), LaterFile($"<ItemGroup>{Specs}</ItemGroup>")]),
        AdditionalFileOnly("more.endpoint.yaml"),
        SetUp.Works(
            "a later file removes a spec",
            [("App/App.csproj", Project("net10.0", Tidegate + Specs)), s_calls, .. SpecsOf("App"), ("App/specs/draft.endpoint.yaml", "no endpoint yet"),
            LaterFile("<ItemGroup><EndpointSpec Remove=\"specs/draft.endpoint.yaml\" /></ItemGroup>")]),
        SetUp.Fails(
            "the compiler is not told which files are specs",
            "error TG0007: The property GenerateMSBuildEditorConfigFile is false, which hides the specs from the generator",
            [("App/App.csproj", Project("net10.0", Tidegate + Specs)), s_calls, .. SpecsOf("App"),
            ("App/Directory.Build.props", "<Project><PropertyGroup><GenerateMSBuildEditorConfigFile>false</GenerateMSBuildEditorConfigFile></PropertyGroup></Project>")]),
        SetUp.Fails(
            "a framework that the package has nothing for",
            "error TG0008: Tidegate has nothing for 'net45'",
            [("App/App.csproj", Project("net45", Tidegate + Specs)), s_calls, .. SpecsOf("App"), ("App/Directory.Build.props", TooOldFramework)]),
    ];

    private SetUp[] MoreOfTheSame =>
    [
        SetUp.Works("netstandard2.0 with PolySharp", [("App/App.csproj", Project("netstandard2.0", Tidegate + PolySharp + Specs)), s_calls, .. SpecsOf("App")]),
        SetUp.Works("net8.0 with PolySharp", [("App/App.csproj", Project("net8.0", Tidegate + PolySharp + Specs)), s_calls, .. SpecsOf("App")]),
        SetUp.Fails("netstandard2.0 with the extensions, refused by the restore", "error NU1202", [("App/App.csproj", Project("netstandard2.0", Extensions + PolySharp + Specs)), .. SpecsOf("App")]),
        AnotherLanguage("fsproj", "<Compile Include=\"A.fs\" />"),
        NamedAgain("<AdditionalFiles Include=\"./specs/../specs/*.yaml\" />"),
        NamedAgain("<EndpointSpec Include=\"$(MSBuildProjectDirectory)/specs/*.yaml;../App/specs/service.yaml\" />"),
        NamedAgain("<EndpointSpec Remove=\"@(EndpointSpec)\" /><EndpointSpec Include=\"specs/*.yaml\" />"),
        AdditionalFileOnly("MORE.ENDPOINT.YML"),
        SetUp.Works(
            "other additional files",
            [("App/App.csproj", Project("net10.0", Tidegate + Specs + "<AdditionalFiles Include=\"more/*\" />")), s_calls, .. SpecsOf("App"),
            ("App/more/settings.yaml", "endpoint: More\n"), ("App/more/endpoint.txt", "no spec\n")]),
        SetUp.Fails(
            "the lock beside specs that only a later file names is no lock",
            "error TG6003",
            [("App/App.csproj", Project("net10.0", Tidegate)), .. SpecsOf("App"), ("App/specs/tidegate.lock", "no line of a lock\n"), LaterFile($"<ItemGroup>{Specs}</ItemGroup>")]),
        SetUp.Fails(
            "the generator is removed",
            "error TG0007: The project has specs but not the generator",
            [("App/App.csproj", Project("net10.0", Tidegate + Specs)), s_calls, .. SpecsOf("App"),
            LaterFile("<Target Name=\"Quick\" AfterTargets=\"ResolveLockFileAnalyzers\"><ItemGroup><Analyzer Remove=\"@(Analyzer)\" /></ItemGroup></Target>")]),
    ];

    private SetUp AnotherLanguage(string kind, string items) => SetUp.Warns(
        $"another language than C#: {kind}",
        "warning TG0004: Clients are generated in C# only, so the specs of this project are ignored",
        [($"App/App.{kind}", Project("net10.0", Tidegate + Specs + items)), ("App/A.fs", "module A\nlet one = 1\n"), .. SpecsOf("App")]);

    private SetUp NamedAgain(string items) => SetUp.Works(
        $"a later file names specs again: {items}",
        [("App/App.csproj", Project("net10.0", Tidegate + Specs)), s_calls, .. SpecsOf("App"), LaterFile($"<ItemGroup>{items}</ItemGroup>")]);

    private SetUp AdditionalFileOnly(string file) => SetUp.Warns(
        $"an endpoint that is an additional file only: {file}",
        $"{file} : warning TG0005: The file is an AdditionalFiles item but no EndpointSpec",
        [("App/App.csproj", Project("net10.0", Tidegate + Specs + "<AdditionalFiles Include=\"more/*\" />")), s_calls, .. SpecsOf("App"),
        ($"App/more/{file}", "endpoint: More\nrequest: GET /more\nreturns: none\n")]);

    private static (string Path, string Text) LaterFile(string content) => ("App/Directory.Build.targets", $"<Project>{content}</Project>");

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
}
