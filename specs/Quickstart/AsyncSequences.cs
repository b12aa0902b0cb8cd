using System.Collections.Generic;
using System.Threading.Tasks;

namespace Quickstart;

internal static class AsyncSequences
{
    /// <summary>Collects items, asking for no more pages than needed.</summary>
    public static async Task<IReadOnlyList<T>> UpToAsync<T>(this IAsyncEnumerable<T> items, int count)
    {
        List<T> taken = [];
        await foreach (T item in items)
        {
            taken.Add(item);
            if (taken.Count == count)
            {
                break;
            }
        }

        return taken;
    }
}
