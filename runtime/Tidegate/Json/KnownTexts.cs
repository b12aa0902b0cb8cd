using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>The texts that a spec lists as the values of an enum. Lookups take constant time and do not allocate a string.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KnownTexts
{
    private readonly string[] _texts;
    private readonly string[] _aliases;
    private readonly string[] _meanings;

    // Both are created on first use; threads that race here create equal ones.
    private HashSet<string>? _set;
    private Utf8Table? _table;

    /// <summary>Lists the texts; duplicates count once.</summary>
    public KnownTexts(string[] texts)
        : this(texts, [], [])
    {
    }

    /// <summary>Lists the texts; duplicates count once.</summary>
    /// <param name="texts">The texts that are sent.</param>
    /// <param name="aliases">Texts that are only read.</param>
    /// <param name="meanings">For each alias, the text that it is read as.</param>
    public KnownTexts(string[] texts, string[] aliases, string[] meanings)
    {
        _texts = ApiArgument.NotNull(texts, nameof(texts));
        _aliases = ApiArgument.NotNull(aliases, nameof(aliases));
        _meanings = ApiArgument.NotNull(meanings, nameof(meanings));
    }

    /// <summary>Whether a text is listed, be it as an alias.</summary>
    public bool Contains(string? text) => text is not null && (_set ??= new HashSet<string>([.. _texts, .. _aliases], StringComparer.Ordinal)).Contains(text);

    /// <summary>The text that a text is read as: what an alias means, and otherwise the same text.</summary>
    public string TextOf(string text) => Array.IndexOf(_aliases, text) is >= 0 and var place ? _meanings[place] : text;

    /// <summary>Finds the listed text that a token holds, or that is meant by the alias that it holds.</summary>
    /// <returns>Null when the text is not listed.</returns>
    internal string? Find(in Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False))
        {
            return null;
        }

        _table ??= new Utf8Table([.. _texts, .. _aliases], [.. _texts, .. _meanings]);
        return !reader.ValueIsEscaped ? _table.Find(reader.ValueSpan) : JsonToken.Utf8(reader) is { } text ? _table.Find(text) : null;
    }

    /// <summary>
    /// A hash table of texts and what they are read as, by their UTF-8 bytes, with open addressing: each is at the slot that its hash selects, or at the
    /// next free one.
    /// </summary>
    private sealed class Utf8Table
    {
        private readonly (string Text, byte[] Utf8)[] _places;

        public Utf8Table(string[] texts, string[] meanings)
        {
            int size = 4;
            while (size < texts.Length * 2)
            {
                size *= 2;
            }

            _places = new (string Text, byte[] Utf8)[size];
            for (int i = 0; i < texts.Length; i++)
            {
                byte[] utf8 = Encoding.UTF8.GetBytes(texts[i]);
                int place = PlaceOf(utf8);
                _places[place] = _places[place].Text is null ? (meanings[i], utf8) : _places[place];
            }
        }

        public string? Find(ReadOnlySpan<byte> utf8) => _places[PlaceOf(utf8)].Text;

        /// <summary>The slot of a text, or the slot where it would go: at least half of the slots are free.</summary>
        private int PlaceOf(ReadOnlySpan<byte> utf8)
        {
            uint hash = 2166136261;
            foreach (byte value in utf8)
            {
                hash = unchecked((hash ^ value) * 16777619);
            }

            int place = (int)((hash ^ (hash >> 15)) & (uint)(_places.Length - 1));
            while (_places[place].Text is not null && !utf8.SequenceEqual(_places[place].Utf8))
            {
                place = (place + 1) & (_places.Length - 1);
            }

            return place;
        }
    }
}
