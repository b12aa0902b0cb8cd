using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using Tidegate.Redaction;
using Tidegate.Requests;
using Tidegate.Responses;

namespace Tidegate.Telemetry;

/// <summary>Formats a request or a response as it went over the wire, redacted.</summary>
internal sealed class ContentText
{
    /// <summary>The number of characters of a body that are shown.</summary>
    private const int MaxBodyShown = 8 * 1024;

    /// <summary>The number of bytes of a body that are masked for this; for a larger body, only the size is shown.</summary>
    private const int MaxBodyRead = 256 * 1024;

    /// <summary>The headers whose values are shown; for all others, only the names are.</summary>
    private static readonly HashSet<string> s_shownHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Accept-Encoding", "Age", "Cache-Control", "Connection", "Content-Encoding", "Content-Length",
        "Content-Type", "Date", "Retry-After", "Server", "Transfer-Encoding", "User-Agent", "Via",
    };

    private readonly Func<string, bool> _isOfSignature;
    private readonly Func<string, bool> _mayShow;

    /// <param name="isOfSignature">Whether the signature sets a header, which may be one whose value is shown otherwise.</param>
    /// <param name="mayShow">Whether the value of such a header may be shown.</param>
    public ContentText(Func<string, bool> isOfSignature, Func<string, bool> mayShow)
    {
        _isOfSignature = isOfSignature;
        _mayShow = mayShow;
    }

    /// <param name="message">The message with the headers.</param>
    /// <param name="request">The request that it was created from.</param>
    /// <param name="redaction">Hides the secrets of the call.</param>
    public string OfRequest(HttpRequestMessage message, ApiRequest request, Redactor redaction)
    {
        var text = new StringBuilder($"{message.Method} {TargetText.ShownPath(request)}{QueryOf(request, redaction)}\n");
        AppendHeaders(text, message.Headers, message.Content?.Headers, IsShownOfRequest);
        if (request.Format is { } format)
        {
            AppendFields(text, request, format, redaction);
        }
        else
        {
            AppendBody(text, request.Body.Span, redaction);
        }

        return redaction.HideSecrets(text.ToString());
    }

    public static string OfResponse(HttpResponseMessage response, ReadOnlySpan<byte> body, Redactor redaction)
    {
        var text = new StringBuilder(FormattableString.Invariant($"HTTP {(int)response.StatusCode}\n"));
        AppendHeaders(text, response.Headers, response.Content.Headers, s_shownHeaders.Contains);
        AppendBody(text, body, redaction);
        return redaction.HideSecrets(text.ToString());
    }

    /// <summary>A response that is a file, of which only the headers have come.</summary>
    public static string OfFile(HttpResponseMessage response, Redactor redaction)
    {
        string length = response.Content.PromisedLength() is { } known ? $"{Number(known)} bytes" : "of unknown length";
        return $"{OfResponse(response, default, redaction)}\n(a file, {length})";
    }

    private bool IsShownOfRequest(string name) => _isOfSignature(name) ? _mayShow(name) : s_shownHeaders.Contains(name);

    private static string QueryOf(ApiRequest request, Redactor redaction)
    {
        IEnumerable<string> parameters = TargetText.Query(request).Select(parameter =>
            $"{Uri.EscapeDataString(parameter.Key)}={(request.IsSecret(parameter.Key) ? Redactor.Mask : Uri.EscapeDataString(redaction.HideSecrets(parameter.Value)))}");
        return request.HasQuery ? "?" + string.Join("&", parameters) : "";
    }

    private static void AppendHeaders(StringBuilder text, HttpHeaders headers, HttpHeaders? ofContent, Func<string, bool> isShown)
    {
        foreach (KeyValuePair<string, IEnumerable<string>> header in ofContent is null ? headers : headers.Concat(ofContent))
        {
            string value = isShown(header.Key) ? string.Join(", ", header.Value) : Redactor.Mask;
            text.Append(Redactor.OneLine($"{header.Key}: {value}")).Append('\n');
        }
    }

    /// <summary>A body that is no JSON, field by field; of files only how long they are.</summary>
    private static void AppendFields(StringBuilder text, ApiRequest request, BodyFormat format, Redactor redaction)
    {
        foreach (BodyField field in format.Fields)
        {
            string value = request.IsSecret(field.Name) ? Redactor.Mask
                : field.Length > MaxBodyRead ? $"({Number(field.Length)} bytes)"
                : Redactor.OneLine(redaction.HideSecrets(format.TextOf(field, request.Payload.Span)), MaxBodyShown);
            text.Append('\n').Append(field.Name).Append(": ").Append(value);
        }

        foreach (BodyFile file in format.Files)
        {
            string length = file.Content.Length is { } known ? $"{Number(known)} bytes" : "of unknown length";
            text.Append('\n').Append(file.Name.Length == 0 ? "" : file.Name + ": ").Append($"(a file, {length})");
        }
    }

    private static void AppendBody(StringBuilder text, ReadOnlySpan<byte> body, Redactor redaction)
    {
        if (body.IsEmpty)
        {
            return;
        }

        text.Append('\n').Append(body.Length > MaxBodyRead
            ? $"({Number(body.Length)} bytes)"
            : Redactor.OneLine(Masked(body, redaction), MaxBodyShown));
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>JSON in full; for anything else, only the start.</summary>
    private static string Masked(ReadOnlySpan<byte> body, Redactor redaction) =>
        JsonMask.LooksLikeJson(body) ? redaction.HideSecrets(Encoding.UTF8.GetString(body)) : redaction.Excerpt(body);
}
