using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Yaml;

/// <summary>
/// Reads a strict subset of YAML 1.2: mappings and sequences in block and flow style, plain, quoted and block scalars, and comments.
/// Everything that it accepts means the same to every YAML reader; any other feature of YAML is reported.
/// </summary>
internal static class YamlReader
{
    /// <summary>
    /// The file's root node, as far as it could be read; mistakes are added to <paramref name="diagnostics"/>. Null when there is nothing
    /// usable.
    /// </summary>
    public static YamlNode? Read(string path, string text, DiagnosticBag diagnostics)
    {
        var cursor = new YamlCursor(text, new LineMap(path, text), diagnostics);
        return YamlTextCheck.Passes(cursor) ? new BlockReader(cursor).ReadDocument() : null;
    }
}
