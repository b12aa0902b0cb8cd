using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Benchmarks.Transports;

/// <summary>Gives the one body to every call, and a token to whoever asks for one.</summary>
internal sealed class BodyTransport : HttpMessageHandler
{
    public string Type { get; set; } = "";

    public byte[] Body { get; set; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        bool isToken = request.RequestUri!.AbsolutePath.StartsWith("/apim-token-service/", StringComparison.Ordinal);
        var content = new StreamContent(new MemoryStream(isToken ? """{"status":0,"data":{"accessToken":"token","expire":7200}}"""u8.ToArray() : Body));
        content.Headers.TryAddWithoutValidation("Content-Type", isToken ? "application/json" : Type);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
    }
}
