using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Compiler;
using Tidegate.Generator.Tests.Binding;
using Xunit;

namespace Tidegate.Generator.Tests.Reference;

/// <summary>The services that the README shows compile as they stand there, and are called as it says.</summary>
public sealed class ReadmeTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Tidegate;

        namespace Acme.Post
        {
            /// <summary>The consumer.</summary>
            public static class Program
            {
                /// <summary>Runs.</summary>
                public static async Task<string> RunAsync(HttpMessageHandler transport)
                {
                    var options = new PostOptions { Gateway = new Uri("https://post.example"), ApiKey = "k-1" };
                    using var post = new PostClient(options, new ApiClientParts { Transport = transport });
                    Parcels page = await post.ListParcelsAsync().ConfigureAwait(false);
                    List<string> all = new();
                    await foreach (Parcel parcel in post.ListParcelsAllAsync().ConfigureAwait(false))
                    {
                        all.Add(parcel.Id);
                    }

                    try
                    {
                        await post.ListParcelsAsync("c9").ConfigureAwait(false);
                        return "not refused";
                    }
                    catch (ApiException<Refusal> e)
                    {
                        return FormattableString.Invariant(
                            $"one page: {page.Items[0].Id} {page.Items[0].Weight}, then {page.NextCursor}; all: {string.Join(" ", all)}; refused by {e.ErrorName}: {e.Body.Reason}");
                    }
                }
            }
        }
        """;

    [Theory]
    [InlineData("## A first spec of your own", "### A plain JSON service")]
    [InlineData("### A plain JSON service", "## Calling EnOS")]
    public void A_service_of_the_readme_compiles(string heading, string next)
    {
        SpecCompilation compilation = SpecCompiler.Compile(SpecsBetween(heading, next));

        Assert.Empty(compilation.Diagnostics);
        Assert.NotEmpty(Assert.Single(compilation.Apis).Endpoints);
    }

    /// <summary>By a consumer who reads of it what the README says: the key in the header, the pages, and the error with its body.</summary>
    [Fact]
    public async Task Each_operation_of_the_plain_service_is_called()
    {
        SpecText[] specs = SpecsBetween("### A plain JSON service", "## Calling EnOS");
        MethodInfo run = new Roslyn.GeneratorHarness(specs.Select(spec => new Roslyn.SpecFile("/s/" + spec.Path, spec.Text)), Program).Run()
            .Load().GetType("Acme.Post.Program")!.GetMethod("RunAsync")!;
        using var post = new PostOffice();

        string told = await (Task<string>)run.Invoke(null, [post])!;

        Assert.Equal("one page: p1 2.5, then c2; all: p1 p2 p3; refused by Refused: no such cursor", told);
        Assert.Equal(["/parcels", "/parcels", "/parcels?cursor=c2", "/parcels?cursor=c9"], post.Targets);
        Assert.Equal(["ListParcels"], SpecCompiler.Compile(specs).Apis.Single().Endpoints.Select(endpoint => endpoint.Name));
    }

    private static SpecText[] SpecsBetween(string heading, string next)
    {
        string readme = File.ReadAllText(Path.Combine(SampleSpecs.RepositoryRoot(), "README.md")).ReplaceLineEndings("\n");
        int start = readme.IndexOf(heading, StringComparison.Ordinal);
        string section = readme[start..readme.IndexOf(next, start, StringComparison.Ordinal)];
        return Regex.Matches(section, "```yaml\n(.*?)```", RegexOptions.Singleline)
            .Select(block => block.Groups[1].Value)
            .Select((text, i) => new SpecText(text.StartsWith("service:", StringComparison.Ordinal) ? "service.yaml" : $"{i}.endpoint.yaml", text))
            .ToArray();
    }

    /// <summary>A service like the one that the README describes.</summary>
    private sealed class PostOffice : HttpMessageHandler
    {
        public List<string> Targets { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Targets.Add(request.RequestUri!.PathAndQuery);
            (HttpStatusCode status, string body) = request.RequestUri.Query switch
            {
                _ when !request.Headers.TryGetValues("X-Api-Key", out IEnumerable<string>? keys) || keys.Single() != "k-1" => (HttpStatusCode.Unauthorized, ""),
                "" => (HttpStatusCode.OK, """{"items":[{"id":"p1","weight":2.5}],"nextCursor":"c2"}"""),
                "?cursor=c2" => (HttpStatusCode.OK, """{"items":[{"id":"p2"},{"id":"p3"}]}"""),
                _ => (HttpStatusCode.UnprocessableEntity, """{"reason":"no such cursor"}"""),
            };
            return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
        }
    }
}
