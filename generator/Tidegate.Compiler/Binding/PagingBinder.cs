using System;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds how a service pages, and determines which endpoints are paged.</summary>
internal static class PagingBinder
{
    private const int FirstPage = 1;
    private const int DefaultSize = 50;

    /// <param name="syntax">What a service, or an endpoint, says; null when it says nothing.</param>
    public static PagingScope? Bind(PagingSyntax? syntax, ServiceScope scope, DiagnosticBag diagnostics) => syntax switch
    {
        NumberPagingSyntax { Type: { } type } number => BindRecord(number, type, scope, diagnostics),
        NumberPagingSyntax number => new NumberPaging(
            LocationOf(number.In), number.Page.Text, number.Size.Text, number.First ?? FirstPage, number.DefaultSize ?? DefaultSize, number.Total?.Text),
        OffsetPagingSyntax offset => new OffsetPaging(
            LocationOf(offset.In), offset.Offset.Text, offset.Limit.Text, offset.DefaultSize ?? DefaultSize, offset.Total?.Text),
        TokenPagingSyntax token => new TokenPaging(LocationOf(token.In), token.Token.Text, token.Next.Text),
        LinkPagingSyntax link => new LinkPaging(link.Relation.Text),
        _ => null,
    };

    /// <summary>
    /// An endpoint is paged when it has the inputs for it and returns an array, or a record with exactly one. One that looks paged but cannot be is
    /// reported.
    /// </summary>
    public static PagingModel? BindEndpoint(
        EndpointSyntax syntax, RequestBindings bindings, TypeRef? returns, RecordModel? response, ServiceScope scope, DiagnosticBag diagnostics)
    {
        PagingScope? paging = syntax.Paging is null ? scope.Paging : Bind(syntax.Paging, scope, diagnostics);
        if (paging is null || syntax is not { Name: { } name, ReturnsPlace: { } result })
        {
            return null;
        }

        if (syntax is { Paging: LinkPagingSyntax link, Request.Method: { Text: not "GET" } method })
        {
            diagnostics.Report(PagingRules.LinkWithoutGet, link.Relation.Span, method.Text);
            return null;
        }

        PageStepsBinder binder = new(bindings, new ResultPaths(scope, returns, response), syntax.Paging, diagnostics);
        BindingModel? member = paging is RecordPaging record ? bindings.BodyMembers.FirstOrDefault(m => m.Type is NamedRef named && named.Name == record.Type) : null;
        TypeRef? found = returns is NullableRef nullable ? nullable.Value : returns;
        bool isPaged = member is not null || binder.IsPaged(paging) || (syntax.Paging is not null && paging is not RecordPaging)
            || (paging is LinkPaging && found is ArrayRef && syntax.Request?.Method.Text == "GET");
        MemberModel? items = found is NamedRef { Kind: NamedKind.Record } list ? OnlyArray((RecordModel)scope.AnswerTypesByName()[list.Name]) : null;
        string? reason;
        if (isPaged && (found as ArrayRef ?? ArrayOf(items)) is { } array)
        {
            PageSteps? steps = paging is RecordPaging inBody
                ? new RecordSteps(member!, inBody.Type, inBody.PageName, inBody.SizeName, inBody.First, inBody.DefaultSize)
                : binder.Bind(paging);
            if (steps is not null)
            {
                PageDefaults.Check(steps, scope, syntax.Paging?.Key ?? name.Span, diagnostics);
                ResultPath? total = BindTotal(TotalOf(paging), binder, name, result, scope, diagnostics);
                return new PagingModel(steps, array.Item, items?.Name, WireNamesOf(items), returns is NullableRef, IdOf(array.Item, scope), total)
                {
                    ItemsTellNullFromAbsent = items is { TellsNullFromAbsent: true },
                    MayLackItems = items is { Lacking: not Lacking.Never },
                };
            }

            reason = binder.Problem;
        }
        else
        {
            bool mayHoldItems = found is not (null or ScalarRef { Kind: not ScalarKind.Json } or NamedRef { Kind: not NamedKind.Record }) || syntax.Paging is not null;
            reason = !mayHoldItems ? null
                : isPaged ? "what is returned is neither an array nor a record with exactly one"
                : paging is RecordPaging { Type: var type } && (syntax.Paging is not null || HasPageWithin(bindings, type, scope)) ? $"the {type} is not itself a required or optional member of the body"
                : null;
        }

        if (reason is not null && !scope.IsPartial)
        {
            diagnostics.Report(PagingRules.PagesLost, result, name.Text, reason);
        }

        return null;
    }

    private static ResultPath? BindTotal(string? path, PageStepsBinder binder, Word name, SourceSpan result, ServiceScope scope, DiagnosticBag diagnostics)
    {
        ResultPath? total = path is null ? null : binder.Total(path);
        if (path is not null && total is null && binder.Problem is not null && !scope.IsPartial)
        {
            diagnostics.Report(PagingRules.TotalUnknown, result, name.Text, path);
        }

        return total;
    }

