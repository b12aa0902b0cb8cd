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
    private const string Time = "global::System.DateTimeOffset";

    private static readonly Dictionary<ScalarKind, ScalarCode> s_rows = new()
    {
        [ScalarKind.String] = new("string", Reader("ReadString"), text => text, ScalarWriting.String) { IsValueType = false, CanBeMissing = true },
        [ScalarKind.Bool] = new("bool", Reader("ReadBoolean"), Runtime("ToBoolean"), ScalarWriting.Boolean),
        [ScalarKind.Int] = new("int", Reader("ReadInt32"), Runtime("ToInt32"), ScalarWriting.WholeNumber),
        [ScalarKind.Long] = new("long", Reader("ReadInt64"), Runtime("ToInt64"), ScalarWriting.WholeNumber),
        [ScalarKind.Double] = new("double", Reader("ReadDouble"), Runtime("ToDouble"), ScalarWriting.Double) { IsSentOtherwise = true },
        [ScalarKind.Decimal] = new("decimal", Reader("ReadDecimal"), Runtime("ToDecimal"), ScalarWriting.Decimal) { IsSentOtherwise = true },
        [ScalarKind.Id] = Wrapper("global::Tidegate.ApiId", "ReadId", ScalarWriting.Id) with { CanBeMissing = true },
        [ScalarKind.EpochMillis] = new(Time, Reader("ReadEpochMillis"), Runtime("ToEpochMillis"), ScalarWriting.EpochMillis) { IsSentOtherwise = true },
        [ScalarKind.EpochSeconds] = Class("EpochSeconds", Time, ScalarWriting.WholeNumber),
        [ScalarKind.Date] = Wrapper("global::Tidegate.ApiDate", "ReadDate", ScalarWriting.Date),
        [ScalarKind.DateTime] = Wrapper("global::Tidegate.ApiDateTime", "ReadDateTime", ScalarWriting.DateTime),
        [ScalarKind.IsoDateTime] = Class("IsoDateTime", Time, ScalarWriting.String) with { IsSentOtherwise = true },
        [ScalarKind.BasicDateTime] = Class("BasicDateTime", Time, ScalarWriting.String),
        [ScalarKind.Duration] = Class("Duration", "global::System.TimeSpan", ScalarWriting.String),
        [ScalarKind.Uuid] = Class("Uuid", "global::System.Guid", ScalarWriting.String),
        [ScalarKind.Uri] = Class("UriText", "global::System.Uri", ScalarWriting.String) with { IsValueType = false, CanBeMissing = true, IsComparedOtherwise = true, IsSentOtherwise = true },
        [ScalarKind.Base64] = Class("Base64Bytes", "byte[]", ScalarWriting.String) with { IsValueType = false, CanBeMissing = true, IsComparedOtherwise = true, IsSentOtherwise = true, IsList = true },
        [ScalarKind.Json] = new("global::System.Text.Json.JsonElement", Reader("ReadJson"), NoText, ScalarWriting.Json) { CanBeMissing = true, IsComparedOtherwise = true },
    };

    /// <summary>Whether an absent value is a <c>Nullable</c> with a <c>Value</c>.</summary>
    public bool IsValueType { get; init; } = true;

    /// <summary>Whether a caller can pass no value in spite of the annotations: a null, or a default that holds nothing.</summary>
    public bool CanBeMissing { get; init; }

    /// <summary>Whether C# compares it by reference, or a part of it only, although people would compare it by value.</summary>
    public bool IsComparedOtherwise { get; init; }

    /// <summary>
    /// Whether values that are the same in C# are sent as different texts, such as 0 and -0, or others as the same text, such as times within a millisecond.
    /// </summary>
    public bool IsSentOtherwise { get; init; }

    /// <summary>Whether it holds many items in C#, which prints the name of its type only.</summary>
    public bool IsList { get; init; }

    /// <summary>The expression for what is sent for a value; <see cref="Writing"/> writes it.</summary>
    public Func<string, string> Sent { get; init; } = value => value;

    public static ScalarCode Of(Scalar scalar) => s_rows[scalar.Kind];

    private static ScalarCode Wrapper(string type, string read, ScalarWriting writing) => new(type, Reader(read), text => $"new {type}({text})", writing);

    /// <summary>A scalar that has a class of its own in the runtime, which reads it, parses it, and checks and converts what is sent.</summary>
    private static ScalarCode Class(string name, string type, ScalarWriting writing) => new(
        type, reader => $"global::Tidegate.Json.{name}.Read(ref {reader})", text => $"global::Tidegate.Json.{name}.Parse({text})", writing)
    {
        Sent = value => $"global::Tidegate.Json.{name}.Of({value})",
    };

    private static Func<string, string> Reader(string method) => reader => $"{reader}.{method}()";

    // Parsed by the runtime, as a standalone value is: the platform's parsers accept other spellings.
    private static Func<string, string> Runtime(string method) => text => $"global::Tidegate.Json.ApiText.{method}({text})";

    private static string NoText(string text) => throw new InvalidOperationException("A value without a form as text is never an item, a parameter or an option.");
}
