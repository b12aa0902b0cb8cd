using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Tidegate.Json;

/// <summary>
/// Reads the JSON of an answer the way real services write it: numbers may be text, whole numbers may be <c>3381.0</c>, text may be a
/// number, one object may be wrapped in an array. A read starts on the first token of a value and ends on its last one.
/// Every read throws <see cref="ApiTransportException"/> when the value is of another kind; the message names operation and path.
/// </summary>
public ref struct ApiJsonReader
{
    /// <summary>The name of the member that <see cref="NextMember"/> found, unescaped, as UTF-8.</summary>
    public readonly ReadOnlySpan<byte> Name => throw new NotImplementedException();

    /// <summary>Whether the member that <see cref="NextMember"/> found has this name; the same as comparing <see cref="Name"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool NameIs(ReadOnlySpan<byte> name) => Name.SequenceEqual(name);

    /// <summary>Whether the value is null.</summary>
    public readonly bool IsNull => throw new NotImplementedException();

    /// <summary>Enters an object, or the object in an array of one.</summary>
    public void BeginObject() => throw new NotImplementedException();

    /// <summary>Goes to the value of the next member that is not null: null means absent.</summary>
    /// <returns>False at the end of the object.</returns>
    public bool NextMember() => throw new NotImplementedException();

    /// <summary>Passes over the value of a member that the spec does not declare.</summary>
    public void SkipUnknownMember() => throw new NotImplementedException();

    /// <summary>Reads text; a number or true or false gives its spelling.</summary>
    public string ReadString() => throw new NotImplementedException();

    /// <summary>Reads text that is probably one of a few, and then gives that instance of it.</summary>
    public string ReadKnownText(string[] known) => throw new NotImplementedException();

    /// <summary>Reads true or false, also as text or as 1 or 0.</summary>
    public bool ReadBoolean() => throw new NotImplementedException();

    /// <summary>Reads a whole number of 32 bits, also as text or as <c>3381.0</c>.</summary>
    public int ReadInt32() => throw new NotImplementedException();

    /// <summary>Reads a whole number of 64 bits, also as text or as <c>3381.0</c>.</summary>
    public long ReadInt64() => throw new NotImplementedException();

    /// <summary>Reads a number, also as text.</summary>
    public double ReadDouble() => throw new NotImplementedException();

    /// <summary>Reads a number, also as text.</summary>
    public decimal ReadDecimal() => throw new NotImplementedException();

    /// <summary>Reads an id: a number or text.</summary>
    public ApiId ReadId() => throw new NotImplementedException();

    /// <summary>Reads milliseconds since 1970.</summary>
    public DateTimeOffset ReadEpochMillis() => throw new NotImplementedException();

    /// <summary>Reads a date, keeping its text.</summary>
    public ApiDate ReadDate() => throw new NotImplementedException();

    /// <summary>Reads a date and time, keeping its text.</summary>
    public ApiDateTime ReadDateTime() => throw new NotImplementedException();

    /// <summary>Reads any JSON.</summary>
    public JsonElement ReadJson() => throw new NotImplementedException();

    /// <summary>Reads an array.</summary>
    public T[] ReadArray<T>(JsonRead<T> read) => throw new NotImplementedException();

    /// <summary>Reads an object with free keys.</summary>
    public IReadOnlyDictionary<string, T> ReadMap<T>(JsonRead<T> read) => throw new NotImplementedException();

    /// <summary>Reads several values from one text, or from an array of texts; items are trimmed and empty ones dropped.</summary>
    public T[] ReadSeparated<T>(char separator, Func<string, T> parse) => throw new NotImplementedException();

    /// <summary>Reads a JSON document inside a string; a bare value is taken too. It is decoded later.</summary>
    public JsonText<T> ReadJsonText<T>(JsonRead<T> read) => throw new NotImplementedException();

    /// <summary>Gives back the value of a mandatory member. The reader stands at the end of the object.</summary>
    /// <exception cref="ApiTransportException">The member was absent.</exception>
    public readonly T Require<T>(T? value, string wireName)
        where T : class => value ?? throw Missing(wireName);

    /// <summary>Gives back the value of a mandatory member. The reader stands at the end of the object.</summary>
    /// <exception cref="ApiTransportException">The member was absent.</exception>
    public readonly T Require<T>(T? value, string wireName)
        where T : struct => value ?? throw Missing(wireName);

    private readonly ApiTransportException Missing(string wireName) => new(Name.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), ApiTransportReason.InvalidResponse, wireName);
}