    private static RecordPaging? BindRecord(NumberPagingSyntax syntax, Word type, ServiceScope scope, DiagnosticBag diagnostics)
    {
        if (scope.BrokenTypes.Contains(type.Text))
        {
            return null;
        }

        var records = scope.Types.OfType<RecordModel>().ToList();
        RecordModel? record = records.FirstOrDefault(r => r.Name == type.Text);
        if (record is null)
        {
            if (!scope.IsPartial)
            {
                string hint = DidYouMean.Hint(type.Text, records.Select(r => r.Name), ": declare it under 'types:'");
                diagnostics.Report(PagingRules.TypeNotRecord, type.Span, type.Text, hint);
            }

            return null;
        }

        string? page = FindInt(record, syntax.Page, diagnostics);
        string? size = FindInt(record, syntax.Size, diagnostics);
        MemberModel? needed = record.Members.FirstOrDefault(
            member => !member.IsOptional && member.WireName != syntax.Page.Text && member.WireName != syntax.Size.Text);
        if (needed is not null && page is not null && size is not null)
        {
            diagnostics.Report(PagingRules.NeedsMore, type.Span, record.Name, needed.WireName);
            return null;
        }

        return page is null || size is null
            ? null
            : new RecordPaging(record.Name, page, size, syntax.First ?? FirstPage, syntax.DefaultSize ?? DefaultSize, syntax.Total?.Text);
    }

    private static BindingLocation LocationOf(Word? place) => place?.Text == "body" ? BindingLocation.BodyMember : BindingLocation.Query;

    private static string? TotalOf(PagingScope paging) => paging switch
    {
        RecordPaging record => record.Total,
        NumberPaging number => number.Total,
        OffsetPaging offset => offset.Total,
        _ => null,
    };

    private static MemberModel? OnlyArray(RecordModel record)
    {
        var arrays = record.Members.Where(m => ArrayOf(m) is not null).ToList();
        return arrays.Count == 1 ? arrays[0] : null;
    }

    private static EquatableArray<string> WireNamesOf(MemberModel? member) =>
        member is null ? EquatableArray<string>.Empty : member.WireNames.ToEquatableArray();

    private static ArrayRef? ArrayOf(MemberModel? member) => (member?.Type is NullableRef nullable ? nullable.Value : member?.Type) as ArrayRef;

    /// <summary>
    /// The item's id: the item itself, or the required member that is named after it, such as <c>FlowId</c> in a <c>PageFlow</c> that has
    /// no other id. The <c>FlowId</c> of a <c>FlowInstance</c>, or an id in an <c>OrderItem</c> that also has its own, identifies something
    /// else, and several items may share it.
    /// </summary>
    private static PageIdModel? IdOf(TypeRef item, ServiceScope scope)
    {
        if (IsId(item))
        {
            return new PageIdModel(null, item is NamedRef);
        }

        if (item is not NamedRef { Kind: NamedKind.Record } named)
        {
            return null;
        }

        var ids = ((RecordModel)scope.AnswerTypesByName()[named.Name]).Members.Where(m => !m.IsOptional && IsId(m.Type)).ToList();
        string own = named.Name + "Id";
        MemberModel? id = ids.FirstOrDefault(m => m.Name == own)
            ?? ids.FirstOrDefault(m => m.Name == "Id")
            ?? (ids.Count == 1 && own.EndsWith(ids[0].Name, StringComparison.Ordinal) ? ids[0] : null);
        return id is null ? null : new PageIdModel(id.Name, id.Type is NamedRef) { MayBeLacking = id.Lacking != Lacking.Never };
    }

    private static bool IsId(TypeRef type) => type is ScalarRef { Kind: ScalarKind.Id } or NamedRef { Kind: NamedKind.Id };

    /// <summary>
    /// Whether the body has a page in an unexpected position: it is one itself, or contains one that is nullable or nested one level
    /// further down.
    /// </summary>
    private static bool HasPageWithin(RequestBindings bindings, string pagingType, ServiceScope scope)
    {
        var types = bindings.All.Where(binding => binding.IsInBody).Select(binding => binding.Type).ToList();
        return types.Any(type => type is NullableRef { Value: NamedRef named } && named.Name == pagingType)
            || bindings.WholeBody?.Type is NamedRef whole && whole.Name == pagingType
            || types.OfType<NamedRef>().Where(named => named.Kind == NamedKind.Record)
                .SelectMany(named => ((RecordModel)scope.TypesByName()[named.Name]).Members)
                .Any(m => m.Type is NamedRef named && named.Name == pagingType);
    }

    private static string? FindInt(RecordModel record, Word wireName, DiagnosticBag diagnostics)
    {
        var numbers = record.Members.Where(member => member.Type is ScalarRef { Kind: ScalarKind.Int }).ToList();
        MemberModel? member = numbers.FirstOrDefault(m => m.WireName == wireName.Text);
        if (member is null)
        {
            string hint = DidYouMean.Hint(wireName.Text, numbers.Select(m => m.WireName), ": name one that it has, of the type int");
            diagnostics.Report(PagingRules.BadMember, wireName.Span, wireName.Text, record.Name, hint);
        }

        return member?.Name;
    }
}
