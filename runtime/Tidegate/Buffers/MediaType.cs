using System;

namespace Tidegate.Buffers;

/// <summary>Compares the values of <c>Content-Type</c> by their types, without parameters such as <c>charset</c>.</summary>
internal static class MediaType
{
    public static bool AreEqual(string one, string other) => TypeOf(one).Equals(TypeOf(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is JSON, such as <c>application/json</c> or <c>application/problem+json</c>.</summary>
    public static bool IsJson(string contentType) =>
        TypeOf(contentType) is var type && (type.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    private static string TypeOf(string contentType) => contentType.Split(';')[0].Trim();
}
