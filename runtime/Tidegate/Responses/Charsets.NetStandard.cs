using System;
using System.Runtime.InteropServices;
using System.Text;

namespace Tidegate.Responses;

/// <summary>The character sets that the platform can decode.</summary>
internal static class Charsets
{
    private const ulong HighBits = 0x8080808080808080;

    /// <summary>Finds a character set by name: .NET Framework knows all code pages, other platforms those that the application registers.</summary>
    /// <returns>Null when it is unknown.</returns>
    public static Encoding? Find(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Whether all bytes are below 128.</summary>
    public static bool IsAscii(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong word in words)
        {
            if ((word & HighBits) != 0)
            {
                return false;
            }
        }

        foreach (byte one in bytes.Slice(words.Length * sizeof(ulong)))
        {
            if (one >= 0x80)
            {
                return false;
            }
        }

        return true;
    }
}
