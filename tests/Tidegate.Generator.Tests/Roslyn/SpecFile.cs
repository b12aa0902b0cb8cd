namespace Tidegate.Generator.Tests.Roslyn;

/// <summary>A file that is given to the generator.</summary>
public sealed record SpecFile(string Path, string Text, bool IsMarked = true);
