using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Generator.Tests.Roslyn;

namespace Tidegate.Generator.Tests.Live;

/// <summary>A service with one paged operation, whose pages are asked for as a spec says, and given as a test says.</summary>
/// <param name="answer">The answer to the inputs of a call.</param>
internal sealed class PagedDepot(Func<IReadOnlyDictionary<string, string>, string> answer) : HttpMessageHandler
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Tidegate;

        namespace Acme.Depots
        {
            /// <summary>The consumer.</summary>
            public static class Program
            {
                /// <summary>Runs.</summary>
                public static async Task<string> RunAsync(HttpMessageHandler transport)
                {
                    using var depot = new DepotClient(
                        new DepotOptions { Gateway = new Uri("https://gw.example"), AccessKey = "key", SecretKey = "secret" },
                        new Tidegate.ApiClientParts { Transport = transport });
                    var items = new List<string>();
                    try
                    {
                        await foreach (var item in depot.CALL.ConfigureAwait(false)) { items.Add(item.ITEM.ToString()); }
                        return string.Join(",", items);
                    }
                    catch (ApiClientException e)
                    {
                        return string.Join(",", items) + "! " + e.Message;
                    }
                }
            }
        }
        """;

    private static readonly ConcurrentDictionary<(string, string, string), Lazy<MethodInfo>> s_programs = new();

    /// <summary>The inputs of the calls, as <c>name=value</c> in order of their names.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>The queries of the calls, as they were sent.</summary>
    public List<string> Queries { get; } = [];

    /// <summary>The <c>Link</c> headers of the answer to each call, by its place.</summary>
    public Func<int, string[]> Links { get; init; } = static _ => [];

    /// <summary>The status of an answer.</summary>
    public Func<IReadOnlyDictionary<string, string>, HttpStatusCode> Status { get; init; } = static _ => HttpStatusCode.OK;

    /// <summary>Walks all pages, and gives the items, and after a <c>!</c> the error.</summary>
    /// <param name="service">The keys of the service behind its namespace.</param>
    /// <param name="endpoint">The keys of the endpoint behind its name.</param>
    /// <param name="call">The call, such as <c>ListAllAsync()</c>, and after a blank the member of an item that is given.</param>
    public async Task<string> WalkAsync(string service, string endpoint, string call)
    {
        MethodInfo run = s_programs.GetOrAdd((service, endpoint, call), static program => new(() => Compile(program))).Value;
        return await (Task<string>)run.Invoke(null, [this])!;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath.StartsWith("/apim-token-service/", StringComparison.Ordinal))
        {
            return Answer("""{"status":0,"msg":"SUCCESS","data":{"accessToken":"token","expire":7200}}""", HttpStatusCode.OK);
        }

        var inputs = request.RequestUri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .GroupBy(pair => pair[0]).ToDictionary(pairs => pairs.Key, pairs => string.Join(',', pairs.Select(pair => Uri.UnescapeDataString(pair[1]))));
        if (request.Content is { } content && await content.ReadAsStringAsync(cancellationToken) is { Length: > 0 } json)
        {
            using var body = JsonDocument.Parse(json);
            foreach (JsonProperty member in body.RootElement.EnumerateObject())
            {
                inputs.Add(member.Name, member.Value.ToString());
            }
        }

        Asked.Add(string.Join(' ', inputs.OrderBy(input => input.Key, StringComparer.Ordinal).Select(input => $"{input.Key}={input.Value}")));
        Queries.Add(request.RequestUri.Query.TrimStart('?'));
        HttpResponseMessage response = Answer(answer(inputs), Status(inputs));
        foreach (string links in Links(Queries.Count - 1))
        {
            response.Headers.TryAddWithoutValidation("Link", links);
        }

        return response;
    }

    private static MethodInfo Compile((string Service, string Endpoint, string Call) program)
    {
        string[] call = program.Call.Split(' ');
        var harness = new GeneratorHarness(
            [
                new SpecFile("/s/service.yaml", $"service: Depot\nnamespace: Acme.Depots\n{program.Service}\n"),
                new SpecFile("/s/e.endpoint.yaml", $"endpoint: List\n{program.Endpoint}\n"),
            ],
            Program.Replace("CALL", string.Join(' ', call[..^1]), StringComparison.Ordinal).Replace("ITEM", call[^1], StringComparison.Ordinal));
        return harness.Run().Load("TG5009").GetType("Acme.Depots.Program")!.GetMethod("RunAsync")!;
    }

    private static HttpResponseMessage Answer(string json, HttpStatusCode status) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}
