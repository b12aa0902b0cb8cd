using System;
using System.Collections.Generic;
using System.Net;
using Tidegate.Gateway.Auth;
using Tidegate.Gateway.Faults;
using Tidegate.Gateway.Responses;

namespace Tidegate.Gateway;

/// <summary>
/// One way in which a call goes wrong between a client and a service. A fault strikes either before the operation is carried out or
/// afterwards, on the way back; <see cref="RecordedRequest.WasCarriedOut"/> says which, for each request.
/// </summary>
/// <example>
/// <code>
/// gateway.Operation("TriggerFlow").Next(1).Fails(GatewayFault.ResetAfterRead.Delayed(TimeSpan.FromMilliseconds(50)));
/// </code>
/// </example>
public sealed record GatewayFault : IFaultSource
{
    private static readonly TimeSpan s_slow = TimeSpan.FromMilliseconds(200);

    private GatewayFault(string name)
    {
        Name = name;
    }

    /// <summary>The connection is reset as soon as the headers have arrived; the body is not read, and the operation is not carried out.</summary>
    public static GatewayFault ResetBeforeRead { get; } =
        new("reset-before-read") { StrikesUnread = true, Deliver = Deliveries.Reset };

    /// <summary>The operation is carried out; then the connection is reset without a response.</summary>
    public static GatewayFault ResetAfterRead { get; } = new("reset-after-read") { Deliver = Deliveries.Reset };

    /// <summary>The operation is carried out; then the connection is closed normally, without a response.</summary>
    public static GatewayFault CloseAfterRead { get; } = new("close-after-read") { Deliver = Deliveries.Close };

    /// <summary>The operation is carried out; half of the response body is sent, then the connection is reset.</summary>
    public static GatewayFault HalfBody { get; } = new("half-body") { Deliver = Deliveries.HalfThenReset };

    /// <summary>The operation is carried out; half of the response body is sent, and nothing more until the client disconnects.</summary>
    public static GatewayFault StalledBody { get; } = new("stalled-body") { Deliver = Deliveries.HalfThenSilence };

    /// <summary>The operation is carried out; nothing is sent until the client disconnects.</summary>
    public static GatewayFault Silence { get; } = new("silence") { Deliver = Deliveries.Silence };

    /// <summary>The correct response, with its body sent in ten pieces over 200 ms.</summary>
    public static GatewayFault SlowBody { get; } = new("slow-body") { Deliver = Deliveries.Slowly(s_slow) };

    /// <summary>The operation is carried out; the response announces more bytes than are sent before the connection is closed.</summary>
    public static GatewayFault LengthTooLong { get; } = new("length-too-long") { Deliver = Deliveries.PromisingTooMuch };

    /// <summary>The operation is carried out; the response announces only half of the bytes that are sent.</summary>
    public static GatewayFault LengthTooShort { get; } = new("length-too-short") { Deliver = Deliveries.PromisingTooLittle };

    /// <summary>The correct response, compressed whether or not the client asked for that.</summary>
    public static GatewayFault Gzip { get; } = new("gzip") { Deliver = Deliveries.Compressed };

    /// <summary>The operation is carried out; the response claims to be compressed, but is not.</summary>
    public static GatewayFault BrokenGzip { get; } = new("broken-gzip") { Deliver = Deliveries.SaidToBeCompressed };

    /// <summary>The correct response with every header sent twice, including its length.</summary>
    public static GatewayFault DuplicatedHeaders { get; } = new("duplicated-headers") { Deliver = Deliveries.WithEveryHeaderTwice };

    /// <summary>HTTP 400 without a body, before the operation is carried out.</summary>
    public static GatewayFault BadRequest { get; } = Instead("bad-request", GatewayResponse.Empty(HttpStatusCode.BadRequest));

    /// <summary>HTTP 404 with an HTML page, before the operation is carried out.</summary>
    public static GatewayFault NotFound { get; } = Instead("not-found", Html("404 Not Found", HttpStatusCode.NotFound));

    /// <summary>HTTP 429 without <c>Retry-After</c>, before the operation is carried out.</summary>
    public static GatewayFault TooManyRequests { get; } = Instead("too-many-requests", GatewayResponse.Empty(HttpStatusCode.TooManyRequests));

    /// <summary>HTTP 429 with <c>Retry-After: 1</c>, before the operation is carried out.</summary>
    public static GatewayFault TooManyRequestsRetryAfter { get; } =
        Instead("too-many-requests-retry-after", GatewayResponse.Empty(HttpStatusCode.TooManyRequests).With("Retry-After", "1"));

    /// <summary>HTTP 503 with an HTML page, before the operation is carried out.</summary>
    public static GatewayFault Unavailable { get; } = Instead("unavailable", Html("503 Service Unavailable", HttpStatusCode.ServiceUnavailable));

    /// <summary>HTTP 503 with <c>Retry-After: 1</c>, before the operation is carried out.</summary>
    public static GatewayFault UnavailableRetryAfter { get; } = Instead(
        "unavailable-retry-after", Html("503 Service Unavailable", HttpStatusCode.ServiceUnavailable).With("Retry-After", "1"));

    /// <summary>HTTP 200 with an HTML page, as sent by a login portal along the way; the operation is not carried out.</summary>
    public static GatewayFault HtmlPage { get; } = Instead("html-page", Html("Please log in", HttpStatusCode.OK));

    /// <summary>HTTP 302 to another host; the operation is not carried out.</summary>
    public static GatewayFault Redirect { get; } = Instead("redirect", RedirectTo(HttpStatusCode.Redirect));

