using System;
using Tidegate.Signing;

namespace Tidegate;

/// <summary>Tells whether a page has the same data as the page before, byte for byte.</summary>
internal sealed class PageProbe
{
    private string? _last;

    public bool IsRepeated { get; private set; }

    public void Observe(ReadOnlySpan<byte> data)
    {
        string digest = HexSha256.Hash(data, default, default, default);
        IsRepeated = digest == _last;
        _last = digest;
    }
}
