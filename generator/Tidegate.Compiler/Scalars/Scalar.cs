using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Scalars;

/// <summary>
/// A scalar of the spec language: everything that the compiler and the gateway know about it. The words of the language, the schema, and
/// the checks of samples and requests come from the rows of this table; how a scalar is emitted as C# is in a table of the generator.
/// </summary>
/// <param name="Word">The word for it in a spec.</param>
/// <param name="Noun">What it is, in the words of messages: <c>must be a number</c>.</param>
/// <param name="Limit">The restriction on its values, to append to the noun; empty when there is none.</param>
/// <param name="Fits">Whether a value fits, given as the spelling of a number or a boolean, or as the content of a text.</param>
internal sealed record Scalar(ScalarKind Kind, string Word, ScalarForm Form, string Noun, string Limit, Func<string, bool> Fits)
{
    /// <summary>The range of seconds since 1970 for dates in the years 1 to 9999.</summary>
    private const long MinSeconds = -62_135_596_800;
    private const long MaxSeconds = 253_402_300_799;

    /// <summary>All scalars, in the order of the reference and the schema.</summary>
    public static readonly IReadOnlyList<Scalar> All =
    [
        Text(ScalarKind.String, "string", "text", _ => true) with { Limits = ScalarLimits.OfText },
        new(ScalarKind.Bool, "bool", ScalarForm.Boolean, "true or false", "", text => text is "true" or "false"),
        Whole(ScalarKind.Int, "int", "a whole number", " of 32 bits", int.MinValue, int.MaxValue) with { Limits = ScalarLimits.OfNumber },
        Whole(ScalarKind.Long, "long", "a whole number", "", long.MinValue, long.MaxValue) with { Limits = ScalarLimits.OfNumber },
        new(ScalarKind.Double, "double", ScalarForm.Number, "a number", " that a double holds", JsonNumbers.FitsDouble) { Limits = ScalarLimits.OfNumber },
        new(ScalarKind.Decimal, "decimal", ScalarForm.Number, "a number", " of at most 28 digits", JsonNumbers.FitsDecimal) { Limits = ScalarLimits.OfNumber },
        new(ScalarKind.Id, "id", ScalarForm.NumberOrText, "a number or text", "", _ => true),
        Whole(ScalarKind.EpochMillis, "epochMillis", "a time in milliseconds since 1970", "", MinSeconds * 1000, (MaxSeconds * 1000) + 999),
        Whole(ScalarKind.EpochSeconds, "epochSeconds", "a time in seconds since 1970", "", MinSeconds, MaxSeconds),
        Text(ScalarKind.Date, "date", "text", _ => true),
        Text(ScalarKind.DateTime, "dateTime", "text", _ => true),
        Text(ScalarKind.IsoDateTime, "isoDateTime", "a time with its offset from UTC, such as 2026-01-31T12:00:00Z", ScalarTexts.IsIsoDateTime),
        Text(ScalarKind.BasicDateTime, "basicDateTime", "a time with its offset from UTC, such as 20260131T120000Z", ScalarTexts.IsBasicDateTime),
        Text(ScalarKind.Duration, "duration", "a duration without years and months, such as PT1H30M", ScalarTexts.IsDuration),
        Text(ScalarKind.Uuid, "uuid", "a UUID of 36 characters", ScalarTexts.IsUuid),
        Text(ScalarKind.Uri, "uri", "a URI", ScalarTexts.IsUri),
        Text(ScalarKind.Base64, "base64", "Base64", ScalarTexts.IsBase64),
        new(ScalarKind.Json, "json", ScalarForm.Any, "JSON", "", _ => true),
    ];

    /// <summary>Which limits its values can have.</summary>
    public ScalarLimits Limits { get; private init; }

    private static readonly Dictionary<ScalarKind, Scalar> s_byKind = All.ToDictionary(scalar => scalar.Kind);
    private static readonly Dictionary<string, Scalar> s_byWord = All.ToDictionary(scalar => scalar.Word);

    public static IEnumerable<string> Words => All.Select(scalar => scalar.Word);

    /// <summary>Whether an empty text is one of its values; where it is none, it stands for an absent member in answers.</summary>
    public bool HasEmptyText => Fits("");

    /// <summary>What a value must be, in the words of messages.</summary>
    public string Expected => Noun + Limit;

    public static Scalar Of(ScalarKind kind) => s_byKind[kind];

    /// <returns>Null when the word is not a scalar.</returns>
    public static Scalar? Find(string word) => s_byWord.TryGetValue(word, out Scalar? scalar) ? scalar : null;

    public static bool IsWord(string text) => s_byWord.ContainsKey(text);

    /// <summary>Checks a value given as text, as for <see cref="Fits"/>; a value that has no text is passed as empty text.</summary>
    /// <returns>What the value must be; null when it fits.</returns>
    public string? Problem(string text) => Fits(text) ? null : Form == ScalarForm.Number && !JsonNumbers.IsNumber(text) ? Noun : Expected;

    private static Scalar Text(ScalarKind kind, string word, string noun, Func<string, bool> fits) => new(kind, word, ScalarForm.Text, noun, "", fits);

    private static Scalar Whole(ScalarKind kind, string word, string noun, string limit, long min, long max) => new(
        kind, word, ScalarForm.WholeNumber, noun, limit, text => JsonNumbers.TryWhole(text, out long number) && number >= min && number <= max);
}
