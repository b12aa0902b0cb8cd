using System;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Gateway.Faults;
using Tidegate.Gateway.Responses;

namespace Tidegate.Gateway;

/// <summary>
/// Decides what one operation answers instead of its samples, and what goes wrong on the way. Requests are still checked before
/// they are answered, so an override sees only requests that are signed and complete; an override of the token service sees all
/// of its requests. A fault befalls any request for the operation, whether it is good or not, and leaves the responses as they are.
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

    /// <summary>Limits what follows to the next calls; after them, the responses or faults given earlier hold again.</summary>
    /// <param name="times">One or more.</param>
    /// <returns>An override for those calls; several queue up.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is zero or less.</exception>
    public OperationOverride Next(int times)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        return new OperationOverride(_responses, _faults, times);
    }

    /// <summary>Answers with JSON text and HTTP 200.</summary>
    /// <param name="json">The whole response with its envelope, sent verbatim and unchecked.</param>
    public void RespondsWith(string json) => RespondsWith(GatewayResponse.Json(json));

    /// <summary>Answers with a status and no body.</summary>
    /// <param name="status">The HTTP status.</param>
    public void RespondsWith(HttpStatusCode status) => RespondsWith(GatewayResponse.Empty(status));

    /// <summary>Responds with a fixed response.</summary>
    /// <param name="response">The response.</param>
    public void RespondsWith(GatewayResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        RespondsWith(_ => response);
    }

    /// <summary>Answers with what a function makes of the request.</summary>
    /// <param name="response">
    /// The function; where it gives null, the gateway answers as usual. What it throws becomes an HTTP 500 that names the exception.
    /// </param>
    public void RespondsWith(Func<GatewayRequest, GatewayResponse?> response)
    {
        ArgumentNullException.ThrowIfNull(response);
        RespondsWith((request, _) => Task.FromResult(response(request)));
    }

    /// <summary>Answers with what an asynchronous function makes of the request, for instance after a delay.</summary>
    /// <param name="response">
    /// The function; where it gives null, the gateway answers as usual. Its token is cancelled when the client goes away or the
    /// gateway stops.
    /// </param>
    public void RespondsWith(Func<GatewayRequest, CancellationToken, Task<GatewayResponse?>> response)
    {
        ArgumentNullException.ThrowIfNull(response);
        Add(_responses, response.Invoke);
    }

    /// <summary>Lets a fault befall each request.</summary>
    /// <param name="fault">The fault.</param>
    public void Fails(GatewayFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        Add(_faults, fault);
    }

    /// <summary>Lets each request take its chance with a mix of faults.</summary>
    /// <param name="mix">The faults and how likely they are.</param>
    public void Fails(FaultMix mix)
    {
        ArgumentNullException.ThrowIfNull(mix);
        Add(_faults, mix);
    }

    /// <summary>Forgets all overrides and faults of this operation.</summary>
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
