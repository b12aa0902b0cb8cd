using System;
using System.ComponentModel;
using Tidegate.Buffers;

namespace Tidegate;

/// <summary>Sends a file as the whole body of a request.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiUpload
{
    private const string UnknownType = "application/octet-stream";

    /// <summary>Sets the body of a request, after its last query parameter.</summary>
    /// <param name="request">The request.</param>
    /// <param name="content">The file. Its content type is sent; its name is not.</param>
    /// <param name="contentType">The content type that the operation takes; null for any, which is sent as that of the file.</param>
    /// <exception cref="ArgumentException">The file is of another content type, or is JSON and the request is signed.</exception>
    public static void Set(ApiRequest request, ApiFile content, string? contentType)
    {
        ApiArgument.NotNull(request, nameof(request));
        string? own = ApiArgument.NotNull(content, nameof(content)).ContentType;
        if (contentType is not null && own is not null && !MediaType.AreEqual(own, contentType))
        {
            throw new ArgumentException($"The file is {own}, and the operation takes {contentType}: give the file that type, or none.", nameof(content));
        }

        if (own is not null && MediaType.IsJson(own) && request.Operation.Credentials == ApiCredentials.Signature)
        {
            throw new ArgumentException($"The file is {own}, and a gateway takes JSON for a body that is signed, which files are not: describe it under 'body:' in the spec.", nameof(content));
        }

        var format = new BodyFormat(own ?? contentType ?? UnknownType);
        format.Add(new BodyFile("", request.BeginBody(format).Length, content));
    }
}
