using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Tidegate.Compiler.Model;
using Tidegate.Gateway.Json;
using Tidegate.Gateway.Samples;

namespace Tidegate.Gateway.Operations;

/// <summary>Chooses the sample that fits a request best.</summary>
internal static class SampleChoice
{
    /// <summary>
    /// Chooses the sample with the most values that are also in the request and none that differs; failing that, the first sample of a
    /// success. An error sample is therefore served only to requests like its own.
    /// </summary>
    /// <returns>Null when the endpoint has no sample.</returns>
    public static Sample? Choose(GatewayRequest request, OperationMatch match, JsonElement? body)
    {
        IReadOnlyList<Sample> samples = match.Operation.Samples;
        Sample? fitting = samples
            .Select(sample => (Sample: sample, Likeness: Compare(sample, request, match, body)))
            .Where(candidate => candidate.Likeness > 0)
            .OrderByDescending(candidate => candidate.Likeness)
            .FirstOrDefault().Sample;
        return fitting ?? samples.OrderByDescending(sample => sample.IsSuccess).FirstOrDefault();
    }

    /// <returns>The number of values that are the same; null when one differs.</returns>
    private static int? Compare(Sample sample, GatewayRequest request, OperationMatch match, JsonElement? body)
    {
        int? same = 0;
        foreach (SampleParameter parameter in sample.Parameters)
        {
            same += RequestValues.Find(request, match, parameter.Location, parameter.WireName) == parameter.Value ? 1 : null;
        }

        if (sample.Body is not { } expected)
        {
            return same;
        }

        return same + (body is { } actual ? JsonLikeness.Compare(expected, actual) : null);
    }
}
