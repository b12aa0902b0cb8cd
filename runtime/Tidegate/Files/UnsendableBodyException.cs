using System;

namespace Tidegate.Files;

/// <summary>
/// The body of a request cannot be sent, or not once more. It derives from no exception of connections, so that transports pass it on as it is
/// and nobody takes it for a failure of the gateway.
/// </summary>
internal sealed class UnsendableBodyException : Exception
{
    public UnsendableBodyException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
