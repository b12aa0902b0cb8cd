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
    EquatableArray<TypeSyntax> Types) : SpecSyntax(Path, IsPartial, BrokenLines);

/// <summary>What the service states about its envelope; null or empty where it states nothing.</summary>
/// <param name="Key">The key <c>envelope</c>.</param>
internal sealed record EnvelopeSyntax(
    SourceSpan? Key,
    EquatableArray<Word> CodeNames,
    int? SuccessCode,
    Word? MessageName,
    Word? DataName,
    Word? RequestIdName);

/// <summary>What the service states about its pages.</summary>
internal sealed record PagingSyntax(Word Type, Word Page, Word Size, int? First, int? DefaultSize);

/// <summary>A code under <c>errors</c> of a service or an endpoint.</summary>
/// <param name="Doc">Empty when none is given.</param>
/// <param name="Name">Null when none is given: the service's error with that code is meant.</param>
/// <param name="IsBroken">Whether its contents cannot be read, which is reported.</param>
internal sealed record ErrorSyntax(Word Code, Word? Name, string Doc, bool IsTransient, bool IsBroken)
{
    public bool TryCode(out int code) => int.TryParse(Code.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out code);
}
