using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Tidegate.Compiler.Folders;

/// <summary>Reads the spec files of a folder and its subfolders.</summary>
internal static class SpecFolder
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads all spec files, of which there must be at least one, in ordinal order of their paths.</summary>
    /// <exception cref="SpecFolderException">There are no spec files, or some of them cannot be read.</exception>
    public static IReadOnlyList<SpecText> Read(string folder)
    {
        if (File.Exists(folder))
        {
            throw new SpecFolderException($"'{folder}' is a file: give the folder that it is in.");
        }

        if (!Directory.Exists(folder))
        {
            string place = Path.IsPathRooted(folder) ? "" : $" in the current directory, {Environment.CurrentDirectory}: give a full path, such as one of files that are copied to the output";
            throw new SpecFolderException($"There is no folder '{folder}'{place}.");
        }

        List<string> files = Find(folder);
        return files.Count > 0
            ? files.ConvertAll(ReadFile)
            : throw new SpecFolderException($"There are no spec files (*.yaml) in '{folder}'.");
    }

    private static List<string> Find(string folder)
    {
        try
        {
            return FileWalk.Find(folder)
                .Where(file => Path.GetExtension(file) is ".yaml" or ".yml")
                .OrderBy(file => file, StringComparer.Ordinal)
                .ToList();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SpecFolderException($"The folder '{folder}' cannot be read: {unreadable.Message}");
        }
    }

    private static SpecText ReadFile(string file)
    {
        try
        {
            return new SpecText(file, File.ReadAllText(file, s_strictUtf8));
        }
        catch (DecoderFallbackException)
        {
            throw new SpecFolderException($"The spec file '{file}' is not UTF-8.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SpecFolderException($"The spec file '{file}' cannot be read: {unreadable.Message}");
        }
    }
}

/// <summary>The exception that is thrown when a folder of specs cannot be read; the message says which and why, in one sentence.</summary>
internal sealed class SpecFolderException(string message) : Exception(message);
