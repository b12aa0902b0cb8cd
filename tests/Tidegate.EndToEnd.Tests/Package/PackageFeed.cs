using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Support;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Package;

/// <summary>
/// The packages, packed once from what the solution build has made for all tests that use them at the same time, and served from a folder of
/// their own. Every pack has a new version and every consumer shares one fresh package folder, so that no cache can stand in for a package.
/// </summary>
internal sealed class PackageFeed
{
    private static readonly object s_gate = new();

    private static Task<PackageFeed>? s_feed;
    private static int s_users;

    private readonly string _root = Directory.CreateTempSubdirectory("tidegate-package-").FullName;

    private PackageFeed()
    {
    }

    /// <summary>Above that of the projects, which a package of this run asks of another one as the least.</summary>
    public string Version { get; } = $"999.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";

    public string Folder => Path.Combine(_root, "feed");

    /// <summary>Where consumers unpack the packages.</summary>
    public string PackageFolder => Path.Combine(_root, "packages");

    private static string Configuration =>
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    /// <summary>The packages that others use already, or new ones.</summary>
    public static Task<PackageFeed> RentAsync()
    {
        lock (s_gate)
        {
            s_users++;
            return s_feed ??= PackAsync();
        }
    }

    /// <summary>Ends a use; the last one deletes the packages.</summary>
    public void Return()
    {
        lock (s_gate)
        {
            s_users--;
            if (s_users == 0)
            {
                s_feed = null;
                Directory.Delete(_root, recursive: true);
            }
        }
    }

    private static async Task<PackageFeed> PackAsync()
    {
        var feed = new PackageFeed();
        await feed.PackAsync("Tidegate");
        await feed.PackAsync("Tidegate.Extensions");
        return feed;
    }

    private async Task PackAsync(string package)
    {
        DotnetResult pack = await DotnetCli.RunAsync(
            Repository.Root,
            new Dictionary<string, string>(),
            "pack", $"runtime/{package}", "--no-build", "-c", Configuration, "-o", Folder, $"-p:PackageVersion={Version}");
        Assert.True(pack.ExitCode == 0, pack.Output);
    }
}
