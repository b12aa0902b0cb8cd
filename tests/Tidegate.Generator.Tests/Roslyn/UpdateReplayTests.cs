using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Tidegate.Generator.Tests.Roslyn;

/// <summary>Several files change in one update: what then comes is what a fresh build gives, in the oldest compiler and in that of the SDK.</summary>
public class UpdateReplayTests
{
    private static readonly int s_updates = LongRuns.Choose(plain: 50, @long: 200);

    [Fact]
    public void A_file_that_the_compiler_gives_twice_is_compiled_once()
    {
        SpecFile service = new("/harbor/service.yaml", "service: Harbor\nnamespace: Acme.Harbor\n");
        SpecFile b = new("/harbor/b.endpoint.yaml", "endpoint: GetB\ndoc: Looks up.\nrequest: GET /b\nreturns: none\n");
        SpecFile c = new("/harbor/c.endpoint.yaml", "endpoint: GetC\ndoc: Looks up.\nrequest: GET /c\nreturns: none\n");
        var harness = new GeneratorHarness([b, c, service]);
        harness.Run();

        GeneratorOutcome outcome = harness.Replace([c with { Path = "/harbor/a.endpoint.yaml" }, b, service]).Run().MustCompile();

        Assert.Contains("GetBAsync", string.Concat(outcome.Sources.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_under_two_spellings_of_its_path_is_compiled_once()
    {
        SpecFile service = new("/harbor/service.yaml", "service: Harbor\nnamespace: Acme.Harbor\n");
        SpecFile b = new("/harbor/b.endpoint.yaml", "endpoint: GetB\ndoc: Looks up.\nrequest: GET /b\nreturns: none\n");

        GeneratorHarness.Run(
            service, b, b with { Path = "/harbor/./b.endpoint.yaml" }, b with { Path = "/harbor/../harbor/b.endpoint.yaml" }, service with { Path = "/other/../harbor/service.yaml" })
            .MustCompile();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Random_updates_give_what_a_fresh_run_gives(int seed) => Assert.Empty(UpdateReplay.Run(seed, s_updates));

    [Fact]
    public void Random_updates_give_what_a_fresh_run_gives_in_the_compiler_of_the_SDK()
    {
        var context = new SdkCompilerContext();
        Type replay = context.LoadFromAssemblyPath(typeof(UpdateReplay).Assembly.Location).GetType(typeof(UpdateReplay).FullName!)!;

        object? differences = replay.GetMethod(nameof(UpdateReplay.Run))!.Invoke(null, [3, s_updates]);

        Assert.Empty((string[])differences!);
        Assert.True(context.CompilerVersion > typeof(Compilation).Assembly.GetName().Version);
    }

    /// <summary>
    /// The tests and the generator once more, with the compiler of the SDK that runs them. It is kept: in a context that can be unloaded, the
    /// machine code that the SDK's compiler brings along would not be used.
    /// </summary>
    private sealed class SdkCompilerContext : AssemblyLoadContext
    {
        private static readonly string s_compiler = CompilerFolder();

        public Version? CompilerVersion => Assemblies.Single(assembly => assembly.GetName().Name == "Microsoft.CodeAnalysis").GetName().Version;

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            string file = assemblyName.Name + ".dll";
            string[] candidates = assemblyName.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
                ? [Path.Combine(s_compiler, file)]
                : assemblyName.Name.StartsWith("Tidegate.", StringComparison.Ordinal) ? [Path.Combine(AppContext.BaseDirectory, file)] : [];
            return candidates.FirstOrDefault(File.Exists) is { } path ? LoadFromAssemblyPath(path) : null;
        }

        /// <summary>That of the newest SDK beside the runtime that the tests run on.</summary>
        private static string CompilerFolder()
        {
            string dotnet = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
            return Directory.GetDirectories(Path.Combine(dotnet, "sdk"))
                .Select(sdk => Path.Combine(sdk, "Roslyn", "bincore"))
                .Where(Directory.Exists)
                .OrderBy(folder => Version.Parse(Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(folder)))!.Split('-')[0]))
                .Last();
        }
    }
}
