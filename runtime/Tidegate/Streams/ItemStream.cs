using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Streams;

/// <summary>The items of an operation; each enumeration is a call of its own.</summary>
/// <param name="open">Makes the call.</param>
/// <param name="caller">The token that was given to the operation.</param>
internal sealed class ItemStream<T>(Func<CancellationToken, Task<ItemReader<T>>> open, CancellationToken caller) : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => new ItemEnumerator<T>(open, caller, cancellationToken);
}
