using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Package;

/// <summary>The lock as a consumer of the package meets it.</summary>
public sealed class LockTests(PackedTidegate package) : IClassFixture<PackedTidegate>
{
    private const string Service = """
        service: Harbor
        namespace: Acme.Harbor
        types:
          BerthId: id
        """;

    private const string GetBerth = """
        endpoint: GetBerth
        request: GET /berths
        query: { berthId: BerthId }
        returns: string
        """;

    private const string Program = "internal static class Program { private static void Main() { } }";

    [Fact]
    public async Task A_released_service_is_held_until_the_change_is_accepted()
    {
        PackageConsumer consumer = package.CreateConsumer(
            ("Program.cs", Program), ("specs/service.yaml", Service), ("specs/get-berth.endpoint.yaml", GetBerth));
        string lockFile = Path.Combine(consumer.Folder, "specs", "tidegate.lock");
        string endpoint = Path.Combine(consumer.Folder, "specs", "get-berth.endpoint.yaml");

        await MustSucceed(consumer.BuildAsync("-t:TidegateLock"));
        Assert.Contains("operation GetBerth query berthId name=BerthId type=BerthId\n", await File.ReadAllTextAsync(lockFile), StringComparison.Ordinal);
        await MustSucceed(consumer.BuildAsync());

        await File.WriteAllTextAsync(endpoint, GetBerth.Replace("{ berthId: BerthId }", "{ berthId: string, day?: BerthId }", StringComparison.Ordinal));
        DotnetResult broken = await consumer.BuildAsync();
        Assert.NotEqual(0, broken.ExitCode);
        Assert.Matches(
            @"get-berth\.endpoint\.yaml\(3,19\): error TG6001: Breaking change, the type of the query parameter 'berthId' of 'GetBerth' was 'BerthId' and is 'string': restore it, or run 'dotnet build -t:TidegateLock' to accept it",
            broken.Output);
        Assert.DoesNotContain("error CS", broken.Output, StringComparison.Ordinal);

        await MustSucceed(consumer.BuildAsync("-t:TidegateLock"));
        Assert.Contains("query berthId name=BerthId type=string\n", await File.ReadAllTextAsync(lockFile), StringComparison.Ordinal);
        await MustSucceed(consumer.BuildAsync());
    }

    [LongFact]
    public async Task An_addition_is_information_and_builds()
    {
        PackageConsumer consumer = package.CreateConsumer(
            ("Program.cs", Program), ("specs/service.yaml", Service), ("specs/get-berth.endpoint.yaml", GetBerth));
        await MustSucceed(consumer.BuildAsync("-t:TidegateLock"));
        await File.WriteAllTextAsync(
            Path.Combine(consumer.Folder, "specs", "more.endpoint.yaml"), "endpoint: More\nrequest: GET /more\nreturns: none\n");

        DotnetResult build = await MustSucceed(consumer.BuildAsync("-v:d"));

        Assert.Contains("info TG6002: Addition since the lock, the operation 'More' is new", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_that_cannot_be_written_is_told_in_one_sentence()
    {
        PackageConsumer consumer = package.CreateConsumer(
            ("Program.cs", Program), ("specs/service.yaml", Service), ("specs/get-berth.endpoint.yaml", GetBerth));
        string lockFile = Path.Combine(consumer.Folder, "specs", "tidegate.lock");
        Directory.CreateDirectory(lockFile);

        DotnetResult build = await consumer.BuildAsync("-t:TidegateLock");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains($"{lockFile} : error : The file cannot be written: There is a folder of this name.", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MSB4018", build.Output, StringComparison.Ordinal);
    }

    [LongFact]
    public async Task A_spec_that_cannot_be_read_is_told_in_one_sentence()
    {
        PackageConsumer consumer = package.CreateConsumer(
            ("Program.cs", Program), ("specs/service.yaml", Service), ("specs/get-berth.endpoint.yaml", GetBerth));
        string spec = Path.Combine(consumer.Folder, "specs", "dead.endpoint.yaml");
        File.CreateSymbolicLink(spec, spec);

        DotnetResult build = await consumer.BuildAsync("-t:TidegateLock");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains($"{spec} : error : The file cannot be read: ", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", build.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(consumer.Folder, "specs", "tidegate.lock")));
    }

    [Fact]
    public async Task A_lock_is_not_written_over_specs_with_a_mistake()
    {
        PackageConsumer consumer = package.CreateConsumer(
            ("Program.cs", Program),
            ("specs/service.yaml", Service),
            ("specs/get-berth.endpoint.yaml", GetBerth.Replace("GET", "GETT", StringComparison.Ordinal)));

        DotnetResult build = await consumer.BuildAsync("-t:TidegateLock");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Matches(@"get-berth\.endpoint\.yaml\(2,10\): error TG3101: ", build.Output);
        Assert.False(File.Exists(Path.Combine(consumer.Folder, "specs", "tidegate.lock")));
    }

    [LongFact]
    public async Task A_project_with_several_target_frameworks_has_one_lock()
    {
        PackageConsumer consumer = package.CreateConsumer(
            ("Program.cs", Program), ("specs/service.yaml", Service), ("specs/get-berth.endpoint.yaml", GetBerth));
        string project = Path.Combine(consumer.Folder, "Consumer.csproj");
        string text = await File.ReadAllTextAsync(project);
        await File.WriteAllTextAsync(
            project, text.Replace("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0;</TargetFrameworks>", StringComparison.Ordinal));

        await MustSucceed(consumer.BuildAsync("-t:TidegateLock"));

        Assert.True(File.Exists(Path.Combine(consumer.Folder, "specs", "tidegate.lock")));
    }

    private static async Task<DotnetResult> MustSucceed(Task<DotnetResult> build)
    {
        DotnetResult result = await build;
        Assert.True(result.ExitCode == 0, result.Output);
        return result;
    }
}
