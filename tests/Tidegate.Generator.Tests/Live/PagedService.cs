using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Generator.Tests.Live;

/// <summary>A service that pages in a way of its own.</summary>
/// <param name="answer">The answer to a page number and a size.</param>
public sealed class PagedService(Func<int, int, string> answer) : HttpMessageHandler
{
    private int _clock = 1_700_000;

    /// <summary>The status of the answer for a page number and a size.</summary>
    public Func<int, int, HttpStatusCode> Status { get; init; } = static (_, _) => HttpStatusCode.OK;

    public List<(int Page, int Size)> Asked { get; } = [];

    /// <summary>Gives items that are flows with these ids.</summary>
    public static PagedService OfFlows(Func<int, int, IEnumerable<int>> page) =>
        new((number, size) => Bare(page(number, size).Select(Flow)));

    /// <summary>Gives a record with one list, and a total and a time that differ each time.</summary>
    public static PagedService OfRecords(Func<int, int, IEnumerable<int>> page)
    {
        int calls = 0;
        return new((number, size) => Record(++calls, page(number, size)));
    }

    /// <summary>Gives flows in each of which a time differs each time.</summary>
    public static PagedService OfTimes(Func<int, int, IEnumerable<int>> page, bool hasIds)
    {
        PagedService? service = null;
        service = new((number, size) => Bare(page(number, size).Select(id => hasIds
            ? $$"""{"flowId":{{id}},"started":{{service!._clock++}}}"""
            : $$"""{"key":"k{{id}}","value":"{{service!._clock++}}"}""")));
        return service;
    }

    public static string Flow(int id) => $$"""{"flowId":{{id}}}""";

    public static string Record(int count, IEnumerable<int> ids) =>
        $$"""{"code":0,"requestId":"r{{count}}","data":{"count":{{count}},"flows":[{{string.Join(',', ids.Select(Flow))}}]} }""";

    public static string Bare(IEnumerable<string> items) => $$"""{"code":0,"msg":"OK","data":[{{string.Join(',', items)}}]}""";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath.StartsWith("/apim-token-service/", StringComparison.Ordinal))
        {
            return Answer("""{"status":0,"msg":"SUCCESS","data":{"accessToken":"token","expire":7200}}""");
        }

        using var body = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
        JsonElement page = body.RootElement.GetProperty("pagination");
        (int Page, int Size) asked = (page.GetProperty("pageNo").GetInt32(), page.GetProperty("pageSize").GetInt32());
        Asked.Add(asked);
        return Answer(answer(asked.Page, asked.Size), Status(asked.Page, asked.Size));
    }

    private static HttpResponseMessage Answer(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}
