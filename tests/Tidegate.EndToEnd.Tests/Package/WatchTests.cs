using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Package;

/// <summary>A spec that is edited under dotnet watch: a mistake is told, and never taken for a change that was applied.</summary>
[Collection(SharedPackages.Name)]
public sealed class WatchTests(PackedTidegate package)
{
    private const string GetBerth = "endpoint: GetBerth\nrequest: GET /berths\nreturns: string\n";

    private const string Program = """
        using System;
        using System.Threading;

        while (true)
        {
            Console.WriteLine("it has " + typeof(Acme.Harbor.IHarborClient).GetMethods()[0].Name);
            Thread.Sleep(1000);
        }
        """;

    [LongFact]
    public async Task A_mistake_in_a_spec_is_reported_and_its_correction_is_applied()
    {
        PackageConsumer consumer = package.CreateConsumer(
            ("Program.cs", Program), ("specs/service.yaml", "service: Harbor\nnamespace: Acme.Harbor\n"), ("specs/get-berth.endpoint.yaml", GetBerth));
        string spec = Path.Combine(consumer.Folder, "specs", "get-berth.endpoint.yaml");
        using DotnetProcess watch = consumer.Start("watch", "--non-interactive");
        await watch.PrintsAsync("Waiting for changes");
        await watch.PrintsAsync("it has GetBerthAsync");

        await File.WriteAllTextAsync(spec, GetBerth.Replace("returns", "retuns", StringComparison.Ordinal));
        string told = await watch.PrintsAsync("get-berth.endpoint.yaml(3,1): error TG2002: An endpoint has no key 'retuns': did you mean 'returns'?");
        Assert.DoesNotContain("changes applied", told, StringComparison.Ordinal);
        await watch.PrintsAsync("Fix the error");

        await File.WriteAllTextAsync(spec, GetBerth.Replace("GetBerth", "FindBerth", StringComparison.Ordinal));
        await watch.PrintsAsync("it has FindBerthAsync");
    }
}
