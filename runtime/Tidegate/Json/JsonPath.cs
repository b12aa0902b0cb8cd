using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Tidegate.Diagnostics;

namespace Tidegate.Json;

/// <summary>
/// Finds where in a document an offset lies, as <c>data.graph.tasks[3].taskId</c>. Reading keeps no path; an error reads the document
/// again up to its place instead.
/// </summary>
internal static class JsonPath
{
    /// <summary>What the path of the document itself is called.</summary>
    private const string Root = "the answer";

    /// <summary>Names come from outside and may be of any length.</summary>
    private const int MaxNameLength = 60;

    /// <summary>The path of the value that starts at an offset, or of the object or array that ends there.</summary>
    public static string Find(ReadOnlySpan<byte> document, int offset, string prefix, Redaction redaction)
    {
        var places = new Stack<Place>();
        var reader = new Utf8JsonReader(document, JsonToken.ReaderOptions);
        try
        {
            while (reader.Read() && !Visit(ref reader, offset, places, redaction))
            {
            }
        }
        catch (JsonException)
        {
            // The path up to the broken place is the best that can be told.
        }

        return Format(places, prefix);
    }

    /// <summary>The path of a member of an object.</summary>
    public static string Append(string path, string name) => path == Root ? name : $"{path}.{name}";

    /// <returns>Whether the place was found.</returns>
    private static bool Visit(ref Utf8JsonReader reader, int offset, Stack<Place> places, Redaction redaction)
    {
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            places.Peek().Name = NameOf(reader, redaction);
            return false;
        }

        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            places.Pop();
            return reader.TokenStartIndex >= offset;
        }

        if (places.Count > 0)
        {
            places.Peek().Index++;
        }

        bool isFound = reader.TokenStartIndex >= offset;
        if (!isFound && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            places.Push(new Place());
        }

        return isFound;
    }

    private static string NameOf(in Utf8JsonReader reader, Redaction redaction)
    {
        string name = redaction.HideSecrets(JsonToken.Text(reader) ?? "?");
        return Redaction.OneLine(name.Length > MaxNameLength ? name.Substring(0, MaxNameLength) : name);
    }

    private static string Format(Stack<Place> places, string prefix)
    {
        var path = new StringBuilder(prefix);
        Place[] fromRoot = places.ToArray();
        Array.Reverse(fromRoot);
        foreach (Place place in fromRoot)
        {
            if (place.Name is null)
            {
                path.Append('[').Append(place.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else
            {
                path.Append(path.Length > 0 ? "." : "").Append(place.Name);
            }
        }

        return path.Length > 0 ? path.ToString() : Root;
    }

    /// <summary>An object or array that is open: the member, or the item, that is being read.</summary>
    private sealed class Place
    {
        public string? Name { get; set; }

        public int Index { get; set; } = -1;
    }
}
