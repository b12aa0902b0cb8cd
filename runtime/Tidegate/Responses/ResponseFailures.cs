using System;
using System.Net;
using Tidegate.Redaction;
using Tidegate.Scalars;

namespace Tidegate.Responses;

/// <summary>The errors for responses that are not responses of the service; each says what was received instead and what to check.</summary>
internal sealed class ResponseFailures
{
    private readonly Redactor _redaction;

    public ResponseFailures(Redactor redaction)
    {
        _redaction = redaction;
    }

    public static bool IsRedirect(HttpStatusCode status) => status != HttpStatusCode.NotModified && (int)status is >= 300 and < 400;

    public static bool IsSuccess(HttpStatusCode status) => (int)status is >= 200 and < 300;

    public static ApiTransportException Redirect(string operation, HttpStatusCode status) => new(
        operation,
        ApiTransportReason.Redirect,
        $"{operation}: the gateway answered HTTP {(int)status}, a redirect. Redirects are refused, because a signature must not follow to "
        + "another host: set Gateway to the address that responds itself.",
        status);

    public static ApiTransportException TooLarge(string operation, HttpStatusCode? status, long limit) => new(
        operation,
        ApiTransportReason.ResponseTooLarge,
        $"{operation}: the response is larger than {limit} bytes: ask for less, or raise MaxResponseBytes.",
        status);

    /// <summary>A status that does not mean success, without an envelope that says more.</summary>
    public ApiTransportException Status(ApiOperation operation, HttpStatusCode status, ReadOnlySpan<byte> body) =>
        Status(operation.Name, status, HintFor(status, operation), body);

    /// <summary>A status that does not mean success, without an envelope, with what to check.</summary>
    /// <param name="hint">In parentheses, behind a space; empty for none.</param>
    public ApiTransportException Status(string operation, HttpStatusCode status, string hint, ReadOnlySpan<byte> body) => new(
        operation,
        ApiTransportReason.HttpStatus,
        $"{operation}: the gateway answered HTTP {(int)status}{hint}{StartOf(body)}",
        status);

    /// <summary>Whether a body is meant as plain text, and not as JSON nor as a page, such as that of a login portal.</summary>
    public static bool IsPlainText(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> text = AsciiText.Trim(body);
        return text.IsEmpty || text[0] is not ((byte)'{' or (byte)'[' or (byte)'<');
    }

    /// <summary>A successful status with a body that cannot be parsed as JSON at all.</summary>
    public ApiTransportException NotJson(string operation, HttpStatusCode status, ReadOnlySpan<byte> body, string expected, string? problem) => new(
        operation,
        ApiTransportReason.InvalidResponse,
        $"{operation}: the response (HTTP {(int)status}) is {Describe(body, expected, problem)}",
        status);

    /// <summary>JSON without a code: perhaps the response of an intermediary, but never success.</summary>
    public ApiTransportException NoCode(string operation, HttpStatusCode status, ReadOnlySpan<byte> body, string lack) => new(
        operation,
        ApiTransportReason.InvalidResponse,
        $"{operation}: the response (HTTP {(int)status}) {lack} and is therefore not taken for success (a service without an envelope says 'envelope: none' in its spec){StartOf(body)}",
        status);

    /// <summary>A response that the code for its data could not handle.</summary>
    public ApiTransportException Unreadable(string operation, HttpStatusCode status, Exception cause) => new(
        operation,
        ApiTransportReason.InvalidResponse,
        $"{operation}: the response (HTTP {(int)status}) cannot be read: {cause.GetType()}: {Redactor.OneLine(_redaction.HideSecrets(cause.Message))}",
        status,
        innerException: _redaction.SafeCause(cause));

    /// <summary>The failure to read a response whose bytes do not match what it declares.</summary>
    /// <param name="failure">The failure from reading it nevertheless.</param>
    /// <param name="problem">What the response declares about its bytes.</param>
    public static ApiTransportException With(ApiTransportException failure, string problem) => new(
        failure.Operation, failure.Reason, $"{failure.Message} (the response {problem})", failure.HttpStatus, failure.MayHaveReachedServer, failure.InnerException);

    private static string HintFor(HttpStatusCode status, ApiOperation operation) => (int)status switch
    {
        304 => " (not modified, so without the response: is there a header such as If-None-Match, or a cache on the way?)",
        401 when !operation.HasCredentials => " (unauthorized, and not signed, as its spec says with 'auth: none': check the client parameters and headers that the call carried)",
        401 => " (unauthorized: check access key, secret key and the clock)",
        403 => " (forbidden: perhaps this address is not on the gateway's list)",
        404 => $" (not found: check {operation.GatewayOption ?? "Gateway"}, behind whose address '{operation.PathTemplate}' was asked for)",
        407 => " (a proxy on the way wants to know who asks)",
        413 => " (the request is too large)",
        429 => " (too many requests)",
        503 => " (the service is not available)",
        _ => "",
    };

    private string Describe(ReadOnlySpan<byte> body, string expected, string? problem)
    {
        ReadOnlySpan<byte> text = AsciiText.Trim(body);
        if (text.IsEmpty)
        {
            return $"empty; {expected} was expected.";
        }

        return text[0] == '<'
            ? $"HTML or XML, not JSON; is Gateway the address of the API gateway? It starts with: {_redaction.Excerpt(body)}"
            : $"not JSON{(problem is null ? "" : $" ({problem})")}{StartOf(body)}";
    }

    private string StartOf(ReadOnlySpan<byte> body) =>
        body.IsEmpty ? ", with an empty body." : $". It starts with: {_redaction.Excerpt(body)}";
}
