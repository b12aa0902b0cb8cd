using System;
using Tidegate.Observation;

namespace Tidegate.Telemetry;

/// <summary>The telemetry of one client: traces and metrics if somebody is listening, and reports to its observer if it has one.</summary>
internal sealed class ClientTelemetry
{
    public ClientTelemetry(ApiService service, Uri gateway, ApiClientObserver? observer)
    {
        Service = service;
        Gateway = gateway.GetLeftPart(UriPartial.Authority);
        ServerAddress = gateway.IdnHost;
        ServerPort = gateway.Port;
        Observer = observer is null ? null : new GuardedObserver(observer);
        Drift = new DriftReports(service.Name, Observer);
    }

    public ApiService Service { get; }

    /// <summary>Scheme, host and port.</summary>
    public string Gateway { get; }

    /// <summary>The host; for an IPv6 address without the brackets, which belong to URLs only.</summary>
    public string ServerAddress { get; }

    /// <summary>The port, boxed once for all attributes.</summary>
    public object ServerPort { get; }

    public GuardedObserver? Observer { get; }

    public DriftReports Drift { get; }

    /// <returns>Null when nobody is listening, which costs nothing.</returns>
    public CallTelemetry? BeginCall(ApiRequest request) =>
        Observer is not null || Instruments.AreCallsObserved ? new CallTelemetry(this, request) : null;

    /// <returns>Null when nobody is listening.</returns>
    public TokenTelemetry? BeginToken(string operation) =>
        Observer is not null || Instruments.AreTokensObserved ? new TokenTelemetry(this, operation) : null;
}
