using System;
using System.Collections.Generic;
using System.Text.Json;
using Tidegate.Json;

namespace Tidegate.Benchmarks.FreeMembers;

/// <summary>A record with two declared members and many free ones.</summary>
internal sealed record Measurements(string AssetId, long Time, IReadOnlyDictionary<string, double> Values)
{
    /// <summary>Reads a record as generated code does.</summary>
    public static Measurements Read(ref ApiJsonReader reader)
    {
        string? assetId = null;
        long? time = null;
        Dictionary<string, double>? values = null;
        reader.BeginObject();
        while (reader.NextMember())
        {
            if (reader.NameIs("assetId"u8))
            {
                assetId = reader.ReadString();
            }
            else if (reader.NameIs("time"u8))
            {
                time = reader.ReadInt64();
            }
            else
            {
                Json.FreeMembers.Read(ref reader, ref values, static (ref ApiJsonReader item) => item.ReadDouble());
            }
        }

        return new Measurements(reader.Require(assetId, "assetId"), reader.Require(time, "time"), values ?? Json.FreeMembers.None<double>());
    }

    /// <summary>Reads an array of records with what the platform has, and a dictionary for each.</summary>
    public static List<Measurements> ReadByHand(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        List<Measurements> all = [];
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            all.Add(ReadByHand(ref reader));
        }

        return all;
    }

    private static Measurements ReadByHand(ref Utf8JsonReader reader)
    {
        string? assetId = null;
        long? time = null;
        Dictionary<string, double> values = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.ValueTextEquals("assetId"u8))
            {
                reader.Read();
                assetId = reader.GetString();
            }
            else if (reader.ValueTextEquals("time"u8))
            {
                reader.Read();
                time = reader.GetInt64();
            }
            else
            {
                string name = reader.GetString()!;
                reader.Read();
                values[name] = reader.GetDouble();
            }
        }

        return new Measurements(assetId ?? throw new JsonException("No assetId."), time ?? throw new JsonException("No time."), values);
    }
}
