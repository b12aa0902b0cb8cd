using System;

namespace Tidegate.Auth.EnosApim;

/// <summary>
/// What of a request is signed: the names and values of the query, then a body that is JSON. The signature rule of the gateway names no other
/// body; forms, parts and files are left out of it.
/// </summary>
internal static class SignedText
{
    public static ReadOnlySpan<byte> Of(ApiRequest request) => request.Payload.Span.Slice(0, request.BodyStart + LengthOfBody(request));

    /// <summary>The number of bytes of the body that are signed.</summary>
    public static int LengthOfBody(ApiRequest request) => request.Format is null ? request.Body.Length : 0;
}
