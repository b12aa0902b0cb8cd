using System;
using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Tidegate.Drift;
using Tidegate.Json;
using Tidegate.Redaction;

namespace Tidegate.Responses;

/// <summary>Reads the responses of one service: status, then envelope, then data. A response without a code is an error.</summary>
internal sealed class ResponseReader
{
    private readonly ServiceErrors _errors;
    private readonly EnvelopeNames _usual;

    /// <summary>The envelopes of the operations that have one of their own.</summary>
    private readonly ConcurrentDictionary<ApiEnvelope, EnvelopeNames> _others = new();
    private readonly IDriftReports _drift;
    private readonly JsonDepths _depths;

    public ResponseReader(ApiService service, RefusalRules refusals, IDriftReports drift, JsonDepths depths)
    {
        _errors = new ServiceErrors(service, refusals);
        _usual = new EnvelopeNames(service.Envelope);
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
            return StatusResults.IsSuccess(operation, status)
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
            response.Details?.NoteRequestId(FindRequestId(source, operation, response.Redaction));
            source.ReportDrift();
        }
    }

    /// <summary>Whether a body is the refusal of a token by the API gateway itself.</summary>
    public bool IsRefusal(ApiOperation operation, ReadOnlySpan<byte> body) => _errors.FindGatewayRefusal(operation, body) is not null;

    /// <summary>Whether a response says that the call failed, be it the service or the API gateway that says so.</summary>
    public bool IsFailure(ApiOperation operation, HttpStatusCode status, ReadOnlyMemory<byte> body, Redactor redaction) =>
        IsRefusal(operation, body.Span) || Foretell(body, operation, status, redaction) == false;

    /// <summary>What a response that is still arriving says about the call.</summary>
    /// <param name="soFar">The response, closed behind what has come.</param>
    /// <param name="operation">The operation that was called.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="redaction">Hides the secrets of the call.</param>
    /// <returns>Whether it succeeded; null when the response has not said so yet, or is no JSON.</returns>
    public bool? Foretell(ReadOnlyMemory<byte> soFar, ApiOperation operation, HttpStatusCode status, Redactor redaction)
    {
        var source = new JsonSource();
        source.SetResponse(soFar, operation, status, redaction, null, _depths);
        try
        {
            EnvelopeNames names = NamesFor(operation);
            EnvelopeScan<object?> scan = Scan(source, names, ResponseShape<object?>.Nothing);
            return scan.IsKnownToSucceed(names.Code) ? true : scan.IsSuccess || scan.Code is null ? null : false;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (ApiTransportException)
        {
            // What is wrong with it is told by what reads all of it.
            return false;
        }
    }

    /// <summary>The request id of a response that is still arriving.</summary>
    /// <inheritdoc cref="Foretell"/>
    /// <returns>Null when it has not come yet.</returns>
    public string? FindRequestId(ReadOnlyMemory<byte> soFar, ApiOperation operation, HttpStatusCode status, Redactor redaction)
    {
        var source = new JsonSource();
        source.SetResponse(soFar, operation, status, redaction, null, _depths);
        return FindRequestId(source, operation, redaction);
    }

    /// <summary>Prepares the reading of items, each of which is a document of its own.</summary>
    /// <param name="path">The path of the list in the response; empty when it is the response.</param>
    public ItemSource OpenItems(ApiOperation operation, HttpStatusCode status, Redactor redaction, string path) =>
        new(new JsonOrigin(operation, status, redaction, _drift, _depths), Encoding.UTF8.GetBytes(path));

    private Outcome<T> ReadSuccess<T>(ReceivedResponse response, JsonSource source, ResponseShape<T> shape)
    {
        string operation = response.Operation.Name;
        HttpStatusCode status = source.HttpStatus!.Value;
        EnvelopeNames names = NamesFor(response.Operation);
        if (StatusResults.AreListed(response.Operation)
            && _errors.FindGatewayRefusal(response.Operation, source.Document.Span) is null
            && StatusResults.Judge<T>(response.Operation, source) is { } judged)
        {
            return judged;
        }

        if (names.Code.Kind == SuccessKind.ByStatus && shape.ReadData is null && source.Document.IsEmpty)
        {
            return Outcome<T>.Success(shape.ReadAll is null ? default! : shape.ReadAll(source), null);
        }

        if (names.Code.Kind != SuccessKind.Numbers && _errors.FindGatewayRefusal(response.Operation, source.Document.Span) is { } refusal)
        {
            return _errors.Refused<T>(response, source, GatewayRefusal.Form, refusal, CredentialRefusal.Expired);
        }

        if (names.IsNone && source.Document.IsEmpty && shape.ReadData is { } readEmpty)
        {
            return Outcome<T>.Success(DataPlace.ReadMissing(source, readEmpty, "the response", isNull: false), null);
        }

        EnvelopeScan<T> scan;
        try
        {
            scan = Scan(source, names, shape);
        }
        catch (JsonException) when (names.IsNone && shape.IsNothing && response.Body.Problem is null && ResponseFailures.IsPlainText(source.Document.Span))
        {
            // The status has told success, and nobody reads the text.
            return Outcome<T>.Success(default!, null);
        }
        catch (JsonException exception)
        {
            string place = FormattableString.Invariant($"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
            return Outcome<T>.Failed(FailuresOf(response).NotJson(operation, status, source.Document.Span, names.Form, response.Body.Problem is { } problem ? $"it {problem}" : place));
        }

        if (!scan.IsSuccess && names.Code.Kind == SuccessKind.ByStatus && !scan.IsRefusedByGateway && _errors.FindError(response.Operation, scan.Code!.Value) is not null)
        {
            // The code has a meaning of the service's own, which the status overrides.
            scan = EnvelopeScan<T>.Read(source, names, RefusalRules.WithoutCredentials, shape);
        }

        if (!scan.IsSuccess)
        {
            return scan.Code is { } code
                ? _errors.Refused<T>(response, source, names.Root, code, scan.IsRefusedByGateway ? CredentialRefusal.Expired : CredentialRefusal.None)
                : _errors.FindGatewayRefusal(response.Operation, source.Document.Span) is { } hidden
                ? _errors.Refused<T>(response, source, GatewayRefusal.Form, hidden, CredentialRefusal.Expired)
                : Outcome<T>.Failed(FailuresOf(response).NoCode(operation, status, source.Document.Span, names.Lack));
        }

        response.Probe?.Observe(scan.DataOf(source));
        return Outcome<T>.Success(shape.ReadAll is null ? scan.Data : shape.ReadAll(source), scan.Code);
    }

    private Outcome<T> ReadError<T>(ReceivedResponse response, JsonSource source)
    {
        HttpStatusCode status = source.HttpStatus!.Value;
        ApiTransportException failure = FailuresOf(response).Status(response.Operation, status, source.Document.Span);
        CredentialRefusal refusal = _errors.RulesFor(response.Operation).OfStatus(status);
        EnvelopeNames names = NamesFor(response.Operation);
        if (_errors.FindGatewayRefusal(response.Operation, source.Document.Span) is { } expired)
        {
            return _errors.Refused<T>(response, source, GatewayRefusal.Form, expired, CredentialRefusal.Expired);
        }

        try
        {
            EnvelopeScan<T> scan = Scan(source, names, ResponseShape<T>.Nothing);
            if (scan.Code is { } code)
            {
                // A service that reports success has accepted the token, whatever the status, so the call is not resent.
                return !scan.IsRefusedByGateway && scan.IsKnownToSucceed(names.Code)
                    ? Outcome<T>.Failed(failure)
                    : _errors.Refused<T>(response, source, names.Root, code, scan.IsRefusedByGateway ? CredentialRefusal.Expired : refusal);
            }
        }
        catch (Exception exception) when (exception is JsonException or ApiTransportException)
        {
            // The body of a gateway's error may be anything; the status says enough.
        }

        return names.IsNone && _errors.FindError(response.Operation, new ServiceCode((int)status)) is { } error
            ? Outcome<T>.Refused(_errors.DeclaredStatus(response, source, error, refusal), refusal)
            : Outcome<T>.Refused(failure, refusal);
    }

    /// <returns>Null when the response has none, or is none that can be read.</returns>
    private string? FindRequestId(JsonSource source, ApiOperation operation, Redactor redaction)
    {
        try
        {
            return EnvelopeDetails.Read(source, NamesFor(operation).Root).RequestId is { } id ? redaction.HideSecrets(id) : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever is wrong with the response is told by what reads its data.
            return null;
        }
    }

    /// <summary>How the responses of an operation are wrapped.</summary>
    public EnvelopeNames NamesFor(ApiOperation operation) =>
        operation.Envelope is { } own ? _others.GetOrAdd(own, static envelope => new EnvelopeNames(envelope)) : _usual;

    private EnvelopeScan<T> Scan<T>(JsonSource source, EnvelopeNames names, ResponseShape<T> shape)
    {
        RefusalRules refusals = _errors.RulesFor(source.Operation);
        try
        {
            return EnvelopeScan<T>.Read(source, names, refusals, shape);
        }
        catch (JsonException) when (BareNumbers.Quote(source.Document.Span) is { } quoted)
        {
            source.Respell(quoted);
            return EnvelopeScan<T>.Read(source, names, refusals, shape);
        }
    }

    private static ResponseFailures FailuresOf(ReceivedResponse response) => new(response.Redaction);
}
