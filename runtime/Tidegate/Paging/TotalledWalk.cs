using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Paging;

/// <summary>
/// A walk that ends as soon as a page that is not full completes the total. A full page does not end it, since services may mean something else by
/// a total, and where the list ends short of the total, items may be missing.
/// </summary>
internal sealed class TotalledWalk<TPage, TItem> : IPageWalk<TItem>
{
    private readonly string _operation;
    private readonly IPageWalk<TItem> _walk;
    private readonly ToldTotal<TPage, TItem> _total;
    private long _came;
    private bool _isComplete;

    /// <param name="operation">The operation's name, used in errors.</param>
    /// <param name="walk">Goes from page to page.</param>
    /// <param name="total">Is told the total by the pages of the walk.</param>
    /// <param name="skipped">How many items are before those of the walk.</param>
    public TotalledWalk(string operation, IPageWalk<TItem> walk, ToldTotal<TPage, TItem> total, long skipped)
    {
        _operation = operation;
        _walk = walk;
        _total = total;
        _came = skipped;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<TItem>?> NextAsync(CancellationToken cancellationToken)
    {
        if (_isComplete)
        {
            return null;
        }

        if (await _walk.NextAsync(cancellationToken).ConfigureAwait(false) is { } items)
        {
            _came += items.Count;
            _isComplete = _total.IsLastShort && _came == _total.Value;
            return items;
        }

        return _total.Value is { } total && total > _came
            ? throw PageFailure.Of(_operation, $"the list ends after {_came} items, but the service tells a total of {total}; items may be missing")
            : null;
    }
}
