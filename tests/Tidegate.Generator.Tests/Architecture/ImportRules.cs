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
        ["Tidegate.Generator.Text"] = [],
        ["Tidegate.Generator.Model"] = ["Tidegate.Generator.Text"],
        ["Tidegate.Generator.Diagnostics"] = ["Tidegate.Generator.Text"],
        ["Tidegate.Generator.Yaml"] = ["Tidegate.Generator.Text", "Tidegate.Generator.Diagnostics"],
        ["Tidegate.Generator.Syntax"] = ["Tidegate.Generator.Text", "Tidegate.Generator.Yaml", "Tidegate.Generator.Diagnostics"],
        ["Tidegate.Generator.Binding"] =
            ["Tidegate.Generator.Text", "Tidegate.Generator.Yaml", "Tidegate.Generator.Syntax", "Tidegate.Generator.Model", "Tidegate.Generator.Diagnostics"],
        // A lock is written from the model, with types as messages show them, and a change is placed by the syntax.
        ["Tidegate.Generator.Lock"] =
            ["Tidegate.Generator.Text", "Tidegate.Generator.Syntax", "Tidegate.Generator.Binding", "Tidegate.Generator.Model", "Tidegate.Generator.Diagnostics"],
        ["Tidegate.Generator.Emit"] = ["Tidegate.Generator.Text", "Tidegate.Generator.Model"],
        ["Tidegate.Generator"] =
            ["Tidegate.Generator.Text", "Tidegate.Generator.Yaml", "Tidegate.Generator.Syntax", "Tidegate.Generator.Binding", "Tidegate.Generator.Model", "Tidegate.Generator.Lock", "Tidegate.Generator.Diagnostics"],
        ["Tidegate.Generator.Roslyn"] =
            ["Tidegate.Generator", "Tidegate.Generator.Text", "Tidegate.Generator.Syntax", "Tidegate.Generator.Binding", "Tidegate.Generator.Model", "Tidegate.Generator.Emit", "Tidegate.Generator.Lock", "Tidegate.Generator.Diagnostics"],
    };

    /// <summary>The signing steps stand alone; the rest of the runtime may use them, and only the client uses everything.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Runtime = new Dictionary<string, string[]>
    {
        ["Tidegate.Signing"] = [],
    };
}
