using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;

namespace Tidegate;

/// <summary>
/// What came with a response besides its data: status, headers, request id. Made by the caller, given in <see cref="CallOptions.Details"/>, and
/// filled by the call, whether it succeeds or fails. After a call that was sent again, and after a walk through pages, it tells about the last
/// attempt. Calls that run at the same time need one each.
/// </summary>
public sealed class ApiResponseDetails
{
    private static readonly Dictionary<string, IReadOnlyList<string>> s_none = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The HTTP status; null when no response was received.</summary>
    public HttpStatusCode? HttpStatus { get; private set; }

    /// <summary>
    /// The headers of the response and of its content, secrets included: names in any letter case, and the values of each in the order in which
    /// they came. Empty when no response was received.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; private set; } = s_none;

    /// <summary>
    /// The request id in the envelope of the response; null when there is none. Of a stream it is known before the first item where it stands before
    /// them, and otherwise when all items have been read.
    /// </summary>
    public string? RequestId { get; private set; }

    /// <summary>How many times the request was sent; 0 when it was not.</summary>
    public int Attempts { get; private set; }

    /// <summary>
    /// Returns a header by its name, in any letter case; several values are joined by a comma and a blank, as HTTP allows for all headers but
    /// <c>Set-Cookie</c>.
    /// </summary>
    /// <param name="name">The name, such as <c>ETag</c>.</param>
    /// <returns>Null when there is no such header.</returns>
    public string? Header(string name) => Headers.TryGetValue(ApiArgument.NotNull(name, nameof(name)), out IReadOnlyList<string>? values) ? string.Join(", ", values) : null;

    /// <summary>Fills in what came with a response, in place of what was there; public so that a fake client can do what a call does.</summary>
    /// <param name="httpStatus">The HTTP status; null when no response was received.</param>
    /// <param name="headers">The headers, one pair for each value; null for none.</param>
    /// <param name="requestId">The request id in the envelope of the response; null when there is none.</param>
    /// <param name="attempts">How many times the request was sent.</param>
    public void Fill(HttpStatusCode? httpStatus, IEnumerable<KeyValuePair<string, string>>? headers = null, string? requestId = null, int attempts = 1)
    {
        HttpStatus = httpStatus;
        Headers = (headers ?? []).GroupBy(static header => header.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(
            static header => header.Key, static header => (IReadOnlyList<string>)header.Select(static one => one.Value).ToArray(), StringComparer.OrdinalIgnoreCase);
        RequestId = requestId;
        Attempts = attempts;
    }

    /// <summary>Begins a call.</summary>
    internal void Begin()
    {
        Attempts = 0;
        Forget();
    }

    /// <summary>Notes that the request is sent: what came for an earlier attempt is forgotten.</summary>
    internal void NoteAttempt()
    {
        Attempts++;
        Forget();
    }

    internal void NoteResponse(HttpStatusCode status, IReadOnlyDictionary<string, IReadOnlyList<string>> headers)
    {
        HttpStatus = status;
        Headers = headers;
    }

    internal void NoteRequestId(string? requestId) => RequestId = requestId;

    private void Forget()
    {
        HttpStatus = null;
        Headers = s_none;
        RequestId = null;
    }
}
