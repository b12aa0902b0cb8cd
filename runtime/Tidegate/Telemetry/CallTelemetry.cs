using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net;
using Tidegate.Observation;
using Tidegate.Requests;

namespace Tidegate.Telemetry;

/// <summary>
/// The telemetry of one call: a span named after the operation, measurements, and a report. Created only when somebody is listening.
/// </summary>
internal sealed class CallTelemetry
{
    private readonly long _startedAt = TimeProvider.System.GetTimestamp();
    private readonly ClientTelemetry _client;
    private readonly ApiOperation _operation;
    private readonly GatewayAddress? _gateway;
    private readonly string _path;
    private readonly Activity? _activity;
    private int _attempts;
    private HttpStatusCode? _status;
    private string? _replayReason;
    private int _attemptsBeforeReplay;
    private int _replays;

    public CallTelemetry(ClientTelemetry client, ApiRequest request)
    {
        _client = client;
        _operation = request.Operation;
        _gateway = client.GatewayOf(_operation);
        _path = TargetText.ShownPath(request);
        if (Instruments.Activities.HasListeners())
        {
            _activity = Instruments.Activities.StartCall(_operation.TelemetryName, AttributesOf(request));
        }
    }

    /// <summary>Records that an attempt is being handed to the transport.</summary>
    public void NoteAttempt() => _attempts++;

    /// <summary>Records the status of a response.</summary>
    public void NoteStatus(HttpStatusCode status) => _status = status;

    /// <summary>
    /// Records that the client itself is about to resend the call. It counts once it has been sent: obtaining a token for it may fail.
    /// </summary>
    public void NoteReplay(string reason)
    {
        CountReplay();
        _replayReason = reason;
        _attemptsBeforeReplay = _attempts;
    }

    /// <param name="code">The code of the envelope; null when it has none.</param>
    public void Succeed(ServiceCode? code) => End(code, null);

    public void Fail(Exception failure)
    {
        // An error of the token service, which has its own codes, is not the service's response to this call.
        ServiceCode? code = failure is ApiException { IsSigningFailure: false } refusal ? refusal.Reported : null;
        End(code, failure);
    }

    private List<KeyValuePair<string, object?>> AttributesOf(ApiRequest request)
    {
        string query = request.HasQuery ? "?*" : "";
        string method = HttpMethodName.Of(_operation.Method.Method);
        List<KeyValuePair<string, object?>> attributes =
        [
            new(AttributeNames.Method, method),
            new(AttributeNames.ServerAddress, _gateway?.Host),
            new(AttributeNames.ServerPort, _gateway?.Port),
            new(AttributeNames.Url, _gateway?.Text + _path + query),
            new(AttributeNames.Service, _client.Service.Name),
            new(AttributeNames.Operation, _operation.TelemetryName),
        ];
        if (!_operation.IsUntyped)
        {
            attributes.Add(new(AttributeNames.UrlTemplate, _operation.PathTemplate));
        }

        if (method != _operation.Method.Method)
        {
            attributes.Add(new(AttributeNames.OriginalMethod, _operation.Method.Method));
        }

        return attributes;
    }

    private void End(ServiceCode? code, Exception? failure)
    {
        TimeSpan duration = TimeProvider.System.GetElapsedTime(_startedAt);
        int attempts = _attempts;
        CountReplay();
        int byHandlers = attempts - 1 - _replays;
        if (byHandlers > 0)
        {
            CountResends(byHandlers, ResendReason.Handler);
        }

        Measure(duration, code, failure);
        EndActivity(attempts, code, failure);
        _client.Observer?.CallEnded(new ApiCallReport
        {
            Service = _client.Service.Name,
            Operation = _operation.Name,
            Method = _operation.Method.Method,
            Path = _path,
            Duration = duration,
            Attempts = attempts,
            HttpStatus = _status,
            Code = code is { IsText: false } number ? number.Number : null,
            CodeText = code?.Text,
            Failure = failure,
        });
    }

    /// <summary>Counts the last resend, if it was sent.</summary>
    private void CountReplay()
    {
        if (_replayReason is not null && _attempts > _attemptsBeforeReplay)
        {
            _replays++;
            CountResends(1, _replayReason);
        }

        _replayReason = null;
    }

    private void CountResends(int count, string reason)
    {
        if (Instruments.Resends.Enabled)
        {
            Instruments.Resends.Count(count, new TagList
            {
                { AttributeNames.Service, _client.Service.Name },
                { AttributeNames.Operation, _operation.TelemetryName },
                { AttributeNames.ResendReason, reason },
            });
        }
    }

    private void Measure(TimeSpan duration, ServiceCode? code, Exception? failure)
    {
        if (!Instruments.CallDuration.Enabled)
        {
            return;
        }

        var attributes = new TagList
        {
            { AttributeNames.Method, HttpMethodName.Of(_operation.Method.Method) },
            { AttributeNames.ServerAddress, _gateway?.Host },
            { AttributeNames.ServerPort, _gateway?.Port },
            { AttributeNames.Service, _client.Service.Name },
            { AttributeNames.Operation, _operation.TelemetryName },
        };
        if (_status is { } status)
        {
            attributes.Add(AttributeNames.Status, (int)status);
        }

        if (failure is not null)
        {
            attributes.Add(AttributeNames.ErrorType, ErrorType.Of(failure));
        }

        // A code without a name may be any number, and each would create a time series of its own.
        if (code is { } known && failure is null or ApiException { ErrorName: not null })
        {
            attributes.Add(AttributeNames.BusinessCode, known.Boxed);
        }

        Instruments.CallDuration.RecordSeconds(duration, attributes);
    }

    private void EndActivity(int attempts, ServiceCode? code, Exception? failure)
    {
        if (_activity is null)
        {
            return;
        }

        if (_status is { } status)
        {
            _activity.SetTag(AttributeNames.Status, (int)status);
        }

        if (attempts > 1)
        {
            _activity.SetTag(AttributeNames.ResendCount, attempts - 1);
        }

        if (code is { } known)
        {
            _activity.SetTag(AttributeNames.BusinessCode, known.Boxed);
        }

        if (failure is not null)
        {
            _activity.SetTag(AttributeNames.ErrorType, ErrorType.Of(failure));

            // Only our own messages are known to be redacted.
            _activity.SetStatus(ActivityStatusCode.Error, failure is ApiClientException ? failure.Message : null);
        }

        _activity.StopCall();
    }
}
