using System;
using System.Text;

namespace Tidegate.Responses;

/// <summary>The character sets that the platform can decode.</summary>
internal static class Charsets
{
    /// <summary>Finds a character set by its name. Those of old code pages come with .NET, and are asked for without registering them for the whole process.</summary>
    /// <returns>Null when it is not known, or not safe to use.</returns>
    public static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Whether all bytes are below 128.</summary>
    public static bool IsAscii(ReadOnlySpan<byte> bytes) => Ascii.IsValid(bytes);
}
