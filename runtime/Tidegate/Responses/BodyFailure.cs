using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Tidegate.Responses;

/// <summary>
/// Tells a malformed encoding of a response's body from a broken connection. Decoders throw various exceptions: .NET's own throws
/// <see cref="InvalidOperationException"/> for malformed Brotli, and <see cref="IOException"/> for some malformed zlib data.
/// </summary>
internal static class BodyFailure
{
    private const string DecoderNamespace = "System.IO.Compression";

    /// <summary>The exception that says what happened; null when the given one already does.</summary>
    public static Exception? Translate(Exception exception) => exception switch
    {
        IOException when exception.GetType().Namespace == DecoderNamespace => Broken(exception),
        OperationCanceledException or TimeoutException or InvalidDataException or ResponseTooLargeException or OutOfMemoryException => null,
        IOException or HttpRequestException or SocketException or WebException or AuthenticationException or ObjectDisposedException => null,
        _ => Broken(exception),
    };

    private static InvalidDataException Broken(Exception cause) => new("The body of the response cannot be decoded.", cause);
}
