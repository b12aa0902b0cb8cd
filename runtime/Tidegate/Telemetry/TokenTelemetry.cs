using System;
using System.Diagnostics;
using Tidegate.Observation;

namespace Tidegate.Telemetry;

/// <summary>The telemetry of one token request. The request serves all callers, and so belongs to no caller's span.</summary>
internal sealed class TokenTelemetry
{
    private const string Success = "success";

    private readonly long _startedAt = TimeProvider.System.GetTimestamp();
    private readonly ClientTelemetry _client;
    private readonly string _operation;

    public TokenTelemetry(ClientTelemetry client, string operation)
    {
        _client = client;
        _operation = operation;
    }

    public void Succeed() => End(null);

    public void Fail(Exception failure) => End(failure);

    private void End(Exception? failure)
    {
        TimeSpan duration = TimeProvider.System.GetElapsedTime(_startedAt);
        var attributes = new TagList
        {
            { AttributeNames.Service, _client.Service.Name },
            { AttributeNames.TokenOperation, _operation },
            { AttributeNames.Outcome, failure is null ? Success : ErrorType.Of(failure) },
        };
        Instruments.TokenFetches.Count(1, attributes);
        Instruments.TokenFetchDuration.RecordSeconds(duration, attributes);
        _client.Observer?.TokenRequested(new ApiTokenReport
        {
            Service = _client.Service.Name,
            Operation = _operation,
            Duration = duration,
            Failure = failure,
        });
    }
}
