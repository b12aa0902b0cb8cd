using System.Linq;
using System.Text.Json.Nodes;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;
using Tidegate.Gateway.Json;

namespace Tidegate.Gateway.Samples;

/// <summary>Finds in a response what an operation returns: in its data, or beside that.</summary>
internal sealed class ResultPlaces(EnvelopeModel envelope)
{
    private readonly EquatableArray<string> _data = MemberPath.Names(envelope.DataName);
    private readonly EquatableArray<string> _holder = envelope.Holder;

    /// <returns>Null when there is none.</returns>
    public JsonNode? DataOf(JsonNode? response) => MemberPlaces.Find(response, _data);

    /// <returns>Null when the response does not have it.</returns>
    public (JsonObject Holder, string Name)? PlaceOf(JsonNode? response, ResultPath path)
    {
        JsonNode? at = path.IsBeside ? MemberPlaces.Find(response, _holder) : DataOf(response);
        (JsonObject Holder, string Name)? place = null;
        foreach (MemberModel member in path.Members)
        {
            if (at is not JsonObject holder || member.WireNames.FirstOrDefault(holder.ContainsKey) is not { } name)
            {
                return null;
            }

            place = (holder, name);
            at = holder[name];
        }

        return place;
    }

    /// <param name="path">Null for the data itself.</param>
    /// <returns>The single value as text; null when the response does not have it.</returns>
    public string? TextOf(JsonNode? response, ResultPath? path)
    {
        JsonNode? value = path is null ? DataOf(response) : PlaceOf(response, path) is { } place ? place.Holder[place.Name] : null;
        return (value as JsonValue)?.ToString();
    }
}
