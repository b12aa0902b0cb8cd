using System.Collections.Generic;

namespace Tidegate.Compiler.Syntax;

/// <summary>The words of the language that are types, in the order of the model's scalar kinds.</summary>
internal static class ScalarWords
{
    public static readonly IReadOnlyList<string> All = new[]
    {
        "string", "bool", "int", "long", "double", "decimal", "id", "epochMillis", "date", "dateTime", "json",
    };
}
