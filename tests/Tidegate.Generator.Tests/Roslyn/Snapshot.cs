using System.IO;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace Tidegate.Generator.Tests.Roslyn;

/// <summary>Compares a text with the <c>.verified.cs</c> beside the test; a mismatch leaves a <c>.received.cs</c> there.</summary>
internal static class Snapshot
{
    /// <summary>Each release has another one.</summary>
    private static readonly Regex s_version = new("""(GeneratedCode\("Tidegate", ")[0-9.]+""");

    public static void Verify(string text, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        text = s_version.Replace(text, "$1{version}");
        string stem = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{test}");
        string received = stem + ".received.cs";
        string verified = stem + ".verified.cs";
        string expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (text == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Equal(expected, text);
    }
}
