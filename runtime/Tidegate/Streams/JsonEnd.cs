using System;

namespace Tidegate.Streams;

/// <summary>
/// Finds the end of one JSON value in bytes that are still arriving, looking at each byte once. It knows brackets and quotes only: whether the
/// value is one is found out when it is read.
/// </summary>
internal struct JsonEnd
{
    /// <summary>Begins the next text of a JSON text sequence (RFC 7464), and stands nowhere inside one.</summary>
    private const byte RecordSeparator = 0x1E;

    private int _position;
    private int _depth;
    private bool _isInText;
    private bool _isEscaped;

    /// <summary>Whether nothing has been looked at yet.</summary>
    public readonly bool IsFresh => _position == 0;

    /// <param name="bytes">What has arrived, from the first byte of the value on; no less than before.</param>
    /// <param name="isAll">Whether nothing more comes.</param>
    /// <param name="length">The length of the value.</param>
    /// <returns>False when the end has not arrived.</returns>
    public bool TryFind(ReadOnlySpan<byte> bytes, bool isAll, out int length)
    {
        while (_position < bytes.Length)
        {
            if (_isInText ? IsEndInText(bytes) : IsEnd(bytes))
            {
                length = _position;
                return true;
            }
        }

        // Brackets and quotes end by themselves, and a number or a word with whatever follows.
        length = _position;
        return isAll && length > 0 && _depth == 0 && !_isInText;
    }

    private bool IsEndInText(ReadOnlySpan<byte> bytes)
    {
        if (_isEscaped)
        {
            _isEscaped = false;
            _position++;
            return false;
        }

        int next = bytes.Slice(_position).IndexOfAny((byte)'"', (byte)'\\', RecordSeparator);
        if (next < 0)
        {
            _position = bytes.Length;
            return false;
        }

        _position += next;
        if (bytes[_position] == RecordSeparator)
        {
            return true;
        }

        _isEscaped = bytes[_position] == '\\';
        _isInText = _isEscaped;
        _position++;
        return !_isInText && _depth == 0;
    }

    private bool IsEnd(ReadOnlySpan<byte> bytes)
    {
        byte current = bytes[_position];
        switch (current)
        {
            case (byte)'"':
                _isInText = true;
                break;
            case (byte)'{' or (byte)'[':
                _depth++;
                break;
            case (byte)'}' or (byte)']':
                if (_depth == 0)
                {
                    return true;
                }

                _position++;
                return --_depth == 0;
            case RecordSeparator:
            case (byte)',' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' when _depth == 0:
                return true;
        }

        _position++;
        return false;
    }
}