    /// <summary>HTTP 308 to another host, which asks the client to repeat the same method and body there; the operation is not carried out.</summary>
    public static GatewayFault PermanentRedirect { get; } = Instead("permanent-redirect", RedirectTo(HttpStatusCode.PermanentRedirect));

    /// <summary>The operation is carried out; then the response is HTTP 500 without a body.</summary>
    public static GatewayFault ServerError { get; } = Afterwards("server-error", GatewayResponse.Empty(HttpStatusCode.InternalServerError));

    /// <summary>The operation is carried out; then the response is HTTP 502 with a proxy's HTML page.</summary>
    public static GatewayFault BadGateway { get; } = Afterwards("bad-gateway", Html("502 Bad Gateway", HttpStatusCode.BadGateway));

    /// <summary>The operation is carried out; then the response is HTTP 504 with a proxy's HTML page.</summary>
    public static GatewayFault GatewayTimeout { get; } = Afterwards("gateway-timeout", Html("504 Gateway Timeout", HttpStatusCode.GatewayTimeout));

    /// <summary>The request's token expires just before it is checked: code 1203; the operation is not carried out.</summary>
    public static GatewayFault TokenExpired { get; } = new("token-expired") { Intercept = EndToken };

    /// <summary>The request's token is revoked, and the request is refused with HTTP 401; the operation is not carried out.</summary>
    public static GatewayFault TokenRevoked { get; } = new("token-revoked") { Intercept = RevokeToken };

    /// <summary>All predefined faults.</summary>
    public static IReadOnlyList<GatewayFault> All { get; } =
    [
        ResetBeforeRead, ResetAfterRead, CloseAfterRead, HalfBody, StalledBody, Silence, SlowBody, LengthTooLong, LengthTooShort, Gzip,
        BrokenGzip, DuplicatedHeaders, BadRequest, NotFound, TooManyRequests, TooManyRequestsRetryAfter, Unavailable,
        UnavailableRetryAfter, HtmlPage, Redirect, PermanentRedirect, ServerError, BadGateway, GatewayTimeout, TokenExpired, TokenRevoked,
    ];

    /// <summary>The name, which is also the value of the program's <c>--fault</c> option.</summary>
    public string Name { get; }

    /// <summary>How long the gateway waits before it sends the response, or whatever the fault makes of it.</summary>
    public TimeSpan Delay { get; private init; }

    /// <summary>Whether the fault strikes as soon as the headers have arrived, before the body is read.</summary>
    internal bool StrikesUnread { get; private init; }

    /// <summary>Returns what to respond with instead of asking the service; null to ask it.</summary>
    internal Func<GatewayRequest, AuthVerifier, Reply?> Intercept { get; private init; } = static (_, _) => null;

    /// <summary>What the fault makes of the service's response.</summary>
    internal Func<GatewayResponse, GatewayResponse> Replace { get; private init; } = static response => response;

    /// <summary>How the response is delivered to the client.</summary>
    internal Delivery Deliver { get; private init; } = Deliveries.Whole;

    /// <summary>Creates a fault that is mere latency: the operation is carried out, and the correct response arrives late.</summary>
    /// <param name="time">Zero or more.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or longer than a timer can wait.</exception>
    public static GatewayFault Latency(TimeSpan time) => new GatewayFault("latency").Delayed(time);

    /// <summary>Creates a fault that responds in place of the service: the operation is not carried out.</summary>
    /// <param name="name">The fault's name.</param>
    /// <param name="response">The response.</param>
    /// <returns>The fault.</returns>
    public static GatewayFault Instead(string name, GatewayResponse response)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(response);
        return new GatewayFault(name)
        {
            Intercept = (_, _) => new Reply(RequestOutcome.Faulted, response, $"The fault {name} came before the operation."),
        };
    }

    /// <summary>Creates a fault that replaces the correct response with its own after the operation is carried out.</summary>
    /// <param name="name">The fault's name.</param>
    /// <param name="response">The response.</param>
    /// <returns>The fault.</returns>
    public static GatewayFault Afterwards(string name, GatewayResponse response)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(response);
        return new GatewayFault(name) { Replace = _ => response };
    }

    /// <summary>
    /// Makes the gateway wait before the fault takes effect: after the request is read and, if the fault allows, the operation is carried
    /// out.
    /// </summary>
    /// <param name="time">Zero or more; added to the delay that the fault already has.</param>
    /// <returns>The same fault with the longer delay.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or longer than a timer can wait.</exception>
    public GatewayFault Delayed(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Delay + time, TimeSpan.FromMilliseconds(int.MaxValue));
        return this with { Delay = Delay + time };
    }

    /// <summary>Returns the fault's name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    GatewayFault? IFaultSource.Draw() => this;

    private static Reply? EndToken(GatewayRequest request, AuthVerifier verifier)
    {
        verifier.EndCredentials(request);
        return null;
    }

    private static Reply RevokeToken(GatewayRequest request, AuthVerifier verifier)
    {
        verifier.EndCredentials(request);
        return Reply.Refuse(RequestOutcome.Faulted, HttpStatusCode.Unauthorized, "The access token was revoked.");
    }

    private static GatewayResponse Html(string title, HttpStatusCode status) =>
        GatewayResponse.Text($"<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>", "text/html", status);

    private static GatewayResponse RedirectTo(HttpStatusCode status) => GatewayResponse.Empty(status).With("Location", "http://elsewhere.invalid/");
}
