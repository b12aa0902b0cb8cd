using System;
using Tidegate.Json;

namespace Tidegate.Responses;

/// <summary>What a call reads from a successful response: nothing, its data, its data with what stands beside it, or all of it.</summary>
internal readonly struct ResponseShape<T>
{
    private ResponseShape(JsonRead<T>? readData, bool isWithBeside, Func<JsonSource, T>? readAll)
    {
        ReadData = readData;
        IsWithBeside = isWithBeside;
        ReadAll = readAll;
    }

    public static ResponseShape<T> Nothing => default;

    public bool IsNothing => ReadData is null && ReadAll is null;

    public JsonRead<T>? ReadData { get; }

    /// <summary>Whether the object that holds the data is read in place of the data.</summary>
    public bool IsWithBeside { get; }

    public Func<JsonSource, T>? ReadAll { get; }

    public static ResponseShape<T> Data(JsonRead<T> read) => new(read, false, null);

    public static ResponseShape<T> WithBeside(JsonRead<T> read) => new(read, true, null);

    public static ResponseShape<T> All(Func<JsonSource, T> read) => new(null, false, read);
}
