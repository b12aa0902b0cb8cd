using Tidegate.Compiler.Lock;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler;

/// <summary>A parsed spec file.</summary>
internal abstract record ParsedFile
{
    public abstract string Path { get; }
}

/// <summary>The spec of a service or of an endpoint.</summary>
/// <param name="Outline">What the checks between files see of the spec.</param>
internal sealed record ParsedSpecFile(ParsedSpec Spec, ParsedSpec Outline) : ParsedFile
{
    public override string Path => Spec.Path;
}

internal sealed record ParsedLockFile(ParsedLock Lock) : ParsedFile
{
    public override string Path => Lock.Path;
}
