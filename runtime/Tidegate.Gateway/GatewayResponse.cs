using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Net;
using System.Text;

namespace Tidegate.Gateway;

/// <summary>A complete HTTP response: status, headers and body.</summary>
public sealed record GatewayResponse
{
    /// <summary>The content type of JSON responses.</summary>
    public const string JsonContentType = "application/json;charset=UTF-8";

    /// <summary>The HTTP status; 200 by default.</summary>
    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    /// <summary>The content type; null sends none.</summary>
    public string? ContentType { get; init; } = JsonContentType;

    /// <summary>The body, sent as is, with its exact length.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Additional headers, such as <c>Retry-After</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Creates a response from JSON text, sent verbatim as UTF-8.</summary>
    /// <param name="json">The whole response, including its envelope. It is not checked, so that a malformed response can be sent.</param>
    /// <param name="status">The HTTP status.</param>
    /// <returns>The response.</returns>
    public static GatewayResponse Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new() { Status = status, Body = Encoding.UTF8.GetBytes(json) };

    /// <summary>Creates a response from any other text, such as an HTML error page.</summary>
    /// <param name="text">The body.</param>
    /// <param name="contentType">Its content type, such as <c>text/html</c>.</param>
    /// <param name="status">The HTTP status.</param>
    /// <returns>The response.</returns>
    public static GatewayResponse Text(string text, string contentType, HttpStatusCode status) =>
        new() { Status = status, ContentType = contentType, Body = Encoding.UTF8.GetBytes(text) };

    /// <summary>Creates a response without a body.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <returns>The response.</returns>
    public static GatewayResponse Empty(HttpStatusCode status) => new() { Status = status, ContentType = null };

    /// <summary>Returns the same response with one more header.</summary>
    internal GatewayResponse With(string header, string value) =>
        this with { Headers = new Dictionary<string, string>(Headers) { [header] = value } };
}
