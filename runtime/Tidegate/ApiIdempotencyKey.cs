using System;
using System.ComponentModel;

namespace Tidegate;

/// <summary>Makes the key by which a service knows all attempts of a call for one.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiIdempotencyKey
{
    /// <summary>The key that the caller gives, or else a new one: a random UUID (RFC 9562, version 4).</summary>
    public static string Of(CallOptions? options) => options?.IdempotencyKey ?? Guid.NewGuid().ToString();

    /// <summary>Whether a text can be a key everywhere: in a header, in the query and in JSON.</summary>
    internal static bool IsKey(string text)
    {
        foreach (char c in text)
        {
            if (c is < '!' or > '~')
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
