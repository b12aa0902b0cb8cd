using System;

namespace Tidegate.Paging;

/// <summary>The error of a walk that cannot go on without the risk that items are lost.</summary>
internal static class PageFailure
{
    /// <summary>A list with more pages than this is not credible.</summary>
    public const int MostPages = 1_000_000;

    /// <summary>
    /// A further page that the client refuses to ask for. The caller's inputs were within their limits with the first page, so it is the number, the size or the
    /// token of this one that is outside.
    /// </summary>
    public static ApiTransportException OfLimit(string operation, ArgumentException refusal) => new(
        operation,
        ApiTransportReason.InvalidResponse,
        $"{operation}: the next page cannot be asked for within the limits of its inputs, so items may be missing. {refusal.Message}",
        innerException: refusal);

    public static ApiTransportException Of(string operation, FormattableString problem) =>
        new(operation, ApiTransportReason.InvalidResponse, $"{operation}: {FormattableString.Invariant(problem)}.");
}
