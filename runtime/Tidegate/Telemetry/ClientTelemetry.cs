using Tidegate.Observation;
using Tidegate.Requests;

namespace Tidegate.Telemetry;

/// <summary>The telemetry of one client: traces and metrics if somebody is listening, and reports to its observer if it has one.</summary>
internal sealed class ClientTelemetry
{
    private readonly GatewayAddresses _gateways;

    public ClientTelemetry(ApiService service, GatewayAddresses gateways, ApiClientObserver? observer)
    {
        Service = service;
        _gateways = gateways;
        Observer = observer is null ? null : new GuardedObserver(observer);
        Drift = new DriftReports(service.Name, Observer);
    }

    public ApiService Service { get; }

    public GuardedObserver? Observer { get; }

    public DriftReports Drift { get; }

    /// <summary>Where an operation is sent; null when the option with the address is not set, so that it is not sent at all.</summary>
    public GatewayAddress? GatewayOf(ApiOperation operation) => _gateways.Find(operation);

    /// <returns>Null when nobody is listening, which costs nothing.</returns>
    public CallTelemetry? BeginCall(ApiRequest request) =>
        Observer is not null || Instruments.AreCallsObserved ? new CallTelemetry(this, request) : null;

    /// <returns>Null when nobody is listening.</returns>
    public TokenTelemetry? BeginToken(string operation) =>
        Observer is not null || Instruments.AreTokensObserved ? new TokenTelemetry(this, operation) : null;
}
