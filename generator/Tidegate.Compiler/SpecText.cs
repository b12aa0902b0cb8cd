using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler;

/// <summary>A spec file as it is given to the compiler.</summary>
internal sealed record SpecText(string Path, string Text)
{
    /// <summary>A file by a path that may take detours, such as <c>specs/../specs/service.yaml</c>.</summary>
    public static SpecText At(string path, string text) => new(SpecFiles.PlainPath(path), text);
}
