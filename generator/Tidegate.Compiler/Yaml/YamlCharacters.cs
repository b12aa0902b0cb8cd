namespace Tidegate.Compiler.Yaml;

/// <summary>The character classes of YAML that the readers share.</summary>
internal static class YamlCharacters
{
    /// <summary>The character that the cursor returns at the end of the text, which never contains it, see <see cref="YamlTextCheck"/>.</summary>
    public const char End = '\0';

    public static bool IsBlank(char c) => c is ' ' or '\t';

    public static bool IsLineBreak(char c) => c is '\n' or '\r';

    public static bool IsBlankOrEnd(char c) => c is ' ' or '\t' or '\n' or '\r' or End;

    public static bool IsFlowIndicator(char c) => c is ',' or '[' or ']' or '{' or '}';

    public static bool IsQuote(char c) => c is '"' or '\'';
}
