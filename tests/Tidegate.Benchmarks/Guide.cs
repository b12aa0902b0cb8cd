using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace Tidegate.Benchmarks;

/// <summary>The guide of the benchmarks, whose figures and plots this program writes.</summary>
internal static class Guide
{
    private const string Begin = "<!-- figures: everything up to the next mark is written by --quick --write -->";
    private const string End = "<!-- end of figures -->";

    /// <summary>Where it stands.</summary>
    public static string Folder { get; } = FolderOf();

    /// <summary>Puts what a run printed in place of what an earlier one did.</summary>
    public static void Write(string figures)
    {
        string path = Path.Combine(Folder, "README.md");
        string text = File.ReadAllText(path);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = text.IndexOf(End, StringComparison.Ordinal);
        File.WriteAllText(path, $"{text[..begin]}\n\n{figures.ReplaceLineEndings("\n").Trim()}\n\n{text[end..]}");
    }

    private static string FolderOf([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
