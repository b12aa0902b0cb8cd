using System;
using System.Net.Http;
using Tidegate.Redaction;
using Tidegate.Responses;

namespace Tidegate.Downloads;

/// <summary>Refuses what is packed in a way that the transport did not unpack: read as it is, it would be taken for something else.</summary>
internal static class PackedContent
{
    /// <param name="what">What the body is, such as <c>the file</c>.</param>
    /// <exception cref="ApiTransportException">The body is packed.</exception>
    public static void Refuse(ApiOperation operation, string what, HttpResponseMessage response, Redactor redaction)
    {
        if (response.Content.RawHeader("Content-Encoding") is { } coding && !coding.Trim().Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            throw new ApiTransportException(
                operation.Name,
                ApiTransportReason.InvalidResponse,
                $"{operation.Name}: {what} is packed as '{Redactor.OneLine(redaction.HideSecrets(coding))}', which is not unpacked here: ask for it as it is, with the header Accept-Encoding set to identity.",
                response.StatusCode);
        }
    }
}
