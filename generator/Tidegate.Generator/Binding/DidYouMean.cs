using System.Collections.Generic;
using Tidegate.Generator.Text;

namespace Tidegate.Generator.Binding;

/// <summary>The ends of messages that propose what was meant.</summary>
internal static class DidYouMean
{
    /// <summary>A question with the nearest candidate, else another ending.</summary>
    public static string Hint(string text, IEnumerable<string> candidates, string otherwise) =>
        Suggestions.Nearest(text, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : otherwise;
}
