using System;

namespace Tidegate.Http;

/// <summary>Ends the reading of an answer; callers see an <see cref="ApiTransportException"/>.</summary>
internal sealed class ResponseTooLargeException(long limit) : Exception
{
    public long Limit { get; } = limit;
}
