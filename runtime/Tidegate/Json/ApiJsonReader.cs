using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Tidegate.Buffers;
using Tidegate.Observation;
using Tidegate.Scalars;

namespace Tidegate.Json;

/// <summary>
/// Reads JSON the way services write it: numbers as text or as <c>3381.0</c>, text as a number, an object wrapped in an array. A read goes from
/// the first token of a value to its last, and throws <see cref="ApiTransportException"/> with operation and path for a value of another kind.
/// </summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public ref struct ApiJsonReader
{
    private readonly JsonSource _source;
    private Utf8JsonReader _reader;
    private WrappedObjects _wrapped;

    internal ApiJsonReader(JsonSource source)
    {
        _source = source;
        _reader = new Utf8JsonReader(source.Document.Span, isFinalBlock: true, source.Outer == 0 ? JsonToken.Start : JsonToken.InArray);
        _reader.Read();
    }

    /// <summary>The name of the member that <see cref="NextMember"/> found, unescaped, as UTF-8.</summary>
    public ReadOnlySpan<byte> Name { readonly get; private set; }

    /// <summary>Whether the member that <see cref="NextMember"/> found has this name; equivalent to comparing <see cref="Name"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool NameIs(ReadOnlySpan<byte> name) => Name.SequenceEqual(name);

    /// <summary>Whether the value is null.</summary>
    public readonly bool IsNull => _reader.TokenType == JsonTokenType.Null;

    /// <summary>Where the current token starts in the document.</summary>
    public readonly int TokenStart => (int)_reader.TokenStartIndex;

    /// <summary>Where the current token ends in the document.</summary>
    internal readonly int TokenEnd => (int)_reader.BytesConsumed;

    /// <summary>How many objects and arrays are open around the current token.</summary>
    internal readonly int Depth => _reader.CurrentDepth;

    internal readonly JsonSource Source => _source;

    /// <summary>The underlying reader, for a closer look at the current token.</summary>
    [UnscopedRef]
    internal ref Utf8JsonReader Inner => ref _reader;

    /// <summary>Where the value of the tag stands that a union has read ahead; 0 for none.</summary>
    internal int TagStart { get; set; }

    internal readonly bool IsText => _reader.TokenType == JsonTokenType.String;

    /// <summary>Enters an object, or the object in an array of one.</summary>
    public void BeginObject()
    {
        CheckDepth();
        if (_reader.TokenType == JsonTokenType.StartArray)
        {
            int depth = Depth;
            _reader.Read();
            if (_reader.TokenType != JsonTokenType.StartObject)
            {
                throw _source.Error(depth, "expected an object, found an array");
            }

            _source.Trail.EnterItem(Depth, 0);
            _wrapped.Enter(Depth);
        }
        else if (_reader.TokenType != JsonTokenType.StartObject)
        {
            throw Unexpected("an object");
        }
    }

    /// <summary>Advances to the value of the next member that is not null: null means absent.</summary>
    /// <returns>False at the end of the object.</returns>
    public bool NextMember()
    {
        bool isFound;
        do
        {
            isFound = NextMemberOrNull();
        }
        while (isFound && IsNull);
        return isFound;
    }

    /// <summary>Advances to the value of the next member, which may be null.</summary>
    /// <returns>False at the end of the object.</returns>
    public bool NextMemberOrNull()
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            LeaveWrapping();
            return false;
        }

        _source.Trail.EnterMember(Depth, TokenStart);
        Name = _reader.ValueIsEscaped ? JsonToken.Utf8(_reader) ?? throw NotUnicode() : _reader.ValueSpan;
        _reader.Read();
        return true;
    }

    /// <summary>Skips the value of a member that the spec does not declare.</summary>
    public void SkipUnknownMember()
    {
        NoteDrift(ApiDriftKind.UndeclaredMember);
        Skip();
    }

    /// <summary>Reads text; for a number, true or false, returns its spelling.</summary>
    public string ReadString() => _reader.TokenType switch
    {
        JsonTokenType.String => RepeatedText(),
        JsonTokenType.Number => Encoding.UTF8.GetString(_reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => throw Unexpected("text"),
    };

    /// <summary>Reads text that is probably one of the known texts, and returns the known instance if it is.</summary>
    public string ReadKnownText(KnownTexts known) =>
        ApiArgument.NotNull(known, nameof(known)).Find(_reader) ?? Noted(ApiDriftKind.UnknownEnumValue, ReadString());

    /// <summary>Reads a 32-bit integer that is probably one of the known numbers.</summary>
    public int ReadKnownInt32(KnownNumbers known)
    {
        int value = ReadInt32();
        return ApiArgument.NotNull(known, nameof(known)).Contains(value) ? known.NumberOf(value) : Noted(ApiDriftKind.UnknownEnumValue, value);
    }

    /// <summary>Reads true or false, including as text or as 1 or 0.</summary>
    public bool ReadBoolean() => _reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String or JsonTokenType.Number when LenientNumber.TryReadBoolean(ref _reader, out bool value) => value,
        _ => throw Unexpected("true or false"),
    };

    /// <summary>Reads a 32-bit integer, including as text or as <c>3381.0</c>.</summary>
    public int ReadInt32() =>
        LenientNumber.TryReadInt64(ref _reader, out long value) && value is >= int.MinValue and <= int.MaxValue
            ? Number((int)value)
            : throw Unexpected("a whole number of 32 bits");

    /// <summary>Reads a 64-bit integer, including as text or as <c>3381.0</c>.</summary>
    public long ReadInt64() =>
        LenientNumber.TryReadInt64(ref _reader, out long value) ? Number(value) : throw Unexpected("a whole number of 64 bits");

    /// <summary>Reads a number, including as text.</summary>
    public double ReadDouble() =>
        LenientNumber.TryReadDouble(ref _reader, out double value) ? Number(value) : throw Unexpected("a number", "a double");

    /// <summary>Reads a number, including as text.</summary>
    public decimal ReadDecimal() =>
        LenientNumber.TryReadDecimal(_reader, out decimal value) ? Number(value) : throw Unexpected("a decimal number of at most 28 digits");

    /// <summary>Reads an id: a number or text. A number that does not fit in 64 bits keeps its digits.</summary>
    public ApiId ReadId() => _reader.TokenType switch
    {
        JsonTokenType.Number => LenientNumber.TryReadInt64(ref _reader, out long value) ? new ApiId(value) : new ApiId(ReadString()),
        JsonTokenType.String => AsciiText.TryParseCanonicalInt64(_reader.ValueSpan, out long value) ? new ApiId(value) : new ApiId(Text()),
        _ => throw Unexpected("a number or text"),
    };

    /// <summary>Reads milliseconds since 1970.</summary>
    public DateTimeOffset ReadEpochMillis() =>
        LenientNumber.TryReadInt64(ref _reader, out long value) && value is >= EpochMillis.Min and <= EpochMillis.Max
            ? DateTimeOffset.FromUnixTimeMilliseconds(Number(value))
            : throw Unexpected("milliseconds since 1970 before the year 10000");

    /// <summary>Reads a date, keeping its text.</summary>
    public ApiDate ReadDate() => new(ReadString());

    /// <summary>Reads a date and time, keeping its text.</summary>
    public ApiDateTime ReadDateTime() =>
        IsText && PackedTime.Pack(_reader.ValueSpan) is var packed and not PackedTime.None ? new ApiDateTime(packed) : new ApiDateTime(ReadString());

    /// <summary>Reads any JSON.</summary>
    public JsonElement ReadJson() => AnyJson.Read(ref _reader, _source);

    /// <summary>Reads an array; many services write null for an empty one.</summary>
    public T[] ReadArray<T>(JsonRead<T> read)
    {
        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            return IsNull ? [] : throw Unexpected("an array");
        }

        CheckDepth();
        int depth = Depth + 1;
        var items = new ArrayBuilder<T>();
        for (int i = 0; _reader.Read() && _reader.TokenType != JsonTokenType.EndArray; i++)
        {
            _source.Trail.EnterItem(depth, i);
            items.Add(read(ref this));
        }

        return items.ToArray();
    }

    /// <summary>
    /// Reads an object with free keys; null is an empty one. Of two equal keys, the later counts; keys whose value is null are left out.
    /// </summary>
    public IReadOnlyDictionary<string, T> ReadMap<T>(JsonRead<T> read) => JsonMaps.Read(ref this, read);

    /// <summary>Reads an object with free keys whose values may be null; null is an empty one. Of two equal keys, the later counts.</summary>
    /// <param name="read">Reads a value; also called for null.</param>
    public IReadOnlyDictionary<string, T> ReadMapWithNulls<T>(JsonRead<T> read) => JsonMaps.ReadWithNulls(ref this, read);

    /// <summary>Reads several values from one text, or from an array of texts; items are trimmed, and empty ones dropped. Null means none.</summary>
    /// <param name="separator">The separator between the items, and perhaps around them.</param>
    /// <param name="parse">Parses an item; a <see cref="FormatException"/> or <see cref="OverflowException"/> becomes an error with the path.</param>
    public T[] ReadSeparated<T>(char separator, Func<string, T> parse) => SeparatedText.Read(ref this, separator, parse);

    /// <summary>Reads a JSON document inside a string; a bare value is accepted too. It is decoded when it is first used.</summary>
    public JsonText<T> ReadJsonText<T>(JsonRead<T> read)
    {
        ReadOnlySpan<byte> path = _source.RawPathAt(Depth);
        int start = TokenStart;
        Skip();
        return new JsonText<T>(_source.Origin, _source.Document.Span.Slice(start, TokenEnd - start), path, read);
    }

    /// <summary>Returns the value of a required member. The reader must be at the end of the object.</summary>
    /// <exception cref="ApiTransportException">The member was absent.</exception>
    public readonly T Require<T>(T? value, string wireName)
        where T : class => value ?? throw _source.MissingMember(Depth, wireName);

    /// <summary>Returns the value of a required member. The reader must be at the end of the object.</summary>
    /// <exception cref="ApiTransportException">The member was absent.</exception>
    public readonly T Require<T>(T? value, string wireName)
        where T : struct => value ?? throw _source.MissingMember(Depth, wireName);

    /// <summary>The name of the member as text.</summary>
    internal readonly string NameText() => StrictUtf8.GetString(Name) ?? throw NotUnicode();

    internal void Skip() => _reader.Skip();

    /// <summary>Checks that the document ends here, or advances to the next where it is one of several, and tells whether there is one.</summary>
    internal bool EndDocument() => _reader.Read() && _reader.TokenType != JsonTokenType.EndArray;

    /// <summary>Returns the number that was read, and notes drift if it was written as text.</summary>
    internal readonly T Number<T>(T value) => IsText ? Noted(ApiDriftKind.NumberAsText, value) : value;

    /// <summary>Returns a value that was read although it is not what the spec declares.</summary>
    private readonly T Noted<T>(ApiDriftKind kind, T value)
    {
        NoteDrift(kind);
        return value;
    }

    internal readonly void NoteDrift(ApiDriftKind kind)
    {
        if (!UnionTag.IsAt(this))
        {
            _source.NoteDrift(kind, Name, Depth);
        }
    }

    /// <summary>Called for each value that is read into an object or array; skipped values may have any depth.</summary>
    private readonly void CheckDepth()
    {
        if (Depth >= _source.Depths.Unchecked)
        {
            _source.CheckDepth(Depth);
        }
    }

    private void LeaveWrapping()
    {
        if (_wrapped.Leave(Depth) && !(_reader.Read() && _reader.TokenType == JsonTokenType.EndArray))
        {
            _source.Trail.EnterItem(Depth, 1);
            throw _source.Error(Depth, "expected one object, found an array of several");
        }
    }

    private string RepeatedText() =>
        _reader.ValueIsEscaped || _reader.ValueSpan.Length > ShortTexts.MaxLength || _source.Document.Length < ShortTexts.WorthwhileLength
            ? Text() : _source.Texts.Get(_reader.ValueSpan, ref _reader) ?? throw NotUnicode();

    private string Text() => JsonToken.Text(ref _reader) ?? throw NotUnicode();

    private readonly ApiTransportException NotUnicode() => _source.Error(Depth, "text is not valid Unicode");

    internal readonly ApiTransportException Unexpected(string expected, string? type = null) =>
        _source.Error(Depth, WrongValue.Problem(_reader, expected, type, _source.ShownAt(Depth)));
}
