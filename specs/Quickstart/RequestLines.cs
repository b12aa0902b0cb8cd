using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Quickstart;

/// <summary>Notes the request line of everything that is sent. Secrets travel in headers and bodies, never in the line.</summary>
internal sealed class RequestLines : DelegatingHandler
{
    private readonly List<string> _lines = [];

    public RequestLines()
        : base(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
    }

    /// <summary>Gives the lines since the last time, and forgets them.</summary>
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
