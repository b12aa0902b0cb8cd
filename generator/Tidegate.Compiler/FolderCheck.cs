using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler;

/// <summary>What was found between files.</summary>
/// <param name="Rejected">The files of which no code can come, since they clash with others; in ordinal order.</param>
internal sealed record FolderCheck(EquatableArray<string> Rejected, EquatableArray<SpecDiagnostic> Diagnostics);
