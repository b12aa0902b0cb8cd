using System.Globalization;

namespace Tidegate.Compiler.Patterns;

/// <summary>Reads what a backslash stands before: a class of characters, or one that is hard to write as it is.</summary>
internal static class PatternEscape
{
    /// <summary>Reads what follows a backslash: a class such as <c>\d</c>, or one character.</summary>
    public static CodePoints Parse(PatternParser parser)
    {
        if (parser.Next() is not { } c)
        {
            return Failed(parser, "a backslash stands at its end, so write what it escapes");
        }

        switch (c)
        {
            case 'd':
                return CodePoints.Digits;
            case 'D':
                return CodePoints.Digits.Others();
            case 'w':
                return CodePoints.WordCharacters;
            case 'W':
                return CodePoints.WordCharacters.Others();
            case 's':
                return CodePoints.Blanks;
            case 'S':
                return CodePoints.Blanks.Others();
            case 't':
                return PatternParser.Single('\t');
            case 'n':
                return PatternParser.Single('\n');
            case 'r':
                return PatternParser.Single('\r');
            case 'f':
                return PatternParser.Single('\f');
            case 'v':
                return PatternParser.Single('\v');
            case 'x':
                return ParseHex(parser, 2);
            case 'u':
                return ParseHex(parser, 4);
            case >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9':
                return Failed(parser, $"'\\{c}' is not known here, so write the characters, such as '[0-9]', or '{c}' without the backslash");
            default:
                return PatternParser.Single(parser.CodePointAt(c));
        }
    }

    private static CodePoints ParseHex(PatternParser parser, int digits)
    {
        if (!int.TryParse(parser.Next(digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value))
        {
            return Failed(
                parser,
                $"{digits} hexadecimal digits follow '\\{(digits == 2 ? 'x' : 'u')}', as in '{(digits == 2 ? "\\x2F" : "\\u4E00")}', so correct it");
        }

        return value is < 0xD800 or > 0xDFFF
            ? PatternParser.Single(value)
            : Failed(parser, "half a character is none, so write the whole one as it is");
    }

    /// <summary>Records what is wrong; what is returned is never used.</summary>
    private static CodePoints Failed(PatternParser parser, string problem)
    {
        parser.Fail(problem);
        return CodePoints.Digits;
    }
}
