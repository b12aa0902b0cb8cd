using System;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Gateway.Faults;
using Tidegate.Gateway.Responses;

namespace Tidegate.Gateway;

/// <summary>
/// Sets what one operation responds with instead of its samples, and which faults strike its requests. Requests are still checked first, so
/// an override sees only requests that are signed and complete; an override of the token service sees all of its requests. A fault strikes
/// any request for the operation, valid or not, and does not change which responses are set.
/// </summary>
public sealed class OperationOverride
{
    private readonly Plan<Responder> _responses;
    private readonly Plan<IFaultSource> _faults;
    private readonly int? _times;

    internal OperationOverride(Plan<Responder> responses, Plan<IFaultSource> faults, int? times = null)
    {
        _responses = responses;
        _faults = faults;
        _times = times;
    }

    /// <summary>Limits what is set on the result to the next calls; after them, the responses or faults set earlier apply again.</summary>
    /// <param name="times">One or more.</param>
    /// <returns>An override for those calls; several are queued one after another.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is zero or less.</exception>
    public OperationOverride Next(int times)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        return new OperationOverride(_responses, _faults, times);
    }

    /// <summary>Responds with JSON text and HTTP 200.</summary>
    /// <param name="json">The whole response, including its envelope, sent verbatim and unchecked.</param>
    public void RespondsWith(string json) => RespondsWith(GatewayResponse.Json(json));

    /// <summary>Responds with a status and no body.</summary>
    /// <param name="status">The HTTP status.</param>
    public void RespondsWith(HttpStatusCode status) => RespondsWith(GatewayResponse.Empty(status));

    /// <summary>Responds with a fixed response.</summary>
    /// <param name="response">The response.</param>
    public void RespondsWith(GatewayResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        RespondsWith(_ => response);
    }

    /// <summary>Responds with the result of a function of the request.</summary>
    /// <param name="response">
    /// The function; when it returns null, the gateway responds as usual. An exception that it throws becomes an HTTP 500 that names the
    /// exception.
    /// </param>
    public void RespondsWith(Func<GatewayRequest, GatewayResponse?> response)
    {
        ArgumentNullException.ThrowIfNull(response);
        RespondsWith((request, _) => Task.FromResult(response(request)));
    }

    /// <summary>Responds with the result of an asynchronous function of the request, for instance after a delay.</summary>
    /// <param name="response">
    /// The function; when it returns null, the gateway responds as usual. Its cancellation token is canceled when the client disconnects or
    /// the gateway stops.
    /// </param>
    public void RespondsWith(Func<GatewayRequest, CancellationToken, Task<GatewayResponse?>> response)
    {
        ArgumentNullException.ThrowIfNull(response);
        Add(_responses, response.Invoke);
    }

    /// <summary>Makes a fault strike each request.</summary>
    /// <param name="fault">The fault.</param>
    public void Fails(GatewayFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        Add(_faults, fault);
    }

    /// <summary>Exposes each request to a mix of faults.</summary>
    /// <param name="mix">The faults and how likely they are.</param>
    public void Fails(FaultMix mix)
    {
        ArgumentNullException.ThrowIfNull(mix);
        Add(_faults, mix);
    }

    /// <summary>Removes all overrides and faults of this operation.</summary>
    public void Reset()
    {
        _responses.Clear();
        _faults.Clear();
    }

    private void Add<T>(Plan<T> plan, T wanted)
        where T : class
    {
        if (_times is { } times)
        {
            plan.AddNext(times, wanted);
        }
        else
        {
            plan.SetStanding(wanted);
        }
    }
}
