using System;
using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Tidegate.Buffers;

/// <summary>Bytes that are written once and then hashed and sent without being copied. Keeps its memory for the next use.</summary>
internal sealed class PayloadBuffer : IBufferWriter<byte>
{
    private const int FirstCapacity = 256;

    /// <summary>A larger buffer is released between uses.</summary>
    private const int KeptCapacity = 64 * 1024;

    private byte[] _bytes = [];

    /// <summary>
    /// The options for writing bodies. The text is read by a JSON parser and never placed in an HTML page, so only what JSON requires is escaped;
    /// the code that writes is generated or part of this library, so its structure is not validated.
    /// </summary>
    public static JsonWriterOptions JsonOptions => new()
    {
        Encoder = StrictJsonEncoder.Instance,
        SkipValidation = true,
    };

    public int Length { get; private set; }

    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, Length);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    public void Append(byte value)
    {
        GetSpan(1)[0] = value;
        Length++;
    }

    /// <summary>Appends text as UTF-8.</summary>
    /// <exception cref="ArgumentException">The text has half a surrogate pair.</exception>
    public void Append(string text) =>
        Length += StrictUtf8.GetBytes(text.AsSpan(), GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length)));

    /// <summary>Takes away what stands behind the first bytes.</summary>
    public void Shorten(int length) => Length = length;

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(Length);
    }

    /// <summary>Empties the buffer for the next use.</summary>
    public void Reset()
    {
        Length = 0;
        if (_bytes.Length > KeptCapacity)
        {
            Release();
        }
    }

    /// <summary>Empties the buffer and releases its memory.</summary>
    public void Release()
    {
        Length = 0;
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - Length < Math.Max(count, 1))
        {
            Grow(count);
        }
    }

    private void Grow(int count)
    {
        int wanted = Math.Max(checked(Length + Math.Max(count, 1)), Math.Max(FirstCapacity, (int)Math.Min(_bytes.Length * 2L, int.MaxValue / 2)));
        byte[] larger = ArrayPool<byte>.Shared.Rent(wanted);
        WrittenSpan.CopyTo(larger);
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = larger;
    }
}
