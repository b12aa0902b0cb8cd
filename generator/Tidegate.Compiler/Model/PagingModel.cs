using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Model;

/// <summary>How to iterate over the operation's pages.</summary>
/// <param name="Input">The body member that carries the page, one of the operation's bindings.</param>
/// <param name="TypeName">The record type of that member.</param>
/// <param name="PageName">The C# name of the int member with the page number.</param>
/// <param name="SizeName">The C# name of the int member with the page size.</param>
/// <param name="FirstPage">The number of the first page.</param>
/// <param name="DefaultSize">The page size when the caller gives none.</param>
/// <param name="ItemType">The type of one item.</param>
/// <param name="ItemsName">
/// The C# name of the member of the returned record that holds the items; null when the items are returned without a record.
/// </param>
/// <param name="ItemsWireNames">The names that this member may have on the wire; empty when the items are returned without a record.</param>
/// <param name="IsNullable">Whether the operation may return null for no items.</param>
/// <param name="Id">How to recognize an item that was already returned; null when it has no id.</param>
internal sealed record PagingModel(
    BindingModel Input,
    string TypeName,
    string PageName,
    string SizeName,
    int FirstPage,
    int DefaultSize,
    TypeRef ItemType,
    string? ItemsName,
    EquatableArray<string> ItemsWireNames,
    bool IsNullable,
    PageIdModel? Id);

/// <summary>The id of an item of a page.</summary>
/// <param name="MemberName">The C# name of the member that holds it; null when the item itself is the id.</param>
/// <param name="IsDeclared">Whether the id has a declared type.</param>
internal sealed record PageIdModel(string? MemberName, bool IsDeclared);
