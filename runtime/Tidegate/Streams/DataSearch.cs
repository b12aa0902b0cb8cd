using System;
using System.Collections.Generic;
using System.Text.Json;
using Tidegate.Responses;
using Tidegate.Scalars;

namespace Tidegate.Streams;

/// <summary>Looks for the array of the data in an envelope that is still arriving, looking at each byte once.</summary>
internal sealed class DataSearch(EnvelopeLevel root)
{
    /// <summary>For each open object and array, what of the envelope is in it; null where nothing is.</summary>
    private readonly List<EnvelopeLevel?> _open = [];
    private JsonReaderState _state = new(JsonToken.ReaderOptions);

    /// <summary>What of the envelope is in the value that comes next.</summary>
    private EnvelopeLevel? _inside = root;
    private bool _isData;

    /// <summary>Where the search goes on, or, when the array was found, its first item or its end.</summary>
    public int Position { get; private set; }

    /// <summary>Whether there is no such array.</summary>
    public bool IsVain { get; private set; }

    /// <summary>The number of objects that are open around the array.</summary>
    public int Depth => _open.Count;

    /// <param name="bytes">All of the response that has arrived; no less than before.</param>
    /// <returns>Whether the array was found.</returns>
    public bool TryFind(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes.Slice(Position), isFinalBlock: false, _state);
        bool isFound = false;
        try
        {
            while (!isFound && !IsVain && reader.Read())
            {
                isFound = Step(ref reader);
            }
        }
        catch (JsonException)
        {
            IsVain = true;
        }

        Position += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        return isFound;
    }

    private bool Step(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                Enter(reader);
                return false;
            case JsonTokenType.StartArray when _isData && _inside is null:
                return true;
            case JsonTokenType.StartObject:
                _open.Add(_inside);
                break;
            case JsonTokenType.StartArray:
                IsVain = _open.Count == 0;
                _open.Add(null);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _open.RemoveAt(_open.Count - 1);
                break;
        }

        (_inside, _isData) = (null, false);
        IsVain |= _open.Count == 0;
        return false;
    }

    private void Enter(in Utf8JsonReader reader)
    {
        if (_open[_open.Count - 1] is not { } level)
        {
            return;
        }

        ReadOnlySpan<byte> name = reader.ValueIsEscaped ? JsonToken.Utf8(reader) : reader.ValueSpan;
        _isData = level.IsData(name);
        _inside = level.Inside(name);
    }
}
