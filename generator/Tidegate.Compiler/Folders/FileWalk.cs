using System;
using System.Collections.Generic;
using System.IO;

namespace Tidegate.Compiler.Folders;

/// <summary>
/// The files of a folder and of those inside it, as a build finds them: what a build writes, and hidden folders, are left out. A folder
/// that is reached twice, such as by a link to one above it, is entered once.
/// </summary>
internal static class FileWalk
{
    /// <exception cref="IOException">A folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder must not be read.</exception>
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

    /// <summary>The path without links, neither at its end nor on the way.</summary>
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
