using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler;

/// <summary>The results of the checks between files.</summary>
/// <param name="Rejected">The files for which no code can be emitted, since they clash with others; in ordinal order.</param>
internal sealed record FolderCheck(EquatableArray<string> Rejected, EquatableArray<SpecDiagnostic> Diagnostics);
