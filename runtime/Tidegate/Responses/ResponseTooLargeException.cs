using System;

namespace Tidegate.Responses;

/// <summary>Stops reading a response; callers see an <see cref="ApiTransportException"/>.</summary>
internal sealed class ResponseTooLargeException(long limit) : Exception
{
    public long Limit { get; } = limit;
}
