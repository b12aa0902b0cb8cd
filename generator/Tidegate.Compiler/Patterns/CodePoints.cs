using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Compiler.Patterns;

/// <summary>A set of characters, as ranges of Unicode code points in order, none of which touches another.</summary>
internal sealed class CodePoints
{
    public const int Last = 0x10FFFF;

    public static readonly CodePoints Digits = Of(('0', '9'));
    public static readonly CodePoints WordCharacters = Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    /// <summary>What ECMAScript calls white space and line breaks.</summary>
    public static readonly CodePoints Blanks = Of(
        (0x09, 0x0D), (' ', ' '), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF));

    /// <summary>What a dot stands for: everything but line breaks.</summary>
    public static readonly CodePoints NoLineBreak = Of(('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029)).Others();

    private CodePoints(IReadOnlyList<(int First, int Last)> ranges) => Ranges = ranges;

    public IReadOnlyList<(int First, int Last)> Ranges { get; }

    public static CodePoints Of(params (int First, int Last)[] ranges) => Union(ranges);

    public static CodePoints Union(IEnumerable<(int First, int Last)> ranges)
    {
        List<(int First, int Last)> joined = new();
        foreach ((int first, int last) in ranges.OrderBy(range => range.First))
        {
            if (joined.Count > 0 && first <= joined[joined.Count - 1].Last + 1)
            {
                (int start, int end) = joined[joined.Count - 1];
                joined[joined.Count - 1] = (start, last > end ? last : end);
            }
            else
            {
                joined.Add((first, last));
            }
        }

        return new CodePoints(joined);
    }

    /// <summary>The characters that are not in the set.</summary>
    public CodePoints Others()
    {
        List<(int First, int Last)> gaps = new();
        int next = 0;
        foreach ((int first, int last) in Ranges)
        {
            if (first > next)
            {
                gaps.Add((next, first - 1));
            }

            next = last + 1;
        }

        if (next <= Last)
        {
            gaps.Add((next, Last));
        }

        return new CodePoints(gaps);
    }
}
