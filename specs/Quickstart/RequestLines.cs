using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Quickstart;

/// <summary>Records the request line of every request. Secrets travel in headers and bodies, never in the request line.</summary>
internal sealed class RequestLines : DelegatingHandler
{
    private readonly List<string> _lines = [];

    public RequestLines()
        : base(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
    }

    /// <summary>Returns the lines recorded since the last call, and clears them.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_lines)
        {
            string[] taken = [.. _lines];
            _lines.Clear();
            return taken;
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (_lines)
        {
            _lines.Add($"{request.Method} {request.RequestUri?.PathAndQuery}");
        }

        return base.SendAsync(request, cancellationToken);
    }
}
