using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Tidegate.Gateway.Operations;
using Tidegate.Generator.Model;

namespace Tidegate.Gateway.Answers;

/// <summary>Chooses the sample that fits a request best.</summary>
internal static class SampleAnswers
{
    /// <summary>
    /// Takes the sample of which most values are found in the request and none differs; without one, the first that shows
    /// success. A sample of an error is therefore only given to requests like its own.
    /// </summary>
    /// <returns>The answer as JSON text; null when the endpoint has no sample.</returns>
    public static string? Choose(GatewayRequest request, OperationMatch match, JsonElement? body)
    {
        IReadOnlyList<SampleModel> samples = match.Operation.Samples;
        EnvelopeModel envelope = match.Operation.Api.Service.Envelope;
        SampleModel? fitting = samples
            .Select(sample => (Sample: sample, Likeness: Compare(sample, request, match, body)))
            .Where(candidate => candidate.Likeness > 0)
            .OrderByDescending(candidate => candidate.Likeness)
            .FirstOrDefault().Sample;
        return (fitting ?? samples.FirstOrDefault(sample => IsSuccess(sample, envelope)) ?? (samples.Count > 0 ? samples[0] : null))?.Answer;
    }

    /// <returns>The number of values that are the same; null when one differs.</returns>
    private static int? Compare(SampleModel sample, GatewayRequest request, OperationMatch match, JsonElement? body)
    {
        int same = 0;
        foreach (SampleParameter parameter in sample.Parameters)
        {
            if (Find(parameter.WireName, request, match) != parameter.Value)
            {
                return null;
            }

            same++;
        }

        if (sample.Body is null)
        {
            return same;
        }

        JsonElement expected = GatewayJson.Read(Encoding.UTF8.GetBytes(sample.Body))!.Value;
        return body is { } actual ? same + JsonLikeness.Compare(expected, actual) : null;
    }

    private static string? Find(string wireName, GatewayRequest request, OperationMatch match)
    {
        IReadOnlyList<PathHole> holes = match.Operation.Path.Holes;
        for (int i = 0; i < holes.Count; i++)
        {
            if (holes[i].WireName == wireName)
            {
                return match.PathValues[i];
            }
        }

        return request.QueryValue(wireName);
    }

    private static bool IsSuccess(SampleModel sample, EnvelopeModel envelope)
    {
        JsonElement? answer = GatewayJson.Read(Encoding.UTF8.GetBytes(sample.Answer));
        return answer is { ValueKind: JsonValueKind.Object } members
            && envelope.CodeNames.Any(name => members.TryGetProperty(name, out JsonElement code)
                && code.ToString() == envelope.SuccessCode.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
