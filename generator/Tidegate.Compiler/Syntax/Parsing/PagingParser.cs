using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Reads how a service, or an endpoint, pages. The keys say which kind of paging it is.</summary>
internal static class PagingParser
{
    private const string Example = "a mapping such as { page: pageNo, size: pageSize }";

    private static readonly string[] s_places = { ParameterSection.Query, "body" };
    private static readonly string[] s_link = { "link" };
    private static readonly string[] s_token = { "token", "next", "in" };
    private static readonly string[] s_offset = { "offset", "limit", "in", "defaultSize", "total" };
    private static readonly string[] s_number = { "page", "size", "in", "first", "defaultSize", "total" };
    private static readonly string[] s_record = { "type", "page", "size", "first", "defaultSize", "total" };

    /// <returns>Null when nothing is said, or nothing that can be read, which is reported.</returns>
    public static PagingSyntax? ParseOfService(ParseContext context, YamlEntry? entry)
    {
        if (entry is null or { Value: YamlMapping })
        {
            return ParseMapping(context, entry);
        }

        context.ReportKind(entry, "'paging'", Example);
        return null;
    }

    /// <inheritdoc cref="ParseOfService"/>
    public static PagingSyntax? ParseOfEndpoint(ParseContext context, YamlEntry? entry)
    {
        switch (entry)
        {
            case null or { Value: YamlMapping }:
                return ParseMapping(context, entry);
            case { Value: YamlScalar { Value: PagingSyntax.None } }:
                return new NoPagingSyntax(entry.Key.Span);
            default:
                context.ReportKind(entry, "'paging'", Example + ", or 'none'");
                return null;
        }
    }

    private static PagingSyntax? ParseMapping(ParseContext context, YamlEntry? entry)
    {
        if (entry?.Value is not YamlMapping mapping)
        {
            return null;
        }

        var keys = KeyedMapping.Read(context, mapping, "The paging", entry.Key.Span, SpecKeys.Paging);
        if (keys.Entry("link") is not null)
        {
            CheckKeys(context, keys, s_link, "by a link");
            return ParseLink(context, keys, entry);
        }

        if (keys.Entry("token") is not null || keys.Entry("next") is not null)
        {
            CheckKeys(context, keys, s_token, "by a token");
            return ParseToken(keys, entry);
        }

        if (keys.Entry("offset") is not null || keys.Entry("limit") is not null)
        {
            CheckKeys(context, keys, s_offset, "by offset");
            return ParseOffset(context, keys, entry);
        }

        bool isRecord = keys.Entry("type") is not null;
        CheckKeys(context, keys, isRecord ? s_record : s_number, isRecord ? "by a record in the body" : "by number");
        return ParseNumber(context, keys, entry);
    }

    private static void CheckKeys(ParseContext context, KeyedMapping keys, IEnumerable<string> allowed, string kind)
    {
        foreach (string key in SpecKeys.Paging.Except(allowed))
        {
            if (keys.Entry(key) is { } other)
            {
                context.Report(PagingRules.KeyOfOtherKind, other.Key.Span, key, kind);
            }
        }
    }

    private static LinkPagingSyntax? ParseLink(ParseContext context, KeyedMapping keys, YamlEntry entry)
    {
        Word? relation = keys.RequiredWord("link", "next");
        if (relation is not null && !IsRelation(relation.Text))
        {
            context.Report(PagingRules.NoRelation, relation.Span, relation.Text);
            return null;
        }

        return relation is null ? null : new LinkPagingSyntax(entry.Key.Span, relation);
    }

    /// <summary>Whether it is a registered relation type, or an address, as RFC 8288 has them (section 3.3).</summary>
    private static bool IsRelation(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && text.All(static c => c is > ' ' and <= '~' and not ('"' or ',' or ';' or '<' or '>'));

    private static TokenPagingSyntax? ParseToken(KeyedMapping keys, YamlEntry entry)
    {
        Word? token = keys.RequiredWord("token", "pageToken");
        Word? next = keys.RequiredWord("next", "nextPageToken");
        return token is null || next is null ? null : new TokenPagingSyntax(entry.Key.Span, token, next, Place(keys));
    }

    private static OffsetPagingSyntax? ParseOffset(ParseContext context, KeyedMapping keys, YamlEntry entry)
    {
        Word? offset = keys.RequiredWord("offset", "offset");
        Word? limit = keys.RequiredWord("limit", "limit");
        int? defaultSize = DefaultSize(context, keys);
        return offset is null || limit is null
            ? null
            : new OffsetPagingSyntax(entry.Key.Span, offset, limit, Place(keys), defaultSize, keys.Word("total"));
    }

    private static NumberPagingSyntax? ParseNumber(ParseContext context, KeyedMapping keys, YamlEntry entry)
    {
        Word? page = keys.RequiredWord("page", "pageNo");
        Word? size = keys.RequiredWord("size", "pageSize");
        int? first = keys.Number("first");
        int? defaultSize = DefaultSize(context, keys);
        return page is null || size is null
            ? null
            : new NumberPagingSyntax(entry.Key.Span, keys.Word("type"), page, size, Place(keys), first, defaultSize, keys.Word("total"));
    }

    private static Word? Place(KeyedMapping keys) => keys.Choice("in", s_places, "delete it where the query has them");

    private static int? DefaultSize(ParseContext context, KeyedMapping keys)
    {
        int? size = keys.Number("defaultSize");
        if (size < 1)
        {
            context.ReportKind(keys.Entry("defaultSize")!, "'defaultSize'", "a whole number above 0");
        }

        return size;
    }
}
