using System;
using Tidegate.Json;

namespace Tidegate.Responses;

/// <summary>What a call reads from a successful response: nothing, its data, or all of it.</summary>
internal readonly struct ResponseShape<T>
{
    private ResponseShape(JsonRead<T>? readData, Func<JsonSource, T>? readAll)
    {
        ReadData = readData;
        ReadAll = readAll;
    }

    public static ResponseShape<T> Nothing => default;

    public JsonRead<T>? ReadData { get; }

    public Func<JsonSource, T>? ReadAll { get; }

    public static ResponseShape<T> Data(JsonRead<T> read) => new(read, null);

    public static ResponseShape<T> All(Func<JsonSource, T> read) => new(null, read);
}
