using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Syntax;

/// <summary>What one spec file says, with the places where it says it.</summary>
/// <param name="Path">The file, as it was given to the compiler.</param>
/// <param name="IsPartial">
/// Whether mistakes in the file may have hidden things that it declares. What seems to be missing is not reported then:
/// the mistake itself was.
/// </param>
/// <param name="BrokenLines">The lines whose YAML is broken, which is reported: what else is wrong on them follows from it.</param>
internal abstract record SpecSyntax(string Path, bool IsPartial, EquatableArray<int> BrokenLines);

/// <summary>A file that is a service by its keys but not by its name, which is reported.</summary>
internal sealed record MisnamedServiceSyntax(string Path) : SpecSyntax(Path, true, EquatableArray<int>.Empty);

/// <param name="Syntax">Null when the file says nothing usable.</param>
internal sealed record ParsedSpec(string Path, SpecSyntax? Syntax, EquatableArray<SpecDiagnostic> Diagnostics);
