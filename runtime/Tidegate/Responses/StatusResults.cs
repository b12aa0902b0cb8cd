using System;
using System.Collections.Generic;
using System.Net;
using Tidegate.Json;

namespace Tidegate.Responses;

/// <summary>Judges a response by its status, for an operation that lists the statuses of success and says which of them have a result.</summary>
internal static class StatusResults
{
    /// <summary>Whether a status is read as success, so that an error that it may hide is told.</summary>
    public static bool IsSuccess(ApiOperation operation, HttpStatusCode status) => ResponseFailures.IsSuccess(status) || Has(operation.EmptyStatuses, status);

    public static bool AreListed(ApiOperation operation) => operation.ResultStatuses is not null || operation.EmptyStatuses is not null;

    /// <returns>Null when the body is the result, and is to be read.</returns>
    public static Outcome<T>? Judge<T>(ApiOperation operation, JsonSource source)
    {
        HttpStatusCode status = source.HttpStatus!.Value;
        if (Has(operation.EmptyStatuses, status))
        {
            return Outcome<T>.Success(default!, null);
        }

        string? problem = !Has(operation.ResultStatuses, status) ? "which is success, but not one that the spec lists: add it under 'returns:', with its type or 'none'"
            : source.Document.IsEmpty ? "which has a result, and has no body: say 'none' for that status under 'returns:' if it never has one"
            : null;
        return problem is null ? null : Outcome<T>.Failed(new ApiTransportException(
            operation.Name, ApiTransportReason.InvalidResponse, FormattableString.Invariant($"{operation.Name}: the service answered HTTP {(int)status}, {problem}."), status));
    }

    private static bool Has(IReadOnlyList<int>? statuses, HttpStatusCode status)
    {
        for (int i = 0; i < statuses?.Count; i++)
        {
            if (statuses[i] == (int)status)
            {
                return true;
            }
        }

        return false;
    }
}
