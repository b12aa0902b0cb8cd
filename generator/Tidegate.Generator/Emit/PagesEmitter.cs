using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the method that iterates over the pages of a paged operation.</summary>
internal static class PagesEmitter
{
    public static string MethodFor(EndpointModel endpoint) => EmittedNames.Method(EmittedNames.AllPages(endpoint.Name));

    public static string ReturnType(PagingModel paging) =>
        $"global::System.Collections.Generic.IAsyncEnumerable<{CSharpTypes.Of(paging.ItemType)}>";

    /// <summary>The expression for the page that is requested when the caller names none.</summary>
    public static string FirstPage(PagingModel paging) => FirstPage(paging, CSharpLiteral.Number(paging.DefaultSize));

    public static void Emit(CSharpWriter writer, EndpointModel endpoint, PagingModel paging, EndpointSignature signature)
    {
        LocalNames locals = signature.Locals;
        string page = locals.ForOwn("firstPage", "firstPageAsked");
        string size = locals.ForOwn("pageSize", "pageSizeAsked");
        string given = signature.ValueOf(paging.Input);
        string pageType = CSharpLiteral.Identifier(paging.TypeName);
        string firstNumber = CSharpLiteral.Number(paging.FirstPage);

        writer.Line("/// <inheritdoc/>");
        signature.EmitHeader(writer, "public ", ReturnType(paging), MethodFor(endpoint), "");
        using (writer.Block())
        {
            ArgumentChecks.Emit(writer, endpoint, signature);
            writer.Line($"int {size} = {given}?.{paging.SizeName} ?? {CSharpLiteral.Number(paging.DefaultSize)};");
            writer.Line($"{pageType} {page} = {given} ?? {FirstPage(paging, size)};");
            writer.Line($"return global::Tidegate.ApiPages.WalkAsync(");
            using (writer.Indent())
            {
                string number = locals.ForOwn("pageNumber", "numberOfPage");
                string options = locals.ForOwn("pageOptions", "optionsOfPage");
                string cancellation = locals.ForOwn("pageCancellation", "cancellationOfPage");
                string sizeOfPage = locals.ForOwn("size", "sizeOfPage");
                string asked = $"{page} with {{ {paging.PageName} = {number}, {paging.SizeName} = {sizeOfPage} }}";
                writer.Line($"{CSharpLiteral.Text(endpoint.Name)},");
                writer.Line($"{given}?.{paging.PageName} ?? {firstNumber},");
                writer.Line($"{size},");
                writer.Line($"{signature.Options},");
                writer.Line($"({number}, {sizeOfPage}, {options}, {cancellation}) => {EmittedNames.Method(endpoint.Name)}({Arguments(endpoint, paging, signature, asked)}, {options}, {cancellation}),");
                writer.Line(paging.ItemsName is null ? "static items => items," : $"static answer => answer{(paging.IsNullable ? "?" : "")}.{CSharpLiteral.Identifier(paging.ItemsName)},");
                writer.Line(paging.ItemsName is null ? "null," : $"new[] {{ {string.Join(", ", paging.ItemsWireNames.Select(CSharpLiteral.Text))} }},");
                writer.Line(paging.Id is { } id ? $"static item => {IdOf(id)}," : "null,");
                writer.Line($"{signature.CancellationToken});");
            }
        }
    }

    private static string IdOf(PageIdModel id) =>
        "item" + (id.MemberName is null ? "" : $".{CSharpLiteral.Identifier(id.MemberName)}") + (id.IsDeclared ? ".Value" : "");

    private static string FirstPage(PagingModel paging, string size) =>
        $"new {CSharpLiteral.Identifier(paging.TypeName)} {{ {paging.PageName} = {CSharpLiteral.Number(paging.FirstPage)}, {paging.SizeName} = {size} }}";

    /// <summary>The caller's inputs, with another page.</summary>
    private static string Arguments(EndpointModel endpoint, PagingModel paging, EndpointSignature signature, string page) =>
        signature.RequestType is null
            ? string.Join(", ", endpoint.Bindings.Inputs.Select(input => input == paging.Input ? page : signature.ValueOf(input)))
            : $"{signature.Parameters[0].Name} with {{ {CSharpLiteral.Identifier(paging.Input.Name)} = {page} }}";
}
