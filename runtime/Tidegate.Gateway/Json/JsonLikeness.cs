using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Tidegate.Gateway.Json;

/// <summary>Compares a sample body with a received body.</summary>
internal static class JsonLikeness
{
    /// <summary>Counts the values of the sample that are also in the body; the body may have more members.</summary>
    /// <returns>Null when a value is missing or different.</returns>
    public static int? Compare(JsonElement sample, JsonElement actual) => sample.ValueKind switch
    {
        JsonValueKind.Object => CompareObjects(sample, actual),
        JsonValueKind.Array => CompareArrays(sample, actual),
        _ => IsSame(sample, actual) ? 1 : null,
    };

    private static int? CompareObjects(JsonElement sample, JsonElement actual)
    {
        if (actual.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        int? same = 0;
        foreach (JsonProperty member in sample.EnumerateObject())
        {
            same += actual.TryGetProperty(member.Name, out JsonElement value) ? Compare(member.Value, value) : null;
        }

        return same;
    }

    private static int? CompareArrays(JsonElement sample, JsonElement actual)
    {
        if (actual.ValueKind != JsonValueKind.Array || actual.GetArrayLength() != sample.GetArrayLength())
        {
            return null;
        }

        return sample.EnumerateArray().Zip(actual.EnumerateArray(), Compare).Aggregate((int?)0, (sum, one) => sum + one);
    }

    /// <summary>A number and its text count as the same, since the service accepts either.</summary>
    private static bool IsSame(JsonElement sample, JsonElement actual)
    {
        if (sample.ValueKind is not (JsonValueKind.Number or JsonValueKind.String)
            || actual.ValueKind is not (JsonValueKind.Number or JsonValueKind.String))
        {
            return sample.ValueKind == actual.ValueKind;
        }

        return sample.ToString() == actual.ToString()
            || (TryNumber(sample, out decimal left) && TryNumber(actual, out decimal right) && left == right);
    }

    private static bool TryNumber(JsonElement value, out decimal number) =>
        decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
