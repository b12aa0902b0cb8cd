using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.EndToEnd.Tests.Faults;

/// <summary>Tells a ledger which requests found their connection refused; the gateway never sees them.</summary>
internal sealed class RefusalWitness(CallLedger ledger) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError == HttpRequestError.ConnectionError)
        {
            ledger.RecordRefusal(request);
            throw;
        }
    }
}
