using System.IO;
using System.Runtime.CompilerServices;

namespace Tidegate.Generator.Tests.Yaml;

/// <summary>The spec files beside this one.</summary>
internal static class YamlFiles
{
    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder(), name));

    private static string Folder([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "Fixtures");
}
