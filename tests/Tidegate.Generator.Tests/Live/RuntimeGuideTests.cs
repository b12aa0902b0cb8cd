using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Tidegate.Generator.Tests.Roslyn;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>The examples of the guide to production compile against the clients that they speak of.</summary>
public class RuntimeGuideTests
{
    private static readonly string s_root = Binding.SampleSpecs.RepositoryRoot();

    /// <summary>A service in other forms than EnOS has them.</summary>
    private static readonly SpecFile[] s_harbor =
    [
        new("/harbor/service.yaml", "service: Harbor\nnamespace: Acme.Harbors\nenvelope: { success: OK }\nerrors: { Closed: { name: Closed } }\ntypes: { Berth: { depth: int } }\n"),
        new("/harbor/get.endpoint.yaml", "endpoint: GetBerth\nrequest: GET /berths/{id}\npath: { id: long }\nenvelope: none\nreturns: Berth\nerrors: { 404: { name: NotFound, type: problem } }\n"),
        new("/harbor/list.endpoint.yaml", "endpoint: ListBerths\nrequest: GET /berths\nbeside: { total: int }\nreturns: Berth[]\n"),
        new("/harbor/moor.endpoint.yaml", "endpoint: MoorShips\nrequest: POST /moorings\nbody: { ships: 'string[]' }\nreturns: 'outcome<string>[]'\n"),
        new("/harbor/watch.endpoint.yaml", "endpoint: WatchBerths\nrequest: GET /berths/changes\nreturns: stream<Berth>\n"),
    ];

    [Fact]
    public void The_examples_compile()
    {
        string guide = File.ReadAllText(Path.Combine(s_root, "runtime", "README.md")).ReplaceLineEndings("\n");
        string[] examples = Regex.Matches(guide, "```csharp\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value).ToArray();
        SpecFile[] specs = Directory.GetFiles(Path.Combine(s_root, "specs", "Enos.BatchProcessing"), "*.yaml")
            .Select(path => new SpecFile(path, File.ReadAllText(path))).ToArray();
        GeneratorHarness harness = new GeneratorHarness([.. specs, .. s_harbor], version: LanguageVersion.CSharp12).AddExtensions();

        foreach ((int number, string example) in examples.Index())
        {
            harness.AddCode(FileAround(number, example));
        }

        Assert.NotEmpty(examples);
        harness.Run().MustCompile();
    }

    /// <summary>A file around an example: a type stands for itself, statements stand in a method that has what they use.</summary>
    private static string FileAround(int number, string example)
    {
        bool isType = example.Contains("class ", StringComparison.Ordinal);
        return $$"""
            using System;
            using System.Collections.Generic;
            using System.Globalization;
            using System.IO;
            using System.Linq;
            using System.Net;
            using System.Net.Http;
            using System.Security.Cryptography;
            using System.Text;
            using System.Threading;
            using System.Threading.Tasks;
            using Acme.Harbors;
            using Enos.BatchProcessing;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Options;
            using Tidegate;
            using Tidegate.Auth;
            using Tidegate.Extensions;
            using Tidegate.Gateway;

            namespace Guide.Example{{number}}
            {
                internal interface IVault { string Read(string name); }

                {{(isType ? example : "")}}

                internal static class Example
                {
                    internal static async Task RunAsync(
                        IServiceCollection services, IConfiguration configuration, IVault vault, IBatchProcessingClient flows, IHarborClient harbor, CancellationToken cancellationToken)
                    {
                        {{(isType ? "" : example)}}
                        await Task.CompletedTask;
                    }
                }
            }
            """;
    }
}
