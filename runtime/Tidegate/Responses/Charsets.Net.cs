using System;
using System.Text;

namespace Tidegate.Responses;

/// <summary>The character sets that the platform can decode.</summary>
internal static class Charsets
{
    /// <summary>
    /// Finds a character set by name. The legacy code pages come with .NET, and are looked up without registering them for the whole process.
    /// </summary>
    /// <returns>Null when it is unknown or not safe to use.</returns>
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
