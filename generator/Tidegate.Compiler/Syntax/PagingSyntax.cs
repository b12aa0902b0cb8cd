using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Syntax;

/// <summary>What a spec states about pages.</summary>
/// <param name="Key">The key <c>paging</c>.</param>
internal abstract record PagingSyntax(SourceSpan Key)
{
    /// <summary>The word for an endpoint without pages.</summary>
    public const string None = "none";
}

/// <summary>The endpoint has no pages, though its service pages.</summary>
internal sealed record NoPagingSyntax(SourceSpan Key) : PagingSyntax(Key);

/// <summary>A page is asked for by its number.</summary>
/// <param name="Type">The record in the body that carries it; null when page and size are inputs themselves.</param>
internal sealed record NumberPagingSyntax(SourceSpan Key, Word? Type, Word Page, Word Size, Word? In, int? First, int? DefaultSize, Word? Total) : PagingSyntax(Key);

/// <summary>A page is asked for by the number of items before it.</summary>
internal sealed record OffsetPagingSyntax(SourceSpan Key, Word Offset, Word Limit, Word? In, int? DefaultSize, Word? Total) : PagingSyntax(Key);

/// <summary>A page is asked for by a token, which the page before has.</summary>
internal sealed record TokenPagingSyntax(SourceSpan Key, Word Token, Word Next, Word? In) : PagingSyntax(Key);

/// <summary>A page is asked for by the link that the response of the page before has in its <c>Link</c> header.</summary>
/// <param name="Relation">The relation by which the link leads to the next page.</param>
internal sealed record LinkPagingSyntax(SourceSpan Key, Word Relation) : PagingSyntax(Key);
