using System.Collections;
using System.Text.Json;
using Tidegate.Json;

namespace Tidegate.Responses;

/// <summary>Returns to a place in a response that has been passed.</summary>
internal static class DataPlace
{
    public static bool IsObject(ref ApiJsonReader reader) => reader.Inner.TokenType == JsonTokenType.StartObject;

    public static bool StartsWithObject(JsonSource source)
    {
        var reader = new ApiJsonReader(source);
        return IsObject(ref reader);
    }

    /// <summary>A reader at the value that starts there.</summary>
    public static ApiJsonReader At(JsonSource source, int start)
    {
        var reader = new ApiJsonReader(source);
        while (reader.TokenStart < start)
        {
            reader.BeginObject();
            while (reader.NextMember() && reader.TokenStart < start)
            {
                ApiJsonReader ahead = reader;
                ahead.Skip();
                if (ahead.TokenEnd > start)
                {
                    break;
                }

                reader = ahead;
            }
        }

        return reader;
    }

    /// <summary>
    /// Absent data is treated as null, which is a valid value for some types; for the others, the data is missing. An explicit null is also an
    /// empty list, but treating absent data as an empty list would hide that the data has another name.
    /// </summary>
    public static T ReadMissing<T>(JsonSource source, JsonRead<T> readData, string dataName, bool isNull)
    {
        var reader = new ApiJsonReader(source.Null());
        try
        {
            T value = readData(ref reader);
            return value is ICollection && !isNull ? throw source.Missing(dataName) : value;
        }
        catch (ApiTransportException)
        {
            throw source.Missing(dataName);
        }
    }
}
