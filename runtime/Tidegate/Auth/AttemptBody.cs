using System;
using System.Buffers;
using System.Runtime.InteropServices;

namespace Tidegate.Auth;

/// <summary>
/// Lends the bytes of a body to a signer. Their buffer is reused for another call, so each access checks that the attempt is still current.
/// </summary>
internal sealed class AttemptBody : MemoryManager<byte>
{
    private readonly SigningContext _context;

    public AttemptBody(SigningContext context)
    {
        _context = context;
    }

    public override Memory<byte> Memory => CreateMemory(_context.SentBody.Length);

    /// <summary>The memory is lent as read-only; the signer receives it as such.</summary>
    public override Span<byte> GetSpan() => MemoryMarshal.AsMemory(_context.SentBody).Span;

    public override MemoryHandle Pin(int elementIndex = 0) => _context.SentBody.Slice(elementIndex).Pin();

    /// <summary>Does nothing: the handle that <see cref="Pin"/> returns releases itself.</summary>
    public override void Unpin()
    {
    }

    /// <summary>Does nothing: the buffer belongs to the request.</summary>
    protected override void Dispose(bool disposing)
    {
    }
}
