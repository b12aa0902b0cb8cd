using Tidegate.Compiler.Model;

namespace Tidegate.Compiler.Binding;

/// <summary>How the endpoints of a service page, or one endpoint by itself; names are as in the spec unless said otherwise.</summary>
internal abstract record PagingScope;

/// <summary>By number, in a record in the body.</summary>
/// <param name="Type">The record.</param>
/// <param name="PageName">The C# name of its member with the number.</param>
/// <param name="SizeName">The C# name of its member with the size.</param>
internal sealed record RecordPaging(string Type, string PageName, string SizeName, int First, int DefaultSize, string? Total) : PagingScope;

/// <summary>By number, in two inputs.</summary>
internal sealed record NumberPaging(BindingLocation In, string Page, string Size, int First, int DefaultSize, string? Total) : PagingScope;

/// <summary>By the number of items before the page.</summary>
internal sealed record OffsetPaging(BindingLocation In, string Offset, string Limit, int DefaultSize, string? Total) : PagingScope;

/// <summary>By a token, which the page before has.</summary>
internal sealed record TokenPaging(BindingLocation In, string Token, string Next) : PagingScope;

/// <summary>By the link of this relation, which the response of the page before has in its <c>Link</c> header.</summary>
internal sealed record LinkPaging(string Relation) : PagingScope;
