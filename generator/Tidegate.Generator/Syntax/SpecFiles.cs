using System;

namespace Tidegate.Generator.Syntax;

internal enum SpecFileKind
{
    Unknown,
    Service,
    Endpoint,
}

/// <summary>What file names and folders mean. Both kinds of slash separate folders, on every system.</summary>
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

    /// <summary>The folder of a file, with forward slashes and without a slash at its end.</summary>
    public static string FolderOf(string path) => path.Substring(0, Math.Max(0, path.LastIndexOfAny(s_slashes))).Replace('\\', '/');

    private static bool Ends(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static bool Is(string name, string expected) => name.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
