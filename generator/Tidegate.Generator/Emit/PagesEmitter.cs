using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the method that iterates over the pages of a paged operation.</summary>
internal sealed class PagesEmitter
{
    private readonly CSharpWriter _writer;
    private readonly EndpointModel _endpoint;
    private readonly PagingModel _paging;
    private readonly EndpointSignature _signature;

    private PagesEmitter(CSharpWriter writer, EndpointModel endpoint, PagingModel paging, EndpointSignature signature)
    {
        _writer = writer;
        _endpoint = endpoint;
        _paging = paging;
        _signature = signature;
    }

    public static string MethodFor(EndpointModel endpoint) => EmittedNames.Method(EmittedNames.AllPages(endpoint.Name));

    public static string ReturnType(PagingModel paging) =>
        $"global::System.Collections.Generic.IAsyncEnumerable<{CSharpTypes.Of(paging.ItemType)}>";

    /// <summary>The expression for the page that is requested when the caller names none.</summary>
    public static string FirstPage(RecordSteps steps) => FirstPage(steps, CSharpLiteral.Number(steps.DefaultSize));

    public static void Emit(CSharpWriter writer, EndpointModel endpoint, PagingModel paging, EndpointSignature signature)
    {
        writer.Line("/// <inheritdoc/>");
        ObsoleteCode.Emit(writer, endpoint);
        signature.EmitHeader(writer, "public ", ReturnType(paging), MethodFor(endpoint), "");
        using (writer.Block())
        {
            ArgumentChecks.Emit(writer, endpoint, signature);
            var emitter = new PagesEmitter(writer, endpoint, paging, signature);
            switch (paging.Steps)
            {
                case RecordSteps steps:
                    emitter.EmitRecord(steps);
                    break;
                case NumberSteps steps:
                    emitter.EmitNumbers(steps);
                    break;
                case OffsetSteps steps:
                    emitter.EmitOffsets(steps);
                    break;
                case TokenSteps steps:
                    emitter.EmitTokens(steps);
                    break;
                case LinkSteps steps:
                    emitter.EmitLinks(steps);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(paging));
            }
        }
    }

    private static string FirstPage(RecordSteps steps, string size) =>
        $"new {CSharpLiteral.Identifier(steps.TypeName)} {{ {steps.PageName} = {CSharpLiteral.Number(steps.FirstPage)}, {steps.SizeName} = {size} }}";

    private void EmitRecord(RecordSteps steps)
    {
        LocalNames locals = _signature.Locals;
        string page = locals.ForOwn("firstPage", "firstPageAsked");
        string size = locals.ForOwn("pageSize", "pageSizeAsked");
        string given = _signature.ValueOf(steps.Input);
        _writer.Line($"int {size} = {given}?.{steps.SizeName} ?? {CSharpLiteral.Number(steps.DefaultSize)};");
        _writer.Line($"{CSharpLiteral.Identifier(steps.TypeName)} {page} = {given} ?? {FirstPage(steps, size)};");
        EmitWalkOfNumbers(
            steps.FirstPage,
            $"{given}?.{steps.PageName} ?? {CSharpLiteral.Number(steps.FirstPage)}",
            size,
            (number, sizeOfPage) => ArgumentsWith((steps.Input, $"{page} with {{ {steps.PageName} = {number}, {steps.SizeName} = {sizeOfPage} }}")));
    }

    private void EmitNumbers(NumberSteps steps) => EmitWalkOfNumbers(
        steps.FirstPage,
        GivenOr(steps.Page, steps.FirstPage),
        GivenOr(steps.Size, steps.DefaultSize),
        (number, size) => ArgumentsWith((steps.Page, number), (steps.Size, size)));

    private void EmitWalkOfNumbers(int firstPage, string start, string size, Func<string, string, string> arguments)
    {
        string method = _paging.Total is null ? "WalkAsync" : "WalkToTotalAsync";
        EmitWalk(
            method,
            "pageNumber",
            "numberOfPage",
            _paging.Total is null ? new[] { start, size } : new[] { CSharpLiteral.Number(firstPage), start, size },
            arguments,
            Total(_paging.Total) is { } total ? new[] { total } : Array.Empty<string>());
    }

    private void EmitOffsets(OffsetSteps steps) => EmitWalk(
        "WalkOffsetsAsync",
        "pageOffset",
        "offsetOfPage",
        new[] { GivenOr(steps.Offset, 0), GivenOr(steps.Limit, steps.DefaultSize) },
        (offset, size) => ArgumentsWith((steps.Offset, offset), (steps.Limit, size)),
        new[] { Total(_paging.Total) ?? "null" });

    /// <param name="method">The method of the runtime that walks.</param>
    /// <param name="place">The name for the place of a page in the list.</param>
    /// <param name="otherPlace">The name when that is taken.</param>
    /// <param name="beginning">Where the walk begins, and the size of its pages.</param>
    /// <param name="arguments">Returns the caller's inputs for a place and a size.</param>
    /// <param name="end">What the method takes besides.</param>
    private void EmitWalk(
        string method, string place, string otherPlace, IEnumerable<string> beginning, Func<string, string, string> arguments, IEnumerable<string> end)
    {
        LocalNames locals = _signature.Locals;
        string number = locals.ForOwn(place, otherPlace);
        string options = locals.ForOwn("pageOptions", "optionsOfPage");
        string cancellation = locals.ForOwn("pageCancellation", "cancellationOfPage");
        string size = locals.ForOwn("size", "sizeOfPage");
        IEnumerable<string> lines =
        [
            CSharpLiteral.Text(_endpoint.Name),
            .. beginning,
            _signature.Options,
            $"({number}, {size}, {options}, {cancellation}) => {EmittedNames.Method(_endpoint.Name)}({arguments(number, size)}, {options}, {cancellation})",
            Items(),
            _paging.ItemsName is null ? "null" : $"new[] {{ {string.Join(", ", _paging.ItemsWireNames.Select(CSharpLiteral.Text))} }}",
            _paging.Id is { } id ? $"static item => {IdOf(id)}" : "null",
            .. end,
        ];
        EmitCall(method, lines);
    }

    private void EmitTokens(TokenSteps steps)
    {
        LocalNames locals = _signature.Locals;
        string token = locals.ForOwn("token", "tokenOfPage");
        string options = locals.ForOwn("pageOptions", "optionsOfPage");
        string cancellation = locals.ForOwn("pageCancellation", "cancellationOfPage");
        EmitCall(
            "WalkTokensAsync",
            [
                CSharpLiteral.Text(_endpoint.Name),
                _signature.ValueOf(steps.Token),
                _signature.Options,
                $"({token}, {options}, {cancellation}) => {EmittedNames.Method(_endpoint.Name)}({ArgumentsWith((steps.Token, token))}, {options}, {cancellation})",
                Items(),
                $"static answer => {Token(steps.Next)}",
            ]);
    }

    private void EmitLinks(LinkSteps steps)
    {
        LocalNames locals = _signature.Locals;
        string options = locals.ForOwn("pageOptions", "optionsOfPage");
        string cancellation = locals.ForOwn("pageCancellation", "cancellationOfPage");
        EmitCall(
            "WalkLinksAsync",
            [
                CSharpLiteral.Text(_endpoint.Name),
                CSharpLiteral.Text(steps.Relation),
                _signature.Options,
                $"({options}, {cancellation}) => {EmittedNames.Method(_endpoint.Name)}({string.Concat(_signature.Parameters.Select(parameter => parameter.Name + ", "))}{options}, {cancellation})",
                Items(),
            ]);
    }

    private void EmitCall(string method, IEnumerable<string> arguments)
    {
        _writer.Line($"return global::Tidegate.ApiPages.{method}(");
        using (_writer.Indent())
        {
            foreach (string argument in arguments)
            {
                _writer.Line(argument + ",");
            }

            _writer.Line($"{_signature.CancellationToken});");
        }
    }

    private string Items()
    {
        if (_paging.MayLackItems)
        {
            return $"static answer => {ItemsOrError()}";
        }

        string data = _endpoint.Response is null ? "" : $".{EmittedNames.Data}";
        return _paging.ItemsName is not null ? $"static answer => answer{data}{(_paging.IsNullable ? "?" : "")}.{CSharpLiteral.Identifier(_paging.ItemsName)}{(_paging.ItemsTellNullFromAbsent ? ".Value" : "")}"
            : data.Length > 0 ? $"static answer => answer{data}"
            : "static items => items";
    }

    /// <summary>A page that lacks its list is not one without items.</summary>
    private string ItemsOrError()
    {
        string page = _endpoint.Response is null ? "answer" : $"answer.{EmittedNames.Data}";
        string items = Required($"{page}.{CSharpLiteral.Identifier(_paging.ItemsName!)}", _paging.ItemsWireNames[0]);
        return _paging.IsNullable ? $"{page} is null ? null : {items}" : items;
    }

    private string Required(string value, string wireName) =>
        $"global::Tidegate.ApiPages.Required({value}, {CSharpLiteral.Text(_endpoint.Name)}, {CSharpLiteral.Text(wireName)})";

    private static string IdOf(PageIdModel id) => id.MayBeLacking
        ? $"item.{CSharpLiteral.Identifier(id.MemberName!)}{(id.IsDeclared ? "?.Value" : "")} ?? default(global::Tidegate.ApiId)"
        :
        "item" + (id.MemberName is null ? "" : $".{CSharpLiteral.Identifier(id.MemberName)}") + (id.IsDeclared ? ".Value" : "");

    private string? Total(ResultPath? path) => path is null ? null : $"static answer => {Value(path)}";

    private string Value(ResultPath path) => ResultPathCode.Of(_endpoint, path, "answer", _paging.IsNullable);

    /// <summary>The expression for the token of the next page. An answer that lacks it although it is required does not end the list.</summary>
    private string Token(ResultPath path)
    {
        if (path.Members.All(member => member.Lacking == Lacking.Never))
        {
            return Value(path);
        }

        string at = _endpoint.Response is null || path.IsBeside ? "answer" : $"answer.{EmittedNames.Data}";
        string conditions = _paging.IsNullable && !path.IsBeside ? $"{at} is null ? null : " : "";
        foreach (MemberModel member in path.Members)
        {
            at += $".{CSharpLiteral.Identifier(member.Name)}{(member.TellsNullFromAbsent ? ".Value" : "")}";
            if (member.Lacking != Lacking.Never)
            {
                at = Required(at, member.WireName);
            }
            else if (member != path.Members[path.Members.Count - 1])
            {
                conditions += $"{at} is null ? null : ";
            }
        }

        return conditions + at;
    }

    private string GivenOr(BindingModel input, int otherwise) =>
        _signature.ValueOf(input) + (input.IsOptional ? $" ?? {CSharpLiteral.Number(otherwise)}" : "");

    /// <summary>The caller's inputs, some of them replaced.</summary>
    private string ArgumentsWith(params (BindingModel Input, string Value)[] others)
    {
        if (_signature.RequestType is not null)
        {
            string changes = string.Join(", ", others.Select(other => $"{CSharpLiteral.Identifier(other.Input.Name)} = {other.Value}"));
            return $"{_signature.Parameters[0].Name} with {{ {changes} }}";
        }

        return string.Join(", ", _endpoint.Bindings.Inputs.Select(
            input => others.FirstOrDefault(other => other.Input == input).Value ?? _signature.ValueOf(input)));
    }
}
