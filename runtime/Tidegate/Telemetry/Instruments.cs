using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Tidegate.Telemetry;

/// <summary>The activity source and the meter named <c>Tidegate</c>, and all instruments. Units follow OpenTelemetry.</summary>
internal static class Instruments
{
    private const string Name = "Tidegate";

    /// <summary>The boundaries that OpenTelemetry recommends for HTTP durations in seconds, so that nobody has to configure views.</summary>
    private static readonly InstrumentAdvice<double> s_seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    private static readonly string? s_version = typeof(Instruments).Assembly.GetName().Version?.ToString(3);

    private static readonly Meter s_meter = new(Name, s_version);

    public static ActivitySource Activities { get; } = new(Name, s_version);

    public static Histogram<double> CallDuration { get; } = s_meter.CreateHistogram(
        "tidegate.client.operation.duration", "s", "How long calls take, with the wait for a token and all attempts.", advice: s_seconds);

    public static Counter<long> Resends { get; } = s_meter.CreateCounter<long>(
        "tidegate.client.resends", "{request}", "Requests that were sent again, by the client or by a handler.");

    public static Counter<long> TokenFetches { get; } = s_meter.CreateCounter<long>(
        "tidegate.client.token.fetches", "{fetch}", "Requests for an access token, repetitions counted as one.");

    public static Histogram<double> TokenFetchDuration { get; } = s_meter.CreateHistogram(
        "tidegate.client.token.duration", "s", "How long requests for an access token take, with repetitions.", advice: s_seconds);

    public static Counter<long> Drift { get; } = s_meter.CreateCounter<long>(
        "tidegate.client.drift", "{occurrence}", "Where responses differ from their spec and were read nevertheless.");

    /// <summary>Whether anybody is listening for calls.</summary>
    public static bool AreCallsObserved => CallDuration.Enabled || Resends.Enabled || Activities.HasListeners();

    /// <summary>Whether anybody is listening for token requests.</summary>
    public static bool AreTokensObserved => TokenFetches.Enabled || TokenFetchDuration.Enabled;
}
