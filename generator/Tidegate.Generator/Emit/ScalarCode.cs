using System;
using System.Collections.Generic;
using Tidegate.Compiler.Scalars;

namespace Tidegate.Generator.Emit;

/// <summary>How scalars are emitted as C#, with one row for each kind.</summary>
/// <param name="Type">The C# type.</param>
/// <param name="Read">The expression that reads it from an <c>ApiJsonReader</c>.</param>
/// <param name="Parse">The expression that parses it from text.</param>
/// <param name="Writing">How the value that is sent for it is written.</param>
internal sealed record ScalarCode(string Type, Func<string, string> Read, Func<string, string> Parse, ScalarWriting Writing)
{
    private const string EpochSeconds = "global::Tidegate.Json.EpochSeconds";

    private static readonly Dictionary<ScalarKind, ScalarCode> s_rows = new()
    {
        [ScalarKind.String] = new("string", Reader("ReadString"), text => text, ScalarWriting.String) { IsValueType = false, CanBeMissing = true },
        [ScalarKind.Bool] = new("bool", Reader("ReadBoolean"), Runtime("ToBoolean"), ScalarWriting.Boolean),
        [ScalarKind.Int] = new("int", Reader("ReadInt32"), Runtime("ToInt32"), ScalarWriting.WholeNumber),
        [ScalarKind.Long] = new("long", Reader("ReadInt64"), Runtime("ToInt64"), ScalarWriting.WholeNumber),
        [ScalarKind.Double] = new("double", Reader("ReadDouble"), Runtime("ToDouble"), ScalarWriting.Double),
        [ScalarKind.Decimal] = new("decimal", Reader("ReadDecimal"), Runtime("ToDecimal"), ScalarWriting.Decimal),
        [ScalarKind.Id] = Wrapper("global::Tidegate.ApiId", "ReadId", ScalarWriting.Id) with { CanBeMissing = true },
        [ScalarKind.EpochMillis] = new("global::System.DateTimeOffset", Reader("ReadEpochMillis"), Runtime("ToEpochMillis"), ScalarWriting.EpochMillis),
        [ScalarKind.EpochSeconds] = new(
            "global::System.DateTimeOffset", reader => $"{EpochSeconds}.Read(ref {reader})", text => $"{EpochSeconds}.Parse({text})", ScalarWriting.WholeNumber)
        {
            Sent = value => $"{EpochSeconds}.Of({value})",
        },
        [ScalarKind.Date] = Wrapper("global::Tidegate.ApiDate", "ReadDate", ScalarWriting.Date),
        [ScalarKind.DateTime] = Wrapper("global::Tidegate.ApiDateTime", "ReadDateTime", ScalarWriting.DateTime),
        [ScalarKind.Json] = new("global::System.Text.Json.JsonElement", Reader("ReadJson"), NoText, ScalarWriting.Json) { CanBeMissing = true, IsComparedByReference = true },
    };

    /// <summary>Whether an absent value is a <c>Nullable</c> with a <c>Value</c>.</summary>
    public bool IsValueType { get; init; } = true;

    /// <summary>Whether a caller can pass no value in spite of the annotations: a null, or a default that holds nothing.</summary>
    public bool CanBeMissing { get; init; }

    /// <summary>Whether C# compares it by reference although people would compare it by value.</summary>
    public bool IsComparedByReference { get; init; }

    /// <summary>The expression for what is sent for a value; <see cref="Writing"/> writes it.</summary>
    public Func<string, string> Sent { get; init; } = value => value;

    public static ScalarCode Of(Scalar scalar) => s_rows[scalar.Kind];

    private static ScalarCode Wrapper(string type, string read, ScalarWriting writing) => new(type, Reader(read), text => $"new {type}({text})", writing);

    private static Func<string, string> Reader(string method) => reader => $"{reader}.{method}()";

    // Parsed by the runtime, as a standalone value is: the platform's parsers accept other spellings.
    private static Func<string, string> Runtime(string method) => text => $"global::Tidegate.Json.ApiText.{method}({text})";

    private static string NoText(string text) => throw new InvalidOperationException("A value without a form as text is never an item, a parameter or an option.");
}
