namespace Tidegate.Compiler.Yaml;

/// <summary>Looks ahead for closing brackets without reading what is between them.</summary>
internal static class BracketMatcher
{
    /// <summary>Whether this many open brackets are closed somewhere after the position.</summary>
    public static bool Closes(string text, int position, int openBrackets)
    {
        int open = openBrackets;
        char quote = YamlCharacters.End;
        for (int i = position; i < text.Length && open > 0; i++)
        {
            char c = text[i];
            if (quote != YamlCharacters.End)
            {
                quote = c == quote ? YamlCharacters.End : quote;
                i += c == '\\' && quote == '"' ? 1 : 0;
            }
            else if (YamlCharacters.IsQuote(c))
            {
                quote = c;
            }
            else
            {
                open += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            }
        }

        return open == 0;
    }
}
