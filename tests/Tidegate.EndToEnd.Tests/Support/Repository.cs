using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace Tidegate.EndToEnd.Tests.Support;

/// <summary>Where this repository stands.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        DirectoryInfo? folder = new FileInfo(thisFile).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Generator.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Generator.sln was not found above " + thisFile);
    }
}
