using System;
using System.Text;

namespace Tidegate.Requests;

/// <summary>
/// Creates the addresses of calls, and caches the last one of each operation: many operations are called with the same path and query again and
/// again, and the address is the largest object that a call would allocate.
/// </summary>
internal sealed class TargetCache
{
    private readonly object _gate = new();
    private readonly GatewayAddresses _gateways;
    private volatile Entry?[] _entries = [];

    public TargetCache(GatewayAddresses gateways)
    {
        _gateways = gateways;
    }

    /// <summary>Returns the address for an escaped path and query on the gateway of the operation.</summary>
    /// <exception cref="ArgumentException">The path and query are too long, or the address of the gateway is not given.</exception>
    public Uri Get(ApiOperation operation, ReadOnlySpan<byte> target)
    {
        int ordinal = operation.Ordinal;
        if (ordinal < 0)
        {
            return Create(operation, target);
        }

        Entry?[] entries = _entries;
        if (ordinal < entries.Length && entries[ordinal] is { } entry && target.SequenceEqual(entry.Target))
        {
            return entry.Uri;
        }

        var made = new Entry(target.ToArray(), Create(operation, target));
        Keep(ordinal, made);
        return made.Uri;
    }

    private Uri Create(ApiOperation operation, ReadOnlySpan<byte> target)
    {
        try
        {
            return TargetUri.Create(_gateways.Of(operation).Text + Encoding.ASCII.GetString(target));
        }
        catch (UriFormatException exception)
        {
            throw new ArgumentException($"Path and query, of {target.Length} characters, are no address; .NET before 10 takes 65,519 at most.", exception);
        }
    }

    private void Keep(int ordinal, Entry entry)
    {
        lock (_gate)
        {
            Entry?[] entries = _entries;
            if (ordinal >= entries.Length)
            {
                Array.Resize(ref entries, Math.Max(ordinal + 1, entries.Length * 2));
                _entries = entries;
            }

            entries[ordinal] = entry;
        }
    }

    /// <param name="Target">The path and query as they are sent; the signed text would not do, because it does not tell names from values.</param>
    /// <param name="Uri">The address.</param>
    private sealed record Entry(byte[] Target, Uri Uri);
}
