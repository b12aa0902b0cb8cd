using System;
using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Paging;

/// <summary>
/// Finds the link of each page to the next. Only its query is followed: the call stays the same otherwise, and goes to the address of the first page, because
/// its signature and token must not follow a response to another place.
/// </summary>
/// <remarks>Messages show nothing of a link, which may hold tokens.</remarks>
internal sealed class LinkTrail(string operation, string relation) : IPageLinks
{
    /// <summary>Longer ones are not sent by most clients, nor taken by most servers.</summary>
    private const int LongestLink = 16_000;

    private string? _firstPage;
    private Uri? _address;
    private bool _isSigned;
    private IReadOnlyList<string> _headers = [];

    /// <inheritdoc/>
    public IReadOnlyList<KeyValuePair<string, string>>? Query { get; private set; }

    /// <inheritdoc/>
    public void Note(Uri address, bool isSigned, IEnumerable<string> headers)
    {
        _address = address;
        _isSigned = isSigned;
        _headers = [.. headers];
    }

    /// <summary>Follows the link of the page that came last.</summary>
    /// <returns>What the next page is asked for by, in one spelling; null when there is no link.</returns>
    /// <exception cref="ApiTransportException">The link cannot be followed.</exception>
    public string? Next()
    {
        // What is sent is never examined as an address, so it cannot be the base of another one.
        Uri address = new(_address!.AbsoluteUri);
        _firstPage ??= LinkQuery.Read(address.Query.TrimStart('?'))?.Spelling;
        string[] targets = _headers.SelectMany(LinksOf)
            .Where(link => link.Is(relation) && IsOf(link, address))
            .Select(static link => link.Target).Distinct(StringComparer.Ordinal).ToArray();
        if (targets.Length == 0)
        {
            return null;
        }

        if (targets.Length > 1)
        {
            throw Failure($"the response has several links to the next page");
        }

        LinkQuery query = QueryOf(targets[0], address);
        if (query.Spelling == _firstPage)
        {
            throw Failure($"the link of the next page leads back to the first one; following it again would not end");
        }

        if (_isSigned && query.RepeatsName)
        {
            throw Failure($"the link of the next page has a name twice in its query, and how that is signed is not defined");
        }

        Query = query.Parameters;
        return query.Spelling;
    }

    /// <summary>Whether a link leads from the page itself, and not from a part of it or from something else.</summary>
    private static bool IsOf(PageLink link, Uri address) =>
        link.Anchor is null || (Uri.TryCreate(address, link.Anchor, out Uri? anchor) && anchor.AbsoluteUri == address.AbsoluteUri);

    private IReadOnlyList<PageLink> LinksOf(string header) => LinkHeader.Read(header) ?? throw Failure($"the Link header is malformed");

    private LinkQuery QueryOf(string target, Uri address)
    {
        if (target.Length > LongestLink)
        {
            throw Failure($"the link of the next page has {target.Length} characters, of {LongestLink} at most");
        }

        if (target.Any(static c => c is <= ' ' or > '~') || !Uri.TryCreate(address, target, out Uri? uri))
        {
            throw Failure($"the link of the next page is not an address");
        }

        if (PartThatDiffers(uri, address) is { } part)
        {
            throw Failure($"the link of the next page leads to another {part}, where the call must not be sent");
        }

        return LinkQuery.Read(QueryText(target, address)) ?? throw Failure($"the query of the link of the next page is not made of names and values in percent-encoded UTF-8");
    }

    /// <summary>Takes the query out of the link itself, since an address may have repaired it.</summary>
    private static string QueryText(string target, Uri address)
    {
        string text = target.Split('#')[0];
        int start = text.IndexOf('?');
        return start >= 0 ? text.Substring(start + 1) : text.Length == 0 ? address.Query.TrimStart('?') : "";
    }

    private static string? PartThatDiffers(Uri uri, Uri address) =>
        uri.Scheme != address.Scheme ? "scheme"
        : !string.Equals(uri.IdnHost, address.IdnHost, StringComparison.OrdinalIgnoreCase) ? "host"
        : uri.Port != address.Port ? "port"
        : !Segments(uri).SequenceEqual(Segments(address), StringComparer.Ordinal) ? "path"
        : null;

    private static IEnumerable<string> Segments(Uri uri) => uri.AbsolutePath.Split('/').Select(Uri.UnescapeDataString);

    private ApiTransportException Failure(FormattableString problem) => PageFailure.Of(operation, $"{FormattableString.Invariant(problem)}, so items may be missing");
}
