using System.Collections.Generic;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Builds the ends of messages that suggest what was meant.</summary>
internal static class DidYouMean
{
    /// <summary>A question with the nearest candidate if there is one, otherwise the given ending.</summary>
    public static string Hint(string text, IEnumerable<string> candidates, string otherwise) =>
        Suggestions.Nearest(text, candidates) is { } nearest ? $": did you mean '{nearest}'?" : otherwise;
}
