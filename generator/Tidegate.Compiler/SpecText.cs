using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler;

/// <summary>A spec file as passed to the compiler.</summary>
internal sealed record SpecText(string Path, string Text)
{
    /// <summary>Creates the text of a file from a path that need not be normalized, such as <c>specs/../specs/service.yaml</c>.</summary>
    public static SpecText At(string path, string text) => new(SpecFiles.PlainPath(path), text);
}
