using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Package;

/// <summary>What a consumer outside this repository gets: one package, a folder of specs, and the build.</summary>
[Collection(SharedPackages.Name)]
public sealed class PackageTests(PackedTidegate package)
{
    private const string Service = """
        service: Harbor
        namespace: Acme.Harbor
        doc: Berths of a harbor.
        basePath: /harbor/v1
        client:
          pilot: { type: string, doc: Who asks. }
        types:
          BerthId: id
          Berth:
            doc: A place for one ship.
            berthId: { type: BerthId, doc: The berth. }
            depth?: { type: double, doc: Metres at low water. }
        """;

    private const string GetBerth = """
        endpoint: GetBerth
        doc: Looks a berth up.
        request: GET /berths
        action: get
        query: { berthId: BerthId, pilot: client }
        returns: Berth
        idempotent: true
        samples:
          - query: { berthId: 7, pilot: p1 }
            answer: { code: 0, msg: OK, data: { berthId: 7, depth: 12.5 } }
        """;

    private const string Program = """
        using System;
        using System.Globalization;
        using Acme.Harbor;

        using var harbor = new HarborClient(new HarborOptions
        {
            Gateway = new Uri(args[0]),
            AccessKey = args[1],
            SecretKey = args[2],
            Pilot = "p1",
        });
        Berth berth = await harbor.GetBerthAsync(7).ConfigureAwait(false);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"berth {berth.BerthId}: {berth.Depth} m"));
        """;

    [Fact]
    public void The_package_holds_the_runtime_the_generator_and_the_build_files_and_nothing_else()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);
        string[] files = archive.Entries.Select(entry => entry.FullName).Where(IsContent).Order(StringComparer.Ordinal).ToArray();

        string[] expected =
        [
            "README.md",
            "analyzers/dotnet/cs/Tidegate.Generator.dll",
            "build/Tidegate.targets",
            "build/netstandard2.0/Tidegate.props",
            "build/netstandard2.0/Tidegate.targets",
            "buildMultiTargeting/Tidegate.targets",
            "buildTransitive/Tidegate.targets",
            "buildTransitive/netstandard2.0/Tidegate.props",
            "buildTransitive/netstandard2.0/Tidegate.targets",
            "icon.png",
            "lib/net10.0/Tidegate.dll",
            "lib/net10.0/Tidegate.xml",
            "lib/net8.0/Tidegate.dll",
            "lib/net8.0/Tidegate.xml",
            "lib/netstandard2.0/Tidegate.dll",
            "lib/netstandard2.0/Tidegate.xml",
            "tasks/netstandard2.0/Tidegate.Tasks.dll",
        ];
        Assert.Equal(expected, files);
    }

    [Fact]
    public void The_package_depends_on_nothing_that_the_framework_has()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);
        using Stream nuspec = archive.GetEntry("Tidegate.nuspec")!.Open();
        var dependencies = XDocument.Load(nuspec).Descendants()
            .Where(element => element.Name.LocalName == "group")
            .ToDictionary(
                group => group.Attribute("targetFramework")!.Value,
                group => group.Elements().Select(dependency => dependency.Attribute("id")!.Value).ToArray());

        Assert.Empty(dependencies["net10.0"]);

        // .NET 8's own cannot be told the boundaries of a histogram.
        Assert.Equal(["System.Diagnostics.DiagnosticSource"], dependencies["net8.0"]);
    }

    [Fact]
    public async Task A_consumer_with_only_the_package_and_specs_builds_without_warnings_and_calls_the_gateway()
    {
        PackageConsumer consumer = package.CreateConsumer(
            ("Program.cs", Program), ("specs/service.yaml", Service), ("specs/get-berth.endpoint.yaml", GetBerth));
        await using TestGateway gateway = await TestGateway.StartAsync(Path.Combine(consumer.Folder, "specs"));

        DotnetResult run = await consumer.RunAsync(gateway.Uri.ToString(), gateway.AccessKey, gateway.SecretKey);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal("berth 7: 12.5 m", run.Output.Trim());
    }

    [Fact]
    public async Task A_mistake_in_a_spec_is_a_build_error_at_its_line_and_column_and_costs_that_endpoint_only()
    {
        PackageConsumer consumer = package.CreateConsumer(
            ("Program.cs", Program),
            ("specs/service.yaml", Service),
            ("specs/get-berth.endpoint.yaml", GetBerth),
            ("specs/free-berth.endpoint.yaml", "endpoint: FreeBerth\nrequest: POST /berths\naction: free\nbody:\n  berthId: BirthId\nreturns: none\n"));

        DotnetResult build = await consumer.BuildAsync();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Matches(@"free-berth\.endpoint\.yaml\(5,12\): error TG\d{4}: .*BirthId.*BerthId", build.Output);
        Assert.DoesNotContain("error CS", build.Output, StringComparison.Ordinal);
    }

    [LongFact]
    public async Task Below_Roslyn_4_8_the_build_stops_with_a_sentence_that_says_so()
    {
        PackageConsumer consumer = package.CreateConsumer(
            ("Program.cs", Program), ("specs/service.yaml", Service), ("specs/get-berth.endpoint.yaml", GetBerth));

        DotnetResult build = await consumer.BuildAsync("-p:CompilerApiVersion=roslyn4.7");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error TG0001: Tidegate needs the C# compiler 4.8 or later, but this build uses 4.7.", build.Output, StringComparison.Ordinal);
    }

    [LongFact]
    public async Task The_specs_are_watched_by_dotnet_watch()
    {
        PackageConsumer consumer = package.CreateConsumer(
            ("Program.cs", Program), ("specs/service.yaml", Service), ("specs/get-berth.endpoint.yaml", GetBerth));
        DotnetResult restore = await consumer.RestoreAsync();

        DotnetResult watched = await consumer.BuildAsync("-getItem:Watch");

        Assert.True(restore.ExitCode == 0, restore.Output);
        Assert.Contains("get-berth.endpoint.yaml", watched.Output, StringComparison.Ordinal);
        Assert.Contains("service.yaml", watched.Output, StringComparison.Ordinal);
    }

    [LongFact]
    public async Task A_consumer_without_specs_is_warned_once()
    {
        PackageConsumer consumer = package.CreateConsumer(
            ("Program.cs", "internal static class Program { private static void Main() { } }"));

        DotnetResult build = await consumer.BuildAsync("-p:TreatWarningsAsErrors=false");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("warning TG0003: No file is an EndpointSpec", build.Output, StringComparison.Ordinal);
        Assert.Contains("1 Warning(s)", build.Output, StringComparison.Ordinal);
    }

    [LongFact]
    public async Task A_language_version_too_old_for_the_generated_code_is_named_once()
    {
        PackageConsumer consumer = package.CreateConsumer(
            ("Program.cs", "internal static class Program { private static void Main() { } }"),
            ("specs/service.yaml", Service),
            ("specs/get-berth.endpoint.yaml", GetBerth));

        DotnetResult build = await consumer.BuildAsync("-p:LangVersion=10");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error TG0002", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", build.Output, StringComparison.Ordinal);
    }

    private static bool IsContent(string path) =>
        !path.StartsWith("_rels/", StringComparison.Ordinal)
        && !path.StartsWith("package/", StringComparison.Ordinal)
        && path is not "[Content_Types].xml"
        && !path.EndsWith(".nuspec", StringComparison.Ordinal);
}
