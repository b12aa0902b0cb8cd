using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Runtime.Tests.Support;

/// <summary>Sends each request twice, whatever comes back.</summary>
/// <param name="between">What happens meanwhile.</param>
internal sealed class Twice(Action between) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        (await base.SendAsync(request, cancellationToken)).Dispose();
        between();
        return await base.SendAsync(request, cancellationToken);
    }
}
