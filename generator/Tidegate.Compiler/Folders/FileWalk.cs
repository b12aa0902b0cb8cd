using System;
using System.Collections.Generic;
using System.IO;

namespace Tidegate.Compiler.Folders;

/// <summary>
/// Finds the files of a folder and its subfolders as a build does: build output and hidden folders are left out. A folder that is reached
/// twice, for instance through a link to one of its parents, is entered once.
/// </summary>
internal static class FileWalk
{
    /// <exception cref="IOException">A folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a folder is denied.</exception>
    public static List<string> Find(string folder)
    {
        List<string> files = [];
        HashSet<string> entered = [];
        Stack<string> next = new([folder]);
        while (next.TryPop(out string? current))
        {
            if (!entered.Add(RealPath(Path.GetFullPath(current))))
            {
                continue;
            }

            files.AddRange(Directory.EnumerateFiles(current));
            foreach (string inner in Directory.EnumerateDirectories(current))
            {
                if (Path.GetFileName(inner) is var name && name is not ("bin" or "obj") && !name.StartsWith('.'))
                {
                    next.Push(inner);
                }
            }
        }

        return files;
    }

    /// <summary>Resolves the links in a path, at its end and along the way.</summary>
    private static string RealPath(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        string real = Path.Combine(RealPath(parent), Path.GetFileName(path));
        return Directory.ResolveLinkTarget(real, returnFinalTarget: true) is { } target ? RealPath(target.FullName) : real;
    }
}
