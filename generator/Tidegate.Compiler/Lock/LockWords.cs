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
            _ => $"{Noun(now.Key.Kind, property)} of {thing} was {Display(property, before.Values(property))} and is {Display(property, now.Values(property))}",
        };
    }

    private static string Noun(LockKind kind, string property) => property switch
    {
        _ when kind == LockKind.Task => $"the '{property}'",
        LockProperties.Type when kind == LockKind.OperationError => "the body",
        LockProperties.Name => kind == LockKind.Service ? "the name" : "the C# name",
        LockProperties.BasePath => "the base path",
        LockProperties.RequestId => "the request id",
        LockProperties.Success => "the code for success",
        LockProperties.By => kind == LockKind.Type ? "the tag" : "what tells success",
        LockProperties.Tags => "the kind of the tags",
        LockProperties.Partial => "the code for partial success",
        LockProperties.Returns => "the result",
        LockProperties.Status => "the status for success",
        LockProperties.Pages => "the item of the pages",
        LockProperties.ExactlyOne => "the 'exactlyOne'",
        LockProperties.OneOrMore => "the 'oneOrMore'",
        LockProperties.Input => "the order of the inputs",
        LockProperties.Wire => "the wire value",
        LockProperties.Compress => "the compression",
        LockProperties.Lacking => "the 'lacking'",
        LockProperties.Used => "the use",
        LockProperties.In => "the place",
        LockProperties.Key => "the idempotency key",
        LockProperties.Bearer => "the header with the access token",
        _ => LockLimits.NounOf(property) ?? $"the {property}",
    };

    /// <remarks>What is signed has no fact of it, and 'none' would say the opposite.</remarks>
    private static string Display(string property, IReadOnlyList<string> values) =>
        values.Count > 0 ? string.Join(", ", values.Select(value => $"'{value}'"))
        : property == LockProperties.Auth ? "'signature'"
        : property == LockProperties.Lacking ? "'error'"
        : "none";
}
