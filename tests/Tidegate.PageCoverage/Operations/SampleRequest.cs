using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tidegate.PageCoverage.Operations;

/// <summary>Reads a sample request: an address, a method and a body, in whatever order.</summary>
internal static partial class SampleRequest
{
    public static string? MethodOf(string text) =>
        Method().Match(text) is { Success: true } match ? match.Groups["method"].Value.ToUpperInvariant() : null;

    /// <returns>Null when there is no body, or none that is JSON.</returns>
    public static JsonNode? BodyOf(string text)
    {
        string rest = Address().Replace(text, "");
        rest = Label().Match(rest) is { Success: true } label ? rest[(label.Index + label.Length)..] : Headers().Replace(rest, "");
        return SampleJson.Read(rest);
    }

    [GeneratedRegex(@"\b(?<method>GET|POST|PUT|DELETE|PATCH)\b")]
    private static partial Regex Method();

    [GeneratedRegex(@"https?://[^\s]*( HTTP/[\d.]+)?")]
    private static partial Regex Address();

    [GeneratedRegex(@"request\s*body\s*[:：]?", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"request\s*headers?\s*[:：]?\s*\{[^}]*\}", RegexOptions.IgnoreCase)]
    private static partial Regex Headers();
}
