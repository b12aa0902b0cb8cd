using System.Collections.Generic;

namespace Tidegate.Compiler.Patterns;

/// <summary>Reads a class of characters in square brackets, such as <c>[a-z_]</c>, behind its opening bracket.</summary>
internal sealed class PatternClassParser
{
    private readonly PatternParser _parser;
    private readonly List<(int First, int Last)> _ranges = new();

    public PatternClassParser(PatternParser parser) => _parser = parser;

    public CodePoints Parse()
    {
        bool isNegated = _parser.Skips('^');
        while (_parser.NextInClass() is { } character)
        {
            CodePoints first = Read(character);
            if (_parser.IsRangeAhead)
            {
                ReadRange(first);
            }
            else
            {
                _ranges.AddRange(first.Ranges);
            }
        }

        if (_ranges.Count == 0)
        {
            _parser.Fail("'[]' is no character, so write which ones may stand there, or '.' for any");
        }

        var all = CodePoints.Union(_ranges);
        return isNegated ? all.Others() : all;
    }

    private CodePoints Read(int character) => character == '\\' ? PatternEscape.Parse(_parser) : PatternParser.Single(character);

    private void ReadRange(CodePoints first)
    {
        _parser.Skips('-');
        CodePoints last = _parser.NextInClass() is { } character ? Read(character) : first;
        if (SingleOf(first) is { } from && SingleOf(last) is { } to && from <= to)
        {
            _ranges.Add((from, to));
        }
        else
        {
            _parser.Fail("a range goes from a character to a later one, such as 'a-z', so correct it, or write '\\-' for a hyphen");
        }
    }

    private static int? SingleOf(CodePoints set) => set.Ranges.Count == 1 && set.Ranges[0].First == set.Ranges[0].Last ? set.Ranges[0].First : null;
}
