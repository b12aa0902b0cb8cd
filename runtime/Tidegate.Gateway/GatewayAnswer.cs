using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Net;
using System.Text;

namespace Tidegate.Gateway;

/// <summary>An HTTP answer, complete: status, headers and body.</summary>
public sealed record GatewayAnswer
{
    /// <summary>The content type of JSON answers.</summary>
    public const string JsonContentType = "application/json;charset=UTF-8";

    /// <summary>The HTTP status; 200 unless said otherwise.</summary>
    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    /// <summary>The content type; null sends none.</summary>
    public string? ContentType { get; init; } = JsonContentType;

    /// <summary>The body, sent as it is with its exact length.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>More headers, such as <c>Retry-After</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Makes an answer of JSON text, sent verbatim as UTF-8.</summary>
    /// <param name="json">The whole answer with its envelope. It is not checked, so that a broken answer can be sent.</param>
    /// <param name="status">The HTTP status.</param>
    /// <returns>The answer.</returns>
    public static GatewayAnswer Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new() { Status = status, Body = Encoding.UTF8.GetBytes(json) };

    /// <summary>Makes an answer of any other text, such as an HTML error page.</summary>
    /// <param name="text">The body.</param>
    /// <param name="contentType">Its content type, such as <c>text/html</c>.</param>
    /// <param name="status">The HTTP status.</param>
    /// <returns>The answer.</returns>
    public static GatewayAnswer Text(string text, string contentType, HttpStatusCode status) =>
        new() { Status = status, ContentType = contentType, Body = Encoding.UTF8.GetBytes(text) };

    /// <summary>Makes an answer without a body.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <returns>The answer.</returns>
    public static GatewayAnswer Empty(HttpStatusCode status) => new() { Status = status, ContentType = null };

    /// <summary>The same answer with one more header.</summary>
    internal GatewayAnswer With(string header, string value) =>
        this with { Headers = new Dictionary<string, string>(Headers) { [header] = value } };
}
