using System;
using System.Linq;

namespace Tidegate.Compiler.Binding;

/// <summary>Decides what a URI can contain unescaped (RFC 3986, sections 2.3 and 3.3).</summary>
internal static class UriText
{
    public static bool IsUnreserved(char c) =>
        c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~';

    /// <summary>Says why a path, or a literal part of one, cannot be sent; null when it can.</summary>
    public static string? ProblemOf(string path)
    {
        foreach (char c in path)
        {
            switch (c)
            {
                case '?':
                    return "parameters are declared under 'query:', the fixed action under 'action:'";
                case '#':
                    return "a fragment is never sent";
                case '%':
                    return "write characters as they are; those that need escaping cannot be in a path";
                case { } when !IsUnreserved(c) && !"/:@!$&'()*+,;=".Contains(c):
                    return $"it holds the character '{c}'";
            }
        }

        return null;
    }

    /// <summary>Whether a path has a segment that HTTP clients remove: <c>.</c>, <c>..</c> or an empty one in the middle.</summary>
    public static bool HasVanishingSegment(string path)
    {
        string[] segments = path.Split('/');
        return segments.Skip(1).Take(Math.Max(0, segments.Length - 2)).Any(segment => segment.Length == 0)
            || segments.Any(segment => segment is "." or "..");
    }
}
