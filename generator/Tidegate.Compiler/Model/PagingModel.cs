using System.Collections.Generic;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Model;

/// <summary>How to iterate over the operation's pages.</summary>
/// <param name="Steps">How a page is asked for.</param>
/// <param name="ItemType">The type of one item.</param>
/// <param name="ItemsName">
/// The C# name of the member of the returned record that holds the items; null when the items are returned without a record.
/// </param>
/// <param name="ItemsWireNames">The names that this member may have on the wire; empty when the items are returned without a record.</param>
/// <param name="IsNullable">Whether the operation may return null for no items.</param>
/// <param name="Id">How to recognize an item that was already returned; null when it has no id.</param>
/// <param name="Total">Where the answer tells how many items the list has; null when it does not.</param>
internal sealed record PagingModel(
    PageSteps Steps,
    TypeRef ItemType,
    string? ItemsName,
    EquatableArray<string> ItemsWireNames,
    bool IsNullable,
    PageIdModel? Id,
    ResultPath? Total)
{
    /// <summary>Whether the member with the items tells null from absent.</summary>
    public bool ItemsTellNullFromAbsent { get; init; }

    /// <summary>Whether an answer may lack the member with the items, which is an error of the walk.</summary>
    public bool MayLackItems { get; init; }
}

/// <summary>How a page is asked for.</summary>
internal abstract record PageSteps
{
    /// <summary>The inputs that carry it.</summary>
    public virtual IReadOnlyList<BindingModel> Inputs => [];
}

/// <summary>By its number, in a record that is a member of the body.</summary>
/// <param name="Input">The body member that carries the page, one of the operation's bindings.</param>
/// <param name="TypeName">The record type of that member.</param>
/// <param name="PageName">The C# name of the int member with the page number.</param>
/// <param name="SizeName">The C# name of the int member with the page size.</param>
/// <param name="FirstPage">The number of the first page.</param>
/// <param name="DefaultSize">The page size when the caller gives none.</param>
internal sealed record RecordSteps(BindingModel Input, string TypeName, string PageName, string SizeName, int FirstPage, int DefaultSize) : PageSteps
{
    public override IReadOnlyList<BindingModel> Inputs => [Input];
}

/// <summary>By its number.</summary>
/// <param name="Page">The input with the number.</param>
/// <param name="Size">The input with the size.</param>
/// <param name="FirstPage">The number of the first page.</param>
/// <param name="DefaultSize">The page size when the caller gives none.</param>
internal sealed record NumberSteps(BindingModel Page, BindingModel Size, int FirstPage, int DefaultSize) : PageSteps
{
    public override IReadOnlyList<BindingModel> Inputs => [Page, Size];
}

/// <summary>By the number of items before it.</summary>
/// <param name="Offset">The input with that number.</param>
/// <param name="Limit">The input with the size.</param>
/// <param name="DefaultSize">The page size when the caller gives none.</param>
internal sealed record OffsetSteps(BindingModel Offset, BindingModel Limit, int DefaultSize) : PageSteps
{
    public override IReadOnlyList<BindingModel> Inputs => [Offset, Limit];
}

/// <summary>By a token, which the page before has.</summary>
/// <param name="Token">The input with the token.</param>
/// <param name="Next">Where the answer has the token of the next page.</param>
internal sealed record TokenSteps(BindingModel Token, ResultPath Next) : PageSteps
{
    public override IReadOnlyList<BindingModel> Inputs => [Token];
}

/// <summary>By a link, which the response of the page before has in its <c>Link</c> header (RFC 8288).</summary>
/// <param name="Relation">The relation by which the link leads to the next page.</param>
internal sealed record LinkSteps(string Relation) : PageSteps;

/// <summary>The id of an item of a page.</summary>
/// <param name="MemberName">The C# name of the member that holds it; null when the item itself is the id.</param>
/// <param name="IsDeclared">Whether the id has a declared type.</param>
internal sealed record PageIdModel(string? MemberName, bool IsDeclared)
{
    /// <summary>Whether an item may lack it.</summary>
    public bool MayBeLacking { get; init; }
}

/// <summary>The way to a value in what an operation returns.</summary>
/// <param name="IsBeside">Whether it begins beside the data of the envelope.</param>
/// <param name="Members">The members on the way, the last of which has the value.</param>
internal sealed record ResultPath(bool IsBeside, EquatableArray<MemberModel> Members)
{
    /// <summary>The type of the value.</summary>
    public TypeRef Type => Members[Members.Count - 1].Type;
}
