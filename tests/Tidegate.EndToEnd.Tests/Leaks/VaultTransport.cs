using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.EndToEnd.Tests.Leaks;

/// <summary>Sends everything to the gateway, and puts the response of a vault in the place of the one that came for it: no spec describes vaults.</summary>
internal sealed class VaultTransport(HttpMessageHandler connections) : DelegatingHandler(connections)
{
    public string Response { get; set; } = "";

    public HttpStatusCode Status { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        if (request.RequestUri!.AbsolutePath.StartsWith("/vaults/", StringComparison.Ordinal))
        {
            response.StatusCode = Status;
            response.Content = new StringContent(Response, Encoding.UTF8, "application/json");
        }

        return response;
    }
}
