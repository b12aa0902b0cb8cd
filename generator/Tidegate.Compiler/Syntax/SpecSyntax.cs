using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Syntax;

/// <summary>The contents of one spec file, with their source locations.</summary>
/// <param name="Path">The file, as passed to the compiler.</param>
/// <param name="IsPartial">
/// Whether mistakes in the file may have hidden things that it declares. What seems to be missing is then not reported, since the mistake
/// itself was.
/// </param>
/// <param name="BrokenLines">The lines whose YAML is malformed, which is reported: anything else that is wrong on them is a consequence.</param>
internal abstract record SpecSyntax(string Path, bool IsPartial, EquatableArray<int> BrokenLines);

/// <summary>A file whose keys are those of a service, but whose name is not, which is reported.</summary>
internal sealed record MisnamedServiceSyntax(string Path) : SpecSyntax(Path, true, EquatableArray<int>.Empty);

/// <param name="Syntax">Null when the file contains nothing usable.</param>
internal sealed record ParsedSpec(string Path, SpecSyntax? Syntax, EquatableArray<SpecDiagnostic> Diagnostics);
