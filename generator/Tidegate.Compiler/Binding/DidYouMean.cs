using System.Collections.Generic;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>The ends of messages that propose what was meant.</summary>
internal static class DidYouMean
{
    /// <summary>A question with the nearest candidate, else another ending.</summary>
    public static string Hint(string text, IEnumerable<string> candidates, string otherwise) =>
        Suggestions.Nearest(text, candidates) is { } nearest ? $": did you mean '{nearest}'?" : otherwise;
}
