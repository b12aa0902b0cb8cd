using System.Threading.Tasks;

namespace Tidegate.Streams;

/// <summary>Items of a response that was received as a whole, since it could not be told from an error before.</summary>
internal sealed class ReceivedItems<T>(T[] items) : ItemReader<T>
{
    private int _next;

    public override bool TryRead(out T item)
    {
        IsComplete = _next == items.Length;
        item = IsComplete ? default! : items[_next++];
        return !IsComplete;
    }

    public override ValueTask FillAsync() => default;
}
