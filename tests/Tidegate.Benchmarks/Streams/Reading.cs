using System.Text.Json;
using Tidegate.Json;

namespace Tidegate.Benchmarks.Streams;

/// <summary>An item of the streams that are measured.</summary>
internal sealed record Reading(long Id, string Name, double Value, bool IsOn)
{
    /// <summary>Reads an item as generated code does.</summary>
    public static Reading Read(ref ApiJsonReader reader)
    {
        long? id = null;
        string? name = null;
        double? value = null;
        bool? isOn = null;
        reader.BeginObject();
        while (reader.NextMember())
        {
            if (reader.NameIs("id"u8))
            {
                id = reader.ReadInt64();
            }
            else if (reader.NameIs("name"u8))
            {
                name = reader.ReadString();
            }
            else if (reader.NameIs("value"u8))
            {
                value = reader.ReadDouble();
            }
            else if (reader.NameIs("on"u8))
            {
                isOn = reader.ReadBoolean();
            }
            else
            {
                reader.SkipUnknownMember();
            }
        }

        return new Reading(reader.Require(id, "id"), reader.Require(name, "name"), reader.Require(value, "value"), reader.Require(isOn, "on"));
    }

    /// <summary>Reads an item by hand; the reader is at its bracket.</summary>
    /// <returns>Null when the bytes end within it.</returns>
    /// <exception cref="JsonException">It is no such item.</exception>
    public static Reading? ReadByHand(ref Utf8JsonReader reader)
    {
        long? id = null;
        string? name = null;
        double? value = null;
        bool? isOn = null;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                return new Reading(
                    id ?? throw new JsonException("No id."),
                    name ?? throw new JsonException("No name."),
                    value ?? throw new JsonException("No value."),
                    isOn ?? throw new JsonException("No on."));
            }

            if (reader.ValueTextEquals("id"u8))
            {
                if (!reader.Read())
                {
                    return null;
                }

                id = reader.GetInt64();
            }
            else if (reader.ValueTextEquals("name"u8))
            {
                if (!reader.Read())
                {
                    return null;
                }

                name = reader.GetString();
            }
            else if (reader.ValueTextEquals("value"u8))
            {
                if (!reader.Read())
                {
                    return null;
                }

                value = reader.GetDouble();
            }
            else if (reader.ValueTextEquals("on"u8))
            {
                if (!reader.Read())
                {
                    return null;
                }

                isOn = reader.GetBoolean();
            }
            else if (!reader.TrySkip())
            {
                return null;
            }
        }

        return null;
    }
}
