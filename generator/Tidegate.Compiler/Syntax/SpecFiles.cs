using System;
using System.Collections.Generic;

namespace Tidegate.Compiler.Syntax;

internal enum SpecFileKind
{
    Unknown,
    Service,
    Endpoint,
}

/// <summary>Interprets file names and folders. Both slashes and backslashes separate folders, on every system.</summary>
internal static class SpecFiles
{
    private static readonly char[] s_slashes = { '/', '\\' };

    public static SpecFileKind KindOf(string path)
    {
        if (Ends(path, ".endpoint.yaml") || Ends(path, ".endpoint.yml"))
        {
            return SpecFileKind.Endpoint;
        }

        string name = FileName(path);
        return Is(name, "service.yaml") || Is(name, "service.yml") ? SpecFileKind.Service : SpecFileKind.Unknown;
    }

    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(s_slashes) + 1);

    /// <summary>The folder of a file, with forward slashes and without a trailing slash.</summary>
    public static string FolderOf(string path) => path.Substring(0, Math.Max(0, path.LastIndexOfAny(s_slashes))).Replace('\\', '/');

    /// <summary>The normalized path: <c>specs/./a/../b.yaml</c> becomes <c>specs/b.yaml</c>. A path that needs no change is returned as is.</summary>
    public static string PlainPath(string path)
    {
        string slashed = path.Replace('\\', '/');
        if (!slashed.Contains("/./") && !slashed.Contains("/../"))
        {
            return path;
        }

        List<string> parts = new();
        foreach (string part in slashed.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or ".." or "."))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != "." || parts.Count == 0)
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    private static bool Ends(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static bool Is(string name, string expected) => name.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
