using System;
using System.Linq;

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
        string name = FileName(path);
        if (IsAnyOf(name.Equals, "service.yaml", "service.yml"))
        {
            return SpecFileKind.Service;
        }

        return IsAnyOf(name.EndsWith, ".endpoint.yaml", ".endpoint.yml") ? SpecFileKind.Endpoint : SpecFileKind.Unknown;
    }

    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(s_slashes) + 1);

    /// <summary>The folder of a file, with forward slashes and without a slash at its end.</summary>
    public static string FolderOf(string path) => path.Substring(0, Math.Max(0, path.LastIndexOfAny(s_slashes))).Replace('\\', '/');

    private static bool IsAnyOf(Func<string, StringComparison, bool> matches, params string[] names) =>
        names.Any(name => matches(name, StringComparison.OrdinalIgnoreCase));
}
