using System;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Paging;

/// <summary>
/// Finds out what a repeated page means: the end, if the service returns its last page for every later number or starts again; a list with
/// identical items; or a service that does not honor the number, so that items are missing. If numbers are honored, a page far past the end is
/// empty. Otherwise smaller pages show it: numbers that gave the same page must then give different ones.
/// </summary>
internal sealed class RepeatedPages<TOptions, TPage, TItem>
    where TOptions : CallOptions
{
    /// <summary>
    /// After this many pages without ids, a walk whose pages never repeat is doubted, too: a time or a counter may make each page differ.
    /// </summary>
    private const int PagesWithoutDoubt = 100;

    /// <summary>Past the end of any list.</summary>
    private const int Far = 1_000_000;

    private readonly int _firstPage;
    private readonly PageSource<TOptions, TPage, TItem> _source;
    private readonly PageHistory<TItem> _history = new();

    /// <summary>Whether a page far past the end is empty, so that repeated pages are identical items in the list.</summary>
    private bool _isTrusted;

    /// <summary>Whether pages far past the end repeat, so that the list ends where pages begin to repeat.</summary>
    private bool _endsByRepeating;

    public RepeatedPages(int firstPage, PageSource<TOptions, TPage, TItem> source)
    {
        _firstPage = firstPage;
        _source = source;
    }

    /// <summary>Whether the same page has been received before.</summary>
    public bool CameBefore(WalkedPage<TItem> page) => _history.NumberOf(page) is not null;

    /// <returns>Whether the walk ended before this page; false when it may continue.</returns>
    /// <exception cref="ApiTransportException">The service does not honor the number.</exception>
    public async ValueTask<bool> IsBehindTheEndAsync(WalkedPage<TItem> page, int pageSize, int walked, CancellationToken cancellationToken)
    {
        if (!_isTrusted && _history.NumberOf(page) is { } earlier && await IsCopyAsync(page, earlier, pageSize, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        if (!_isTrusted && page.Ids is null && walked > PagesWithoutDoubt && !_endsByRepeating)
        {
            await DoubtAsync(page, pageSize, cancellationToken).ConfigureAwait(false);
        }

        if (!_isTrusted)
        {
            _history.Add(page);
        }

        return false;
    }

    /// <returns>False when the list really contains the page twice.</returns>
    private async ValueTask<bool> IsCopyAsync(WalkedPage<TItem> page, int earlier, int pageSize, CancellationToken cancellationToken)
    {
        WalkedPage<TItem>? far = await _source.FetchIfPossibleAsync(FarBehind(page.Number, pageSize), pageSize, cancellationToken).ConfigureAwait(false);
        if (far is { Items.Count: 0 })
        {
            Trust();
            return false;
        }

        if (far is null && page.Ids is null)
        {
            // The number is too large for the service, so it is unknown whether this is a copy or a page of identical items.
            throw Ignored($"page {page.Number} is the same as one before");
        }

        if (far is not null && _history.NumberOf(far) is null)
        {
            throw Ignored($"page {far.Number} is not empty");
        }

        await CheckNumbersAsync(page, earlier, pageSize, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Throws unless the service honors two numbers that gave the same page.</summary>
    private async ValueTask CheckNumbersAsync(WalkedPage<TItem> page, int earlier, int pageSize, CancellationToken cancellationToken)
    {
        bool isLastOfSeveral = page.Number - earlier == 1 && earlier > _firstPage;
        if (isLastOfSeveral && page.Items.Count < _history.LongestPage)
        {
            return;
        }

        if (_history.LongestPage == 1 && page.Number - earlier == 1)
        {
            await CheckSingleItemsAsync(page, pageSize, cancellationToken).ConfigureAwait(false);
            return;
        }

        int smaller = Math.Max(1, _history.LongestPage / 2);
        WalkedPage<TItem>? first = await _source.TryFetchAsync(earlier, smaller, cancellationToken).ConfigureAwait(false);
        bool isSizeHonoured = first is not null && !first.IsLike(page);
        if (!isSizeHonoured && isLastOfSeveral)
        {
            // The earlier numbers were honored, and there is nothing else to request.
            return;
        }

        WalkedPage<TItem>? second = isSizeHonoured ? await _source.TryFetchAsync(page.Number, smaller, cancellationToken).ConfigureAwait(false) : null;
        if (second is null || second.IsLike(first!))
        {
            throw Ignored($"page {page.Number} is the same as page {earlier}");
        }
    }

    /// <summary>
    /// Pages of one item cannot be made smaller. If one item was also the requested size, a page large enough for all items and one more shows
    /// whether there is another.
    /// </summary>
    private async ValueTask CheckSingleItemsAsync(WalkedPage<TItem> page, int pageSize, CancellationToken cancellationToken)
    {
        int items = page.Number - _firstPage;
        WalkedPage<TItem>? larger = pageSize == 1
            ? await _source.TryFetchAsync(_firstPage, items + 1, cancellationToken).ConfigureAwait(false)
            : null;
        bool isWhole = larger is null ? pageSize > 1 || items > 1 : larger.Items.Count <= items;
        if (!isWhole)
        {
            throw Ignored($"page {page.Number} is the same as page {page.Number - 1}");
        }
    }

    /// <summary>Throws unless there is an end that the walk will reach. A page that cannot be fetched says nothing about those that can.</summary>
    private async ValueTask DoubtAsync(WalkedPage<TItem> page, int pageSize, CancellationToken cancellationToken)
    {
        WalkedPage<TItem>? far = await _source.FetchIfPossibleAsync(FarBehind(page.Number, pageSize), pageSize, cancellationToken).ConfigureAwait(false);
        if (far is null or { Items.Count: 0 })
        {
            Trust();
            return;
        }

        _endsByRepeating = far.IsLike(page) || _history.NumberOf(far) is not null
            || (await _source.FetchIfPossibleAsync(far.Number - 1, pageSize, cancellationToken).ConfigureAwait(false) is { } near && near.IsLike(far));
        if (!_endsByRepeating)
        {
            throw Ignored($"page {far.Number} is not empty");
        }
    }

    private void Trust()
    {
        _isTrusted = true;
        _history.Clear();
    }

    /// <summary>Past the end of any list, but not so far that a service that multiplies it by the page size overflows.</summary>
    private static int FarBehind(int number, int pageSize) =>
        (int)Math.Max(Math.Min((long)number + Far, int.MaxValue / pageSize), Math.Min((long)number + 1, int.MaxValue));

    private ApiTransportException Ignored(FormattableString seen) => _source.Failure(
        $"{FormattableString.Invariant(seen)}; the service seems to ignore the page number, so items may be missing. Ask for them in fewer, larger pages, or by one call if you know that they fit");
}
