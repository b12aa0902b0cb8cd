using System;

namespace Tidegate.Generator.Emit;

/// <summary>The expressions that write the value that is sent for a scalar. Scalars that are sent as the same C# type share an instance.</summary>
/// <param name="Member">The method of <c>ApiJsonObject</c> that writes it as a member.</param>
/// <param name="Value">Writes it on its own; takes the <c>Utf8JsonWriter</c> and the value.</param>
/// <param name="Text">Its text, as an item of a separated list.</param>
/// <param name="Path">Its representation in a path: text, or a value that <c>AppendPathValue</c> can format by itself.</param>
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

    /// <summary>A value whose text is also its representation in the path.</summary>
    private static ScalarWriting Single(string member, Func<string, string, string> value, Func<string, string> text) => new(member, value, text, text);

    private static Func<string, string, string> Standard(string kind) => (json, value) => $"{json}.Write{kind}Value({value})";

    private static Func<string, string, string> Runtime(string method) => (json, value) => $"{JsonWriteCode.ApiJsonWriter}.{method}({json}, {value})";

    private static string ToInvariant(string value) => $"{value}.ToString({Invariant})";

    private static string ToText(string value) => $"{value}.ToString()";
}
