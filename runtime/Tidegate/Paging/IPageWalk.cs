using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Paging;

/// <summary>Goes from page to page.</summary>
internal interface IPageWalk<TItem>
{
    /// <summary>Fetches the next page.</summary>
    /// <returns>Its items; null at the end.</returns>
    /// <exception cref="ApiTransportException">Items may be missing.</exception>
    ValueTask<IReadOnlyList<TItem>?> NextAsync(CancellationToken cancellationToken);
}
