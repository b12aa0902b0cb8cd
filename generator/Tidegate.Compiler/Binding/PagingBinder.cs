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
    public static PagingScope? BindService(PagingSyntax? syntax, ServiceScope scope, DiagnosticBag diagnostics)
    {
        if (syntax is null || scope.BrokenTypes.Contains(syntax.Type.Text))
        {
            return null;
        }

        var records = scope.Types.OfType<RecordModel>().ToList();
        RecordModel? record = records.FirstOrDefault(r => r.Name == syntax.Type.Text);
        if (record is null)
        {
            if (!scope.IsPartial)
            {
                string hint = DidYouMean.Hint(syntax.Type.Text, records.Select(r => r.Name), ": declare it under 'types:'");
                diagnostics.Report(TypeRules.PagingTypeNotRecord, syntax.Type.Span, syntax.Type.Text, hint);
            }

            return null;
        }

        string? page = FindInt(record, syntax.Page, diagnostics);
        string? size = FindInt(record, syntax.Size, diagnostics);
        MemberModel? needed = record.Members.FirstOrDefault(
            member => !member.IsOptional && member.WireName != syntax.Page.Text && member.WireName != syntax.Size.Text);
        if (needed is not null && page is not null && size is not null)
        {
            diagnostics.Report(TypeRules.PagingNeedsMore, syntax.Type.Span, record.Name, needed.WireName);
            return null;
        }

        return page is null || size is null ? null : new PagingScope(record.Name, page, size, syntax.First ?? 1, syntax.DefaultSize ?? 50);
    }

    /// <summary>
    /// An endpoint is paged when its body has a member of the paging type and it returns an array, or a record with exactly one. One that
    /// looks paged but cannot be is reported.
    /// </summary>
    public static PagingModel? BindEndpoint(EndpointSyntax syntax, RequestBindings bindings, TypeRef? returns, ServiceScope scope, DiagnosticBag diagnostics)
    {
        if (scope.Paging is not { } paging || syntax is not { Name: { } name, Returns: { } result })
        {
            return null;
        }

        BindingModel? member = bindings.BodyMembers.FirstOrDefault(m => m.Type is NamedRef named && named.Name == paging.Type);
        TypeRef? found = returns is NullableRef nullable ? nullable.Value : returns;
        MemberModel? items = found is NamedRef { Kind: NamedKind.Record } record ? OnlyArray((RecordModel)scope.TypesByName()[record.Name]) : null;
        if (member is not null && (found as ArrayRef ?? ArrayOf(items)) is { } array)
        {
            return new PagingModel(
                member, paging.Type, paging.PageName, paging.SizeName, paging.First, paging.DefaultSize,
                array.Item, items?.Name, WireNamesOf(items), returns is NullableRef, IdOf(array.Item, scope));
        }

        bool mayHoldItems = found is not (null or ScalarRef { Kind: not ScalarKind.Json } or NamedRef { Kind: not NamedKind.Record });
        string? reason = !mayHoldItems ? null
            : member is not null ? "what is returned is neither an array nor a record with exactly one"
            : HasPageWithin(bindings, paging.Type, scope) ? $"the {paging.Type} is not itself a required or optional member of the body"
            : null;
        if (reason is not null && !scope.IsPartial)
        {
            diagnostics.Report(TypeRules.PagesLost, result.Span, name.Text, reason);
        }

        return null;
    }

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

        var ids = ((RecordModel)scope.TypesByName()[named.Name]).Members.Where(m => !m.IsOptional && IsId(m.Type)).ToList();
        string own = named.Name + "Id";
        MemberModel? id = ids.FirstOrDefault(m => m.Name == own)
            ?? ids.FirstOrDefault(m => m.Name == "Id")
            ?? (ids.Count == 1 && own.EndsWith(ids[0].Name, StringComparison.Ordinal) ? ids[0] : null);
        return id is null ? null : new PageIdModel(id.Name, id.Type is NamedRef);
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
            diagnostics.Report(TypeRules.BadPagingMember, wireName.Span, wireName.Text, record.Name, hint);
        }

        return member?.Name;
    }
}
