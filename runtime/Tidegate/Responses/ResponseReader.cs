using System;
using System.Net;
using System.Text.Json;
using Tidegate.Drift;
using Tidegate.Json;

namespace Tidegate.Responses;

/// <summary>Reads the responses of one service: status, then envelope, then data. A response without a code is an error.</summary>
internal sealed class ResponseReader
{
    private readonly ApiService _service;
    private readonly RefusalRules _refusals;
    private readonly EnvelopeNames _names;
    private readonly IDriftReports _drift;
    private readonly JsonDepths _depths;

    public ResponseReader(ApiService service, RefusalRules refusals, IDriftReports drift, JsonDepths depths)
    {
        _service = service;
        _refusals = refusals;
        _names = new EnvelopeNames(service.Envelope);
        _drift = drift;
        _depths = depths;
    }

    /// <summary>Reads a response. The body may be returned afterwards.</summary>
    /// <exception cref="ApiTransportException">The data is not what the spec declares.</exception>
    public Outcome<T> Read<T>(ReceivedResponse response, HttpStatusCode status, ResponseShape<T> shape)
    {
        ApiOperation operation = response.Operation;
        if (ResponseFailures.IsRedirect(status))
        {
            return Outcome<T>.Failed(ResponseFailures.Redirect(operation.Name, status));
        }

        JsonSource source = response.Source;
        source.SetResponse(response.Body.Memory, operation, status, response.Redaction, _drift, _depths);
        try
        {
            return ResponseFailures.IsSuccess(status)
                ? ReadSuccess(response, source, shape)
                : ReadError<T>(response, source);
        }
        catch (ApiTransportException exception) when (response.Body.Problem is { } problem)
        {
            throw ResponseFailures.With(exception, problem);
        }
        catch (Exception exception) when (exception is not ApiClientException and not OutOfMemoryException)
        {
            // The data is read by code that was passed in; whatever that code throws, the response could not be read.
            throw FailuresOf(response).Unreadable(operation.Name, status, exception);
        }
        finally
        {
            source.ReportDrift();
        }
    }

    private Outcome<T> ReadSuccess<T>(ReceivedResponse response, JsonSource source, ResponseShape<T> shape)
    {
        string operation = response.Operation.Name;
        HttpStatusCode status = source.HttpStatus!.Value;
        EnvelopeScan<T> scan;
        try
        {
            scan = Scan(source, shape.ReadData);
        }
        catch (JsonException exception)
        {
            string place = FormattableString.Invariant($"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
            return Outcome<T>.Failed(FailuresOf(response).NotJson(operation, status, source.Document.Span, response.Body.Problem is { } problem ? $"it {problem}" : place));
        }

        if (scan.Code is not { } code)
        {
            return Outcome<T>.Failed(FailuresOf(response).NoCode(operation, status, source.Document.Span, _names.CodeDescription));
        }

        if (code != _names.SuccessCode)
        {
            return Refused<T>(response, source, code, scan.IsRefusedByGateway ? CredentialRefusal.Expired : CredentialRefusal.None);
        }

        response.Probe?.Observe(scan.DataOf(source));
        return Outcome<T>.Success(shape.ReadAll is null ? scan.Data : shape.ReadAll(source));
    }

    private Outcome<T> ReadError<T>(ReceivedResponse response, JsonSource source)
    {
        HttpStatusCode status = source.HttpStatus!.Value;
        ApiTransportException failure = FailuresOf(response).Status(response.Operation.Name, status, source.Document.Span);
        CredentialRefusal refusal = _refusals.OfStatus(status);
        try
        {
            EnvelopeScan<T> scan = Scan<T>(source, null);
            if (scan.Code is { } code)
            {
                // A service that reports success has accepted the token, whatever the status, so the call is not resent.
                return code == _names.SuccessCode
                    ? Outcome<T>.Failed(failure)
                    : Refused<T>(response, source, code, scan.IsRefusedByGateway ? CredentialRefusal.Expired : refusal);
            }
        }
        catch (Exception exception) when (exception is JsonException or ApiTransportException)
        {
            // The body of a gateway's error may be anything; the status says enough.
        }

        return Outcome<T>.Refused(failure, refusal);
    }

    private EnvelopeScan<T> Scan<T>(JsonSource source, JsonRead<T>? readData)
    {
        try
        {
            return EnvelopeScan<T>.Read(source, _names, _refusals, readData);
        }
        catch (JsonException) when (BareNumbers.Quote(source.Document.Span) is { } quoted)
        {
            source.Respell(quoted);
            return EnvelopeScan<T>.Read(source, _names, _refusals, readData);
        }
    }

    private Outcome<T> Refused<T>(ReceivedResponse response, JsonSource source, int code, CredentialRefusal refusal)
    {
        ApiError? error = FindError(code);
        if (error is null && _refusals.IsRefusal(code))
        {
            // A service that declares this code gives it its own meaning; this one does not.
            refusal = CredentialRefusal.Expired;
        }

        (string? message, string? requestId) = ReadDetails(source);
        var failure = new ApiException(
            response.Operation.Name,
            code,
            error?.Name ?? _refusals.NameOf(code),
            message is null ? null : response.Redaction.HideSecrets(message),
            source.HttpStatus,
            requestId is null ? null : response.Redaction.HideSecrets(requestId))
        {
            IsTransient = error?.IsTransient ?? false,
            Hint = refusal != CredentialRefusal.None ? _refusals.Hint : response.Body.Problem is { } problem ? $"the response {problem}" : null,
        };
        return Outcome<T>.Refused(failure, refusal);
    }

    private static ResponseFailures FailuresOf(ReceivedResponse response) => new(response.Redaction);

    /// <summary>Reads the members that only an error needs.</summary>
    private (string? Message, string? RequestId) ReadDetails(JsonSource source)
    {
        string? message = null;
        string? requestId = null;
        var reader = new ApiJsonReader(source);
        reader.BeginObject();
        while (reader.NextMember())
        {
            if (_names.IsMessage(reader.Name))
            {
                message = reader.ReadAnyText();
            }
            else if (_names.IsRequestId(reader.Name))
            {
                requestId = reader.ReadAnyText();
            }
            else
            {
                reader.Skip();
            }
        }

        return (message, requestId);
    }

    private ApiError? FindError(int code)
    {
        for (int i = 0; i < _service.Errors.Count; i++)
        {
            if (_service.Errors[i].Code == code)
            {
                return _service.Errors[i];
            }
        }

        return null;
    }
}
