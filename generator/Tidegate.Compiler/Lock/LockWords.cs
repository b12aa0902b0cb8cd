using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Compiler.Lock;

/// <summary>Describes in words what has changed in an element: the old first, then the new.</summary>
internal static class LockWords
{
    public static string Describe(LockFact before, LockFact now, string property)
    {
        string thing = now.Key.Display;
        bool isGained = now.Has(property);
        return property switch
        {
            LockProperties.Optional => isGained ? $"{thing} was required and is optional" : $"{thing} was optional and is required",
            LockProperties.Idempotent => isGained ? $"{thing} was not idempotent and is" : $"{thing} was idempotent and is not",
            LockProperties.Transient => isGained ? $"{thing} was not transient and is" : $"{thing} was transient and is not",
            _ => $"{Noun(now.Key.Kind, property)} of {thing} was {Display(before.Values(property))} and is {Display(now.Values(property))}",
        };
    }

    private static string Noun(LockKind kind, string property) => property switch
    {
        LockProperties.Name => kind == LockKind.Service ? "the name" : "the C# name",
        LockProperties.BasePath => "the base path",
        LockProperties.RequestId => "the request id",
        LockProperties.Success => "the code for success",
        LockProperties.Returns => "the result",
        LockProperties.Pages => "the item of the pages",
        LockProperties.Input => "the order of the inputs",
        LockProperties.Wire => "the wire value",
        _ => $"the {property}",
    };

    private static string Display(IReadOnlyList<string> values) =>
        values.Count == 0 ? "none" : string.Join(", ", values.Select(value => $"'{value}'"));
}
