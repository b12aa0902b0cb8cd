using System;

namespace Tidegate.Responses;

/// <summary>Ends the reading of a response; callers see an <see cref="ApiTransportException"/>.</summary>
internal sealed class ResponseTooLargeException(long limit) : Exception
{
    public long Limit { get; } = limit;
}
