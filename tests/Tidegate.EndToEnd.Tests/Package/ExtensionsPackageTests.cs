using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Package;

/// <summary>What a consumer outside this repository gets from the package of extensions, and does not get without it.</summary>
[Collection(SharedPackages.Name)]
public sealed class ExtensionsPackageTests(PackedTidegate package)
{
    private const string Service = """
        service: Harbor
        namespace: Acme.Harbor
        client:
          pilot: { type: string, doc: Who asks. }
        types:
          BerthId: id
        """;

    private const string GetBerth = """
        endpoint: GetBerth
        request: GET /berths
        query: { berthId: BerthId, pilot: client }
        returns: string
        samples:
          - query: { berthId: 7, pilot: p1 }
            answer: { code: 0, msg: OK, data: free }
        """;

    private const string Program = """
        using System;
        using System.Collections.Generic;
        using Acme.Harbor;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Harbor:Gateway"] = args[0],
            ["Harbor:AccessKey"] = args[1],
            ["Harbor:SecretKey"] = args[2],
            ["Harbor:Pilot"] = "p1",
            ["Harbor:Resilience:MaxRetries"] = "1",
        }).Build();
        var services = new ServiceCollection();
        services.AddHarborClient(configuration.GetSection("Harbor"));
        using ServiceProvider provider = services.BuildServiceProvider();
        Console.WriteLine(await provider.GetRequiredService<IHarborClient>().GetBerthAsync(7).ConfigureAwait(false));
        """;

    [Fact]
    public void The_package_holds_the_library_and_the_property()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PathOf("Tidegate.Extensions"));

        Assert.Equal(
            [
                "build/net8.0/Tidegate.Extensions.props",
                "build/net8.0/Tidegate.Extensions.targets",
                "buildTransitive/net8.0/Tidegate.Extensions.props",
                "buildTransitive/net8.0/Tidegate.Extensions.targets",
                "lib/net10.0/Tidegate.Extensions.dll",
                "lib/net10.0/Tidegate.Extensions.xml",
                "lib/net8.0/Tidegate.Extensions.dll",
                "lib/net8.0/Tidegate.Extensions.xml",
            ],
            archive.Entries.Select(entry => entry.FullName)
                .Where(path => path.StartsWith("build", StringComparison.Ordinal) || path.StartsWith("lib/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_consumer_of_both_packages_registers_its_client_and_calls_the_gateway()
    {
        PackageConsumer consumer = package.CreateConsumer(
            ["Tidegate", "Tidegate.Extensions"],
            ("Program.cs", Program), ("specs/service.yaml", Service), ("specs/get-berth.endpoint.yaml", GetBerth));
        await using TestGateway gateway = await TestGateway.StartAsync(Path.Combine(consumer.Folder, "specs"));

        DotnetResult run = await consumer.RunAsync(gateway.Uri.ToString(), gateway.AccessKey, gateway.SecretKey);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal("free", run.Output.Trim());
    }

    [LongFact]
    public async Task A_consumer_without_the_extensions_gets_no_registration_and_no_dependency()
    {
        PackageConsumer consumer = package.CreateConsumer(
            ("Program.cs", "internal static class Program { private static void Main() { } }"),
            ("specs/service.yaml", Service),
            ("specs/get-berth.endpoint.yaml", GetBerth));

        DotnetResult build = await consumer.BuildAsync("-p:EmitCompilerGeneratedFiles=true");

        Assert.True(build.ExitCode == 0, build.Output);
        string[] files = Directory.GetFiles(consumer.Folder, "*", SearchOption.AllDirectories);
        Assert.Contains(files, file => file.EndsWith("Harbor-Client.g.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => file.EndsWith("Harbor-Registration.g.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => Path.GetFileName(file).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal));
    }
}
