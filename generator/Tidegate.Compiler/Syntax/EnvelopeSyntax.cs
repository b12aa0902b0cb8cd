using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Syntax;

/// <summary>What a spec states about an envelope; null or empty where it states nothing. Names are paths: see <see cref="MemberPath"/>.</summary>
/// <param name="Key">The key <c>envelope</c>.</param>
/// <param name="Beside">The members beside the data.</param>
internal sealed record EnvelopeSyntax(
    SourceSpan? Key,
    EquatableArray<Word> CodeNames,
    SuccessSyntax? Success,
    EquatableArray<Word> MessageNames,
    Word? DataName,
    Word? RequestIdName,
    EquatableArray<MemberSyntax> Beside)
{
    /// <summary>The word for answers without an envelope.</summary>
    public const string None = "none";

    /// <summary>Whether there is no envelope: the whole answer is the result, and the HTTP status tells success.</summary>
    public bool IsNone { get; init; }

    /// <summary>The codes of answers of which a part succeeded.</summary>
    public EquatableArray<Word> Partial { get; init; }

    /// <summary>The member that tells success beside the code.</summary>
    public Word? FlagName { get; init; }

    public static EnvelopeSyntax Empty(SourceSpan? key) =>
        new(key, EquatableArray<Word>.Empty, null, EquatableArray<Word>.Empty, null, null, EquatableArray<MemberSyntax>.Empty);
}

/// <summary>What means success: a word of the language, or codes.</summary>
/// <param name="Rule">One of <see cref="Words"/>; null when codes mean success.</param>
/// <param name="AreTexts">Whether codes are texts: one of them is no number, or stands in quotes in a list.</param>
internal sealed record SuccessSyntax(Word? Rule, EquatableArray<Word> Codes, bool AreTexts)
{
    public const string True = "true";
    public const string False = "false";
    public const string Absent = "absent";
    public const string Status = "status";

    public static readonly string[] Words = [True, False, Absent, Status];

    /// <summary>Whether the codes of the service, and so its errors, are texts.</summary>
    public bool HasTextCodes => AreTexts || Rule is not null;
}
