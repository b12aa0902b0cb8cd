using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Scalars;

/// <summary>
/// A scalar of the spec language: all that the compiler and the gateway know of it. The words of the language, the schema, the checks
/// of samples and of requests come from the rows of this table; how a scalar is emitted as C# is a table of the generator.
/// </summary>
/// <param name="Word">How a spec writes it.</param>
/// <param name="Noun">What it is, as messages say it: <c>must be a number</c>.</param>
/// <param name="Limit">What of those a value holds, behind the noun; empty when it holds them all.</param>
/// <param name="Fits">Whether a value fits: the spelling of a number or a truth value, the content of a text.</param>
internal sealed record Scalar(ScalarKind Kind, string Word, ScalarForm Form, string Noun, string Limit, Func<string, bool> Fits)
{
    /// <summary>The seconds since 1970 that a date between the years 1 and 9999 can have.</summary>
    private const long MinSeconds = -62_135_596_800;
    private const long MaxSeconds = 253_402_300_799;

    /// <summary>In the order in which the reference and the schema list them.</summary>
    public static readonly IReadOnlyList<Scalar> All =
    [
        Text(ScalarKind.String, "string"),
        new(ScalarKind.Bool, "bool", ScalarForm.Boolean, "true or false", "", text => text is "true" or "false"),
        Whole(ScalarKind.Int, "int", "a whole number", " of 32 bits", int.MinValue, int.MaxValue),
        Whole(ScalarKind.Long, "long", "a whole number", "", long.MinValue, long.MaxValue),
        new(ScalarKind.Double, "double", ScalarForm.Number, "a number", " that a double holds", JsonNumbers.FitsDouble),
        new(ScalarKind.Decimal, "decimal", ScalarForm.Number, "a number", " of at most 28 digits", JsonNumbers.FitsDecimal),
        new(ScalarKind.Id, "id", ScalarForm.NumberOrText, "a number or text", "", _ => true),
        Whole(ScalarKind.EpochMillis, "epochMillis", "a time in milliseconds since 1970", "", MinSeconds * 1000, (MaxSeconds * 1000) + 999),
        Whole(ScalarKind.EpochSeconds, "epochSeconds", "a time in seconds since 1970", "", MinSeconds, MaxSeconds),
        Text(ScalarKind.Date, "date"),
        Text(ScalarKind.DateTime, "dateTime"),
        new(ScalarKind.Json, "json", ScalarForm.Any, "JSON", "", _ => true),
    ];

    private static readonly Dictionary<ScalarKind, Scalar> s_byKind = All.ToDictionary(scalar => scalar.Kind);
    private static readonly Dictionary<string, Scalar> s_byWord = All.ToDictionary(scalar => scalar.Word);

    public static IEnumerable<string> Words => All.Select(scalar => scalar.Word);

    /// <summary>What a value must be, as messages say it.</summary>
    public string Expected => Noun + Limit;

    public static Scalar Of(ScalarKind kind) => s_byKind[kind];

    /// <returns>Null when the word is no scalar.</returns>
    public static Scalar? Find(string word) => s_byWord.TryGetValue(word, out Scalar? scalar) ? scalar : null;

    public static bool IsWord(string text) => s_byWord.ContainsKey(text);

    /// <summary>Checks a value by its text, as <see cref="Fits"/> takes it; a value that has none is the empty text.</summary>
    /// <returns>What the value must be; null when it is that.</returns>
    public string? Problem(string text) => Fits(text) ? null : Form == ScalarForm.Number && !JsonNumbers.IsNumber(text) ? Noun : Expected;

    private static Scalar Text(ScalarKind kind, string word) => new(kind, word, ScalarForm.Text, "text", "", _ => true);

    private static Scalar Whole(ScalarKind kind, string word, string noun, string limit, long min, long max) => new(
        kind, word, ScalarForm.WholeNumber, noun, limit, text => JsonNumbers.TryWhole(text, out long number) && number >= min && number <= max);
}
