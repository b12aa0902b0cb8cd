using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Tidegate.Generator.Tests.Architecture;

/// <summary>The pictures in ARCHITECTURE.md are of the sources as they are.</summary>
public sealed class PictureTests
{
    private const string Begin = "<!-- picture -->\n";
    private const string End = "<!-- end of picture -->\n";

    [Fact]
    public void The_picture_shows_the_rooms_as_they_are()
    {
        string path = Path.Combine(SourceTree.RepositoryRoot, "ARCHITECTURE.md");
        string text = File.ReadAllText(path).ReplaceLineEndings("\n");
        int start = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = text.IndexOf(End, StringComparison.Ordinal);
        string drawn = Picture.Of("The compiler and the generator", Generator()) + "\n" + Picture.Of("The runtime", Runtime());
        string received = Path.ChangeExtension(path, ".received.md");
        if (text[start..end] == drawn)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text[..start] + drawn + text[end..]);
        Assert.Fail($"The rooms have changed. {received} has the new picture: look at it, and move it over ARCHITECTURE.md.");
    }

    private static IEnumerable<(string From, string To)> Generator() =>
        ImportRules.Generator.SelectMany(rule => rule.Value.Select(to => (Short(rule.Key), Short(to))));

    private static IEnumerable<(string From, string To)> Runtime() =>
        RuntimeRooms.House.ImportsIn(SourceTree.Load(Platform.Net10, "runtime/Tidegate")).Select(import => (import.From, import.To));

    private static string Short(string name) => name.Replace("Tidegate.", "", StringComparison.Ordinal);
}
