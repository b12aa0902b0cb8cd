using System;
using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Compiler.Syntax;

/// <summary>Determines which service an endpoint file belongs to: the one in its own folder or in the nearest folder above.</summary>
internal sealed class SpecFolders
{
    private readonly Dictionary<string, string> _services = new();

    /// <param name="paths">All spec files; those that are not services are ignored.</param>
    public SpecFolders(IEnumerable<string> paths)
    {
        // If a folder has two services, which is reported, the first by path is used.
        foreach (string path in paths.Where(p => SpecFiles.KindOf(p) == SpecFileKind.Service).OrderByDescending(p => p, StringComparer.Ordinal))
        {
            _services[SpecFiles.FolderOf(path)] = path;
        }
    }

    /// <summary>Whether a file is in the folder of another one or in one of its subfolders.</summary>
    public static bool IsAtOrBelow(string path, string other)
    {
        string folder = SpecFiles.FolderOf(other);
        return folder.Length == 0 || $"{SpecFiles.FolderOf(path)}/".StartsWith($"{folder}/", StringComparison.Ordinal);
    }

    public string? ServiceOf(string endpointPath)
    {
        string folder = SpecFiles.FolderOf(endpointPath);
        while (true)
        {
            if (_services.TryGetValue(folder, out string? service))
            {
                return service;
            }

            if (folder.Length == 0)
            {
                return null;
            }

            folder = SpecFiles.FolderOf(folder);
        }
    }
}
