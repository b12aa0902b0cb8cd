using System.Collections.Generic;

namespace Tidegate.Generator.Tests.Architecture;

/// <summary>
/// Who may import whom. The keys are namespaces of this repository; a namespace may always use itself, and everything may
/// use what is outside the repository, unless a rule of its own says otherwise.
/// </summary>
internal static class ImportRules
{
    public static readonly IReadOnlyDictionary<string, string[]> Generator = new Dictionary<string, string[]>
    {
        ["Tidegate.Compiler.Text"] = [],
        ["Tidegate.Compiler.Scalars"] = ["Tidegate.Compiler.Text"],
        ["Tidegate.Compiler.Patterns"] = ["Tidegate.Compiler.Text"],
        ["Tidegate.Compiler.Model"] = ["Tidegate.Compiler.Text", "Tidegate.Compiler.Scalars", "Tidegate.Compiler.Patterns"],
        ["Tidegate.Compiler.Diagnostics"] = ["Tidegate.Compiler.Text"],
        ["Tidegate.Compiler.Yaml"] = ["Tidegate.Compiler.Text", "Tidegate.Compiler.Diagnostics"],
        ["Tidegate.Compiler.Syntax"] = ["Tidegate.Compiler.Text", "Tidegate.Compiler.Scalars", "Tidegate.Compiler.Yaml", "Tidegate.Compiler.Diagnostics"],
        ["Tidegate.Compiler.Binding"] =
            ["Tidegate.Compiler.Text", "Tidegate.Compiler.Scalars", "Tidegate.Compiler.Patterns", "Tidegate.Compiler.Syntax", "Tidegate.Compiler.Model", "Tidegate.Compiler.Diagnostics"],
        // A lock is written from the model, and a change is placed by the syntax.
        ["Tidegate.Compiler.Lock"] =
            ["Tidegate.Compiler.Text", "Tidegate.Compiler.Scalars", "Tidegate.Compiler.Patterns", "Tidegate.Compiler.Syntax", "Tidegate.Compiler.Model", "Tidegate.Compiler.Diagnostics"],
        ["Tidegate.Generator.Emit"] = ["Tidegate.Compiler.Text", "Tidegate.Compiler.Scalars", "Tidegate.Compiler.Patterns", "Tidegate.Compiler.Model"],
        ["Tidegate.Compiler"] =
            ["Tidegate.Compiler.Text", "Tidegate.Compiler.Syntax", "Tidegate.Compiler.Binding", "Tidegate.Compiler.Model", "Tidegate.Compiler.Lock", "Tidegate.Compiler.Diagnostics"],
        ["Tidegate.Compiler.Folders"] = ["Tidegate.Compiler", "Tidegate.Compiler.Text", "Tidegate.Compiler.Diagnostics"],
        // The pipeline knows the compiler's steps and what comes of them, not how they do it.
        ["Tidegate.Generator.Roslyn"] =
            ["Tidegate.Compiler", "Tidegate.Compiler.Text", "Tidegate.Compiler.Model", "Tidegate.Compiler.Diagnostics", "Tidegate.Generator.Emit"],
    };
}
