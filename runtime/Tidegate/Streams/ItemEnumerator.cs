using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Streams;

/// <summary>One call, whose items are read as they arrive. Written out, so that an item that has arrived costs no state machine.</summary>
internal sealed class ItemEnumerator<T> : IAsyncEnumerator<T>
{
    /// <summary>The most items that are read at once, before the first of them is looked at.</summary>
    private const int MostAhead = 32;

    private readonly Func<CancellationToken, Task<ItemReader<T>>> _open;
    private readonly CancellationTokenSource? _both;
    private readonly CancellationToken _token;
    private readonly T[] _ahead = new T[MostAhead];
    private int _next;
    private int _count;
    private ItemReader<T>? _items;
    private bool _isOver;

    public ItemEnumerator(Func<CancellationToken, Task<ItemReader<T>>> open, CancellationToken caller, CancellationToken reader)
    {
        _open = open;
        _both = caller.CanBeCanceled && reader.CanBeCanceled && caller != reader ? CancellationTokenSource.CreateLinkedTokenSource(caller, reader) : null;
        _token = _both?.Token ?? (caller.CanBeCanceled ? caller : reader);
    }

    public T Current { get; private set; } = default!;

    public ValueTask<bool> MoveNextAsync()
    {
        if (_next < _count && !_token.IsCancellationRequested)
        {
            Take();
            return new ValueTask<bool>(true);
        }

        try
        {
            return _items is not null && TryRead(_items) ? new ValueTask<bool>(true) : MoveOnAsync();
        }
        catch (Exception exception)
        {
            End();
            return new ValueTask<bool>(Task.FromException<bool>(exception));
        }
    }

    public ValueTask DisposeAsync()
    {
        End();
        return default;
    }

    private async ValueTask<bool> MoveOnAsync()
    {
        if (_isOver)
        {
            return false;
        }

        try
        {
            _items ??= await _open(_token).ConfigureAwait(false);
            while (!_items.IsComplete)
            {
                if (TryRead(_items))
                {
                    return true;
                }

                if (!_items.IsComplete)
                {
                    await _items.FillAsync().ConfigureAwait(false);
                }
            }

            await _items.EndAsync().ConfigureAwait(false);
            End();
            return false;
        }
        catch
        {
            End();
            throw;
        }
    }

    private bool TryRead(ItemReader<T> items)
    {
        _token.ThrowIfCancellationRequested();
        (_next, _count) = (0, items.Read(_ahead));
        if (_count == 0)
        {
            return false;
        }

        Take();
        return true;
    }

    private void Take()
    {
        Current = _ahead[_next];
        _ahead[_next++] = default!;
    }

    /// <summary>The connection of a response that has not been read to its end is not used again.</summary>
    private void End()
    {
        _isOver = true;
        _items?.Dispose();
        _items = null;
        Current = default!;
        (_next, _count) = (0, 0);
        _both?.Dispose();
    }
}
