using System;
using System.Collections.Generic;
using Tidegate.Auth;

namespace Tidegate;

/// <summary>The settings of one call that differ from the client's options.</summary>
public class CallOptions
{
    private ApiResponseDetails? _details;
    private string? _idempotencyKey;

    /// <summary>
    /// The time limit for this call; null for the client's. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> waits without limit.
    /// </summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// Headers to send with this call, without white space around their values. The signing headers and those that describe the body cannot
    /// be set.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>
    /// Called for each attempt, right before it is sent, with what was signed and with secrets masked: print it when a gateway responds with 401.
    /// If the call has to wait for an access token, it is called first for the token request, if one was made. An exception from the callback
    /// ends the call without another attempt, as the cause of an <see cref="InvalidOperationException"/>.
    /// </summary>
    public Action<SignatureExplanation>? ExplainSignature { get; init; }

    /// <summary>
    /// Is filled with what comes with the response: status, headers, request id; null when nobody asks. Calls that run at the same time need one
    /// each.
    /// </summary>
    public ApiResponseDetails? Details
    {
        get => _details;
        init => _details = value;
    }

    /// <summary>
    /// The key by which the service knows all attempts of this call for one, where the operation sends such a key; null for a new one, a random UUID. One that a call was
    /// made with before goes on with that call, such as after a crash: the service does not carry it out twice.
    /// </summary>
    /// <remarks>Visible ASCII characters, at least one. With it any operation without a key is an <see cref="System.ArgumentException"/>.</remarks>
    public string? IdempotencyKey
    {
        get => _idempotencyKey;
        init => _idempotencyKey = value;
    }

    /// <summary>
    /// What a call by <c>SendAsync</c>, which no spec describes, says of itself; null for a signed call to the gateway. With it any other call is an
    /// <see cref="System.ArgumentException"/>.
    /// </summary>
    public UntypedCallOptions? Untyped { get; init; }

    /// <summary>Inspects the data of the response; null for none.</summary>
    internal IDataProbe? Probe { get; private set; }

    /// <summary>Leads from page to page by the links of responses; null for a call that follows none.</summary>
    internal IPageLinks? Links { get; private set; }

    /// <summary>
    /// Copies the options, keeping their class, for questions about a task: what comes with each response must be known, and the key of the call that started
    /// the task is none of theirs, since a service gives the same answer to the same key.
    /// </summary>
    internal CallOptions ForQuestions(ApiResponseDetails details)
    {
        var copy = (CallOptions)MemberwiseClone();
        copy._details = details;
        copy._idempotencyKey = null;
        return copy;
    }

    /// <summary>Copies the options, keeping their class, for calls that follow links.</summary>
    internal CallOptions WithLinks(IPageLinks links)
    {
        var copy = (CallOptions)MemberwiseClone();
        copy.Links = links;
        return copy;
    }

    /// <summary>Copies the options, keeping their class, for a call whose data is inspected.</summary>
    internal CallOptions WithProbe(IDataProbe probe)
    {
        var copy = (CallOptions)MemberwiseClone();
        copy.Probe = probe;
        return copy;
    }
}
