using System;

namespace Tidegate.Generator.Emit;

/// <summary>The expressions that write what is sent of a scalar. Scalars that are sent as the same C# type share one.</summary>
/// <param name="Member">The method of <c>ApiJsonObject</c> that writes it as a member.</param>
/// <param name="Value">Writes it by itself; takes the <c>Utf8JsonWriter</c> and the value.</param>
/// <param name="Text">Its text, as an item of a list in one text.</param>
/// <param name="Path">What a path takes: text, or what <c>AppendPathValue</c> turns into text without help.</param>
internal sealed record ScalarWriting(string Member, Func<string, string, string> Value, Func<string, string> Text, Func<string, string> Path)
{
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";
    private const string RuntimeText = "global::Tidegate.Json.ApiText";

    public static readonly ScalarWriting String = new("WriteString", Standard("String"), value => value, value => value);

    public static readonly ScalarWriting Boolean = Single("WriteBoolean", Standard("Boolean"), value => $"({value} ? \"true\" : \"false\")");

    public static readonly ScalarWriting WholeNumber = new("WriteNumber", Standard("Number"), ToInvariant, value => value);

    public static readonly ScalarWriting Decimal = Single("WriteNumber", Standard("Number"), ToInvariant);

    public static readonly ScalarWriting Double = Single("WriteNumber", Standard("Number"), value => $"{RuntimeText}.Of({value})");

    public static readonly ScalarWriting Id = new("WriteId", Runtime("WriteId"), ToText, value => value);

    public static readonly ScalarWriting EpochMillis =
        Single("WriteEpochMillis", Runtime("WriteEpochMillis"), value => ToInvariant($"{value}.ToUnixTimeMilliseconds()"));

    public static readonly ScalarWriting Date = Single("WriteDate", Runtime("WriteDate"), ToText);

    public static readonly ScalarWriting DateTime = Single("WriteDateTime", Runtime("WriteDateTime"), ToText);

    public static readonly ScalarWriting Json = Single("WriteJson", (json, value) => $"{value}.WriteTo({json})", ToText);

    /// <summary>A value whose text also stands in the path.</summary>
    private static ScalarWriting Single(string member, Func<string, string, string> value, Func<string, string> text) => new(member, value, text, text);

    private static Func<string, string, string> Standard(string kind) => (json, value) => $"{json}.Write{kind}Value({value})";

    private static Func<string, string, string> Runtime(string method) => (json, value) => $"{JsonWriteCode.ApiJsonWriter}.{method}({json}, {value})";

    private static string ToInvariant(string value) => $"{value}.ToString({Invariant})";

    private static string ToText(string value) => $"{value}.ToString()";
}
