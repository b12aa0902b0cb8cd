using System;
using System.Net;
using System.Net.Http;
using Tidegate.Buffers;
using Tidegate.Responses;

namespace Tidegate.Downloads;

/// <summary>Which responses of an operation are the plain body that it returns, be it a file, a text or bytes, and not JSON to be judged.</summary>
internal sealed class PlainRule
{
    private const string Attachment = "attachment";

    private readonly bool _isWithoutEnvelope;
    private readonly Func<ReadOnlyMemory<byte>, bool> _isRefusal;

    /// <param name="operation">The operation that is called.</param>
    /// <param name="isWithoutEnvelope">Whether its responses have no envelope, so that any body is meant.</param>
    /// <param name="isRefusal">Whether a body is the API gateway's own refusal of an access token.</param>
    public PlainRule(ApiOperation operation, bool isWithoutEnvelope, Func<ReadOnlyMemory<byte>, bool> isRefusal)
    {
        Operation = operation;
        _isWithoutEnvelope = isWithoutEnvelope;
        _isRefusal = isRefusal;
    }

    public ApiOperation Operation { get; }

    /// <summary>
    /// Whether a response is the plain body: a success with a body that is no JSON. JSON is judged by its envelope, unless the service says that
    /// it is meant as a file. A part of a body is one only if it was asked for.
    /// </summary>
    public bool IsPlain(HttpRequestMessage request, HttpResponseMessage response)
    {
        bool isWhole = ResponseFailures.IsSuccess(response.StatusCode)
            && response.StatusCode is not (HttpStatusCode.NoContent or HttpStatusCode.ResetContent)
            && (response.StatusCode != HttpStatusCode.PartialContent || request.Headers.Contains("Range"));
        return isWhole && response.Content is { } content && (_isWithoutEnvelope || !IsJson(content) || IsAttachment(content));
    }

    /// <summary>
    /// Whether a plain body that is not read here may be a refusal of the access token, so that it has to be looked at: the API gateway does not
    /// know that the service behind it has no envelope.
    /// </summary>
    public bool MayBeRefusal(HttpContent content) => _isWithoutEnvelope && IsJson(content) && CanRefuse(content);

    /// <summary>Whether a plain body that is read anyway may be a refusal of the access token, which may lack its type.</summary>
    public bool CanRefuse(HttpContent content) => Operation.HasCredentials && !IsAttachment(content);

    /// <summary>Whether a whole body that may be a refusal is one.</summary>
    public bool IsRefusal(ReadOnlyMemory<byte> body) => _isRefusal(body);

    private static bool IsJson(HttpContent content) => MediaType.IsJson(content.RawHeader("Content-Type") ?? "");

    private static bool IsAttachment(HttpContent content) =>
        (content.RawHeader("Content-Disposition") ?? "").Split(';')[0].Trim().Equals(Attachment, StringComparison.OrdinalIgnoreCase);
}
