using System;
using Tidegate.Json;

namespace Tidegate.Http;

/// <summary>What a call wants of a successful answer: nothing, its data, or all of it.</summary>
internal readonly struct AnswerShape<T>
{
    private AnswerShape(JsonRead<T>? readData, Func<JsonSource, T>? readAll)
    {
        ReadData = readData;
        ReadAll = readAll;
    }

    public static AnswerShape<T> Nothing => default;

    public JsonRead<T>? ReadData { get; }

    public Func<JsonSource, T>? ReadAll { get; }

    public static AnswerShape<T> Data(JsonRead<T> read) => new(read, null);

    public static AnswerShape<T> All(Func<JsonSource, T> read) => new(null, read);
}
