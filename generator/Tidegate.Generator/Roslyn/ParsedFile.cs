using Tidegate.Compiler;
using Tidegate.Compiler.Binding.Folders;
using Tidegate.Compiler.Lock;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Generator.Roslyn;

/// <summary>A file that the build marks as a spec, parsed.</summary>
internal abstract record ParsedFile
{
    public abstract string Path { get; }

    public static ParsedFile Of(SpecText text)
    {
        if (LockFile.IsLock(text.Path))
        {
            return new ParsedLockFile(SpecCompiler.ParseLock(text));
        }

        ParsedSpec spec = SpecCompiler.Parse(text);
        return new ParsedSpecFile(spec, EndpointOutline.Of(spec));
    }
}

/// <summary>The spec of a service or of an endpoint.</summary>
/// <param name="Outline">What the checks between files see of it.</param>
internal sealed record ParsedSpecFile(ParsedSpec Spec, ParsedSpec Outline) : ParsedFile
{
    public override string Path => Spec.Path;
}

internal sealed record ParsedLockFile(ParsedLock Lock) : ParsedFile
{
    public override string Path => Lock.Path;
}
