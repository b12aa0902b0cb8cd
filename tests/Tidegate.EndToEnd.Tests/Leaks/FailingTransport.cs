using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.EndToEnd.Tests.Leaks;

/// <summary>
/// Fails in a way that is no failure of a connection. What it says is told by the platform's own events of HTTP, before any client can mask
/// it, so that it says nothing.
/// </summary>
internal sealed class FailingTransport : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Not by this transport.");
}
