using System;
using System.Buffers;
using System.Runtime.InteropServices;

namespace Tidegate.Auth;

/// <summary>
/// Lends the bytes of a body to a signer. They lie in a buffer that serves another call afterwards, so each look at them asks whether the
/// attempt is still there.
/// </summary>
internal sealed class AttemptBody : MemoryManager<byte>
{
    private readonly SigningContext _context;

    public AttemptBody(SigningContext context)
    {
        _context = context;
    }

    public override Memory<byte> Memory => CreateMemory(_context.SentBody.Length);

    /// <summary>What it lends can be read only: the signer gets it as such.</summary>
    public override Span<byte> GetSpan() => MemoryMarshal.AsMemory(_context.SentBody).Span;

    public override MemoryHandle Pin(int elementIndex = 0) => _context.SentBody.Slice(elementIndex).Pin();

    /// <summary>A handle that was pinned ends by itself.</summary>
    public override void Unpin()
    {
    }

    /// <summary>The buffer is the request's own.</summary>
    protected override void Dispose(bool disposing)
    {
    }
}
