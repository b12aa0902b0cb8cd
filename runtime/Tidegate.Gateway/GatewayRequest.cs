using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Tidegate.Gateway.Requests;

namespace Tidegate.Gateway;

/// <summary>A request as received, before any interpretation.</summary>
public record GatewayRequest
{
    internal GatewayRequest(
        string method,
        RequestTarget target,
        IReadOnlyList<KeyValuePair<string, string>> headers,
        ReadOnlyMemory<byte> body,
        DateTimeOffset receivedAt)
    {
        Method = method;
        Target = target;
        Query = target.Query.Pairs.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)).ToArray();
        Headers = headers;
        Body = body;
        BodyParts = PartsOf(body);
        ReceivedAt = receivedAt;
    }

    /// <summary>The HTTP method, such as <c>POST</c>.</summary>
    public string Method { get; }

    /// <summary>The path as it was sent, still escaped and without the query.</summary>
    public string Path => Target.Path;

    /// <summary>The query as it was sent, still escaped and without the question mark; null when there is none.</summary>
    public string? RawQuery => Target.Query.Raw;

    /// <summary>The decoded query parameters, in the order sent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; }

    /// <summary>The headers, one entry per value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>
    /// The exact bytes of the body, unpacked where they came compressed to an operation that takes them so; empty when there is none.
    /// </summary>
    public ReadOnlyMemory<byte> Body { get; private init; }

    /// <summary>The body decoded as UTF-8.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The fields of a url-encoded form and the parts of a multipart body, in the order sent; empty for any other body.</summary>
    public IReadOnlyList<GatewayPart> Parts => BodyParts.All;

    /// <summary>When the request had fully arrived, by the gateway's clock.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>
    /// The operation that the request asks for, such as <c>EnableFlow</c>, <see cref="TestGateway.TokenGet"/> or
    /// <see cref="TestGateway.TokenRefresh"/>; null while it is not known.
    /// </summary>
    public string? Operation { get; internal init; }

    /// <summary>
    /// The path of the operation as written in its spec, such as <c>/flows/{flowId}</c>: fit for grouping requests, since it contains no
    /// value that a client sent. Null while the operation is not known.
    /// </summary>
    public string? Route { get; internal init; }

    internal RequestTarget Target { get; }

    internal BodyParts BodyParts { get; private init; }

    /// <summary>The body as far as signatures may cover it: the rule names JSON only.</summary>
    internal ReadOnlyMemory<byte> JsonBody => BodyParts.IsJson ? Body : default;

    /// <summary>Returns the decoded value of a query parameter.</summary>
    /// <param name="name">The decoded name, compared exactly.</param>
    /// <returns>The value, or null when the request has no such parameter.</returns>
    public string? QueryValue(string name)
    {
        foreach (KeyValuePair<string, string> pair in Query)
        {
            if (pair.Key == name)
            {
                return pair.Value;
            }
        }

        return null;
    }

    /// <summary>Returns all values of a header.</summary>
    /// <param name="name">The header's name; case does not matter.</param>
    /// <returns>One value per header line; empty when there is none.</returns>
    public IReadOnlyList<string> HeaderValues(string name) =>
        Headers.Where(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).ToArray();

    /// <summary>The request with its body unpacked.</summary>
    internal GatewayRequest WithBody(ReadOnlyMemory<byte> unpacked) => this with { Body = unpacked, BodyParts = PartsOf(unpacked) };

    /// <summary>Returns the method, the path and the operation: nothing that could be secret.</summary>
    /// <returns>One line.</returns>
    public sealed override string ToString() => Describe();

    private BodyParts PartsOf(ReadOnlyMemory<byte> body) => BodyParts.Parse(HeaderValues("Content-Type") is [var type] ? type : null, body);

    private protected virtual string Describe() => $"{Method} {Path} ({Operation ?? "no operation"})";
}
