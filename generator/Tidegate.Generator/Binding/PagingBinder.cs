using System.Collections.Generic;
using System.Linq;
using Tidegate.Generator.Diagnostics;
using Tidegate.Generator.Model;
using Tidegate.Generator.Syntax;

namespace Tidegate.Generator.Binding;

/// <summary>Binds how a service pages, and finds out which endpoints do.</summary>
internal static class PagingBinder
{
    public static PagingScope? BindService(PagingSyntax? syntax, ServiceScope scope, DiagnosticBag diagnostics)
    {
        if (syntax is null || scope.BrokenTypes.Contains(syntax.Type.Text))
        {
            return null;
        }

        List<RecordModel> records = scope.Types.OfType<RecordModel>().ToList();
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
    /// An endpoint is paged when its body has a member of the paging type and it returns an array, or a record with
    /// exactly one.
    /// </summary>
    public static PagingModel? BindEndpoint(BodyModel? body, TypeRef? returns, ServiceScope scope)
    {
        MemberModel? member = (body as ObjectBody)?.Members.FirstOrDefault(m => m.Type is NamedRef named && named.Name == scope.Paging?.Type);
        if (scope.Paging is not { } paging || member is null)
        {
            return null;
        }

        PagingModel? Model(TypeRef item, string? itemsName) => new(
            member.Name, paging.Type, paging.PageName, paging.SizeName, paging.First, paging.DefaultSize, item, itemsName);

        switch (returns)
        {
            case ArrayRef array:
                return Model(array.Item, null);
            case NamedRef { Kind: NamedKind.Record } named:
                List<MemberModel> arrays = ((RecordModel)scope.TypesByName()[named.Name])
                    .Members.Where(m => m.Type is ArrayRef).ToList();
                return arrays.Count == 1 ? Model(((ArrayRef)arrays[0].Type).Item, arrays[0].Name) : null;
            default:
                return null;
        }
    }

    private static string? FindInt(RecordModel record, Word wireName, DiagnosticBag diagnostics)
    {
        List<MemberModel> numbers = record.Members.Where(member => member.Type is ScalarRef { Kind: ScalarKind.Int }).ToList();
        MemberModel? member = numbers.FirstOrDefault(m => m.WireName == wireName.Text);
        if (member is null)
        {
            string hint = DidYouMean.Hint(wireName.Text, numbers.Select(m => m.WireName), ": name one that it has, of the type int");
            diagnostics.Report(TypeRules.BadPagingMember, wireName.Span, wireName.Text, record.Name, hint);
        }

        return member?.Name;
    }
}
