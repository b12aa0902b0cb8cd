using System;

namespace Tidegate.Paging;

/// <summary>The error of a walk that cannot go on without the risk that items are lost.</summary>
internal static class PageFailure
{
    /// <summary>A list with more pages than this is not credible.</summary>
    public const int MostPages = 1_000_000;

    public static ApiTransportException Of(string operation, FormattableString problem) =>
        new(operation, ApiTransportReason.InvalidResponse, $"{operation}: {FormattableString.Invariant(problem)}.");
}
