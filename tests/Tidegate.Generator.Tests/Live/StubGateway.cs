using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Generator.Tests.Live;

/// <summary>A transport that hands out a token, keeps the calls and answers them with what the test says.</summary>
public sealed class StubGateway(params string[] answers) : HttpMessageHandler
{
    private readonly Queue<string> _answers = new(answers);

    public List<StubCall> Calls { get; } = [];

    public StubCall Call => Calls.Single();

    /// <summary>The headers of the last call.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        if (request.RequestUri!.AbsolutePath.StartsWith("/apim-token-service/", StringComparison.Ordinal))
        {
            return Answer("""{"status":0,"msg":"SUCCESS","data":{"accessToken":"token","expire":7200}}""");
        }

        Headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        Calls.Add(new StubCall(request.Method.Method, request.RequestUri.PathAndQuery, body, request.Headers.Contains("apim-signature")));
        return Answer(_answers.Dequeue());
    }

    private static HttpResponseMessage Answer(string json) =>
        new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}

/// <param name="Target">Path and query as they were sent.</param>
public sealed record StubCall(string Method, string Target, string Body, bool IsSigned);
