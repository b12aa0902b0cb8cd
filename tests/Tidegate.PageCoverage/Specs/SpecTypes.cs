using System;

namespace Tidegate.PageCoverage.Specs;

/// <summary>The types that tables name, in the words of specs.</summary>
internal static class SpecTypes
{
    /// <returns>Null for what is no single value.</returns>
    public static string? OfScalar(string told) => told.Trim().ToUpperInvariant() switch
    {
        "STRING" or "STING" or "TIMESTAMP" or "ENUM" => "string",
        "INTEGER" or "INT" => "int",
        "LONG" => "long",
        "DOUBLE" or "FLOAT" => "double",
        "BOOLEAN" => "bool",
        _ => null,
    };

    /// <summary>The type of a parameter, where a list is one value.</summary>
    public static string OfParameter(string told) =>
        told.Contains("Array", StringComparison.OrdinalIgnoreCase) || told.Contains("List", StringComparison.OrdinalIgnoreCase)
            ? "list<string, \",\">"
            : OfScalar(told) ?? "string";
}
