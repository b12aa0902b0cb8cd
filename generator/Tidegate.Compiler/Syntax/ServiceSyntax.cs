using System.Globalization;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Syntax;

/// <summary>The contents of a <c>service.yaml</c>.</summary>
/// <param name="Name">Null when the file does not give it, which is reported.</param>
/// <param name="Namespace">Null when the file does not give it, which is reported.</param>
internal sealed record ServiceSyntax(
    string Path,
    bool IsPartial,
    EquatableArray<int> BrokenLines,
    Word? Name,
    Word? Namespace,
    string Doc,
    Word? BasePath,
    EnvelopeSyntax Envelope,
    PagingSyntax? Paging,
    EquatableArray<MemberSyntax> Client,
    EquatableArray<ErrorSyntax> Errors,
    EquatableArray<TypeSyntax> Types) : SpecSyntax(Path, IsPartial, BrokenLines)
{
    /// <summary>What every endpoint sends with a value that the service fixes.</summary>
    public EquatableArray<ConstantSection> Constants { get; init; }

    /// <summary>The addresses that it has besides the gateway's.</summary>
    public EquatableArray<HostSyntax> Hosts { get; init; }

    /// <summary>What the requests carry to say who sends them where their endpoints do not say it; null for a signature.</summary>
    public Word? Auth { get; init; }

    /// <summary>What is done with answers that lack a required member; null when they are refused.</summary>
    public Word? Lacking { get; init; }

    /// <summary>Who sees what is generated; null for everybody.</summary>
    public Word? Access { get; init; }
}

/// <param name="Doc">What is sent there; empty when nothing is said.</param>
internal sealed record HostSyntax(Word Name, string Doc);

/// <summary>The constants under one key, which says where they are sent.</summary>
internal sealed record ConstantSection(string Key, EquatableArray<ConstantSyntax> Constants);

internal sealed record ConstantSyntax(Word Name, Word Value);

/// <summary>A code under <c>errors</c> of a service or an endpoint.</summary>
/// <param name="Doc">Empty when none is given.</param>
/// <param name="Name">Null when none is given: the service's error with that code is meant.</param>
/// <param name="IsBroken">Whether its contents cannot be read, which is reported.</param>
internal sealed record ErrorSyntax(Word Code, Word? Name, string Doc, bool IsTransient, bool IsBroken)
{
    /// <summary>The word for problem details (RFC 9457), which are a type of bodies of errors only.</summary>
    public const string Problem = "problem";

    /// <summary>The type of the body of the answers; null when they have none, or none that is known.</summary>
    public TypeExpression? Type { get; init; }

    /// <summary>The code such that two spellings of one number are the same.</summary>
    public string Key => WholeNumbers.TryRead(Code.Text, out int number) ? number.ToString(CultureInfo.InvariantCulture) : Code.Text;

    public bool TryCode(out int code) => int.TryParse(Code.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out code);
}
