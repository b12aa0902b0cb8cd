using Tidegate.Compiler.Diagnostics;

namespace Tidegate.Generator.Roslyn;

/// <summary>TG0xxx: what the consumer's build must provide. All but TG0002 are reported by the targets of the packages.</summary>
internal static class EnvironmentRules
{
    public static readonly SpecRule LanguageVersion = new(
        "TG0002",
        SpecSeverity.Error,
        "C# version too low",
        "Generated clients need C# 11 or later, but this project is compiled as C# {0}: set <LangVersion>11</LangVersion>, or higher, in the project file; below .NET 7 also add the package PolySharp, which brings the attributes that C# 11 needs");
}
