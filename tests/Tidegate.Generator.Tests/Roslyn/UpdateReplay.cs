using System;
using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Generator.Tests.Roslyn;

/// <summary>
/// Replays updates of the files of a project, drawn at random from a seed, and compares what the generator then gives with a
/// fresh run. Texts go in and out, so that it can run in another compiler than that of the tests.
/// </summary>
public static class UpdateReplay
{
    private const string Folder = "/harbor/";

    private static readonly SpecFile s_service = new(Folder + "service.yaml", "service: Harbor\nnamespace: Acme.Harbor\ntypes:\n  BerthId: id\n");

    private static readonly SpecFile s_lock = new(
        Folder + "tidegate.lock", "# Tidegate lock 1\n");

    /// <returns>The updates after which something differed from a fresh run, each with what differed.</returns>
    public static string[] Run(int seed, int updates)
    {
        // A fixed sequence is wanted, not one that nobody can guess.
        var random = new Random(seed);
        List<SpecFile> files = [s_service, Endpoint("b"), Endpoint("c")];
        GeneratorHarness harness = new GeneratorHarness(files).WithoutTracking();
        harness.Run();
        var differences = new List<string>();
        for (int update = 0; update < updates; update++)
        {
            string before = Names(files);
            Change(files, random);
            string[] replayed = Facts(harness.Replace(files).Run());
            string[] fresh = Facts(GeneratorHarness.Run([.. files]));
            if (!replayed.SequenceEqual(fresh))
            {
                differences.Add($"{before} -> {Names(files)}: {string.Join("; ", replayed.Except(fresh).Concat(fresh.Except(replayed)))}");
            }
        }

        return [.. differences];
    }

    private static void Change(List<SpecFile> files, Random random)
    {
        int changes = random.Next(1, 4);
        for (int change = 0; change < changes; change++)
        {
            int index = random.Next(files.Count);
            SpecFile file = files[index];
            switch (random.Next(6))
            {
                case 0 when file != s_service && file != s_lock:
                    files[index] = file with { Path = $"{Folder}{(char)('a' + random.Next(6))}{random.Next(100)}.endpoint.yaml" };
                    break;
                case 1 when file != s_service && file != s_lock:
                    files[index] = file with { Text = file.Text + $"# {random.Next()}\n" };
                    break;
                case 2 when files.Count > 1:
                    files.RemoveAt(index);
                    break;
                case 3:
                    string name = ((char)('a' + random.Next(6))).ToString();
                    files.Insert(index, Endpoint(name));
                    break;
                case 4:
                    files.Insert(random.Next(files.Count), files.Contains(s_lock) ? s_service : s_lock);
                    break;
                default:
                    files.RemoveAt(index);
                    files.Insert(random.Next(files.Count + 1), file);
                    break;
            }
        }

        var once = files.DistinctBy(file => file.Path).ToList();
        files.Clear();
        files.AddRange(once.Count == 0 ? [s_service] : once);
    }

    private static SpecFile Endpoint(string name) => new(
        $"{Folder}{name}.endpoint.yaml",
        $"endpoint: Get{name.ToUpperInvariant()}\ndoc: Looks up.\nrequest: GET /{name}\nquery: {{ berthId: BerthId }}\nreturns: none\n");

    private static string Names(IEnumerable<SpecFile> files) => $"[{string.Join(", ", files.Select(file => file.Path[Folder.Length..]))}]";

    private static string[] Facts(GeneratorOutcome outcome) =>
    [
        .. outcome.Result.GeneratedSources.Select(source => source.HintName + "\n" + source.SourceText).Order(StringComparer.Ordinal),
        .. outcome.Result.Diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal),
        .. outcome.Result.Exception is { } exception ? [exception.ToString()] : Array.Empty<string>(),
    ];
}
