using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Tidegate.Compiler.Patterns;

/// <summary>
/// Reads a pattern: the part of the regular expressions of ECMAScript that a finite automaton decides, so that the time it takes grows with
/// the text and with nothing else. It is of the whole text, and says so by <c>^</c> and <c>$</c>.
/// </summary>
internal sealed class PatternParser
{
    /// <summary>Deeper nesting is no pattern that people write.</summary>
    private const int MaximalDepth = 50;

    private readonly string _text;
    private readonly int _end;
    private int _at;
    private int _depth;
    private string? _problem;

    private PatternParser(string text)
    {
        _text = text;
        _at = 1;
        _end = text.Length - 1;
    }

    /// <param name="problem">What is wrong, with a remedy; null when the pattern can be read.</param>
    /// <returns>Null when the pattern cannot be read.</returns>
    public static PatternNode? Parse(string text, out string? problem)
    {
        if (text.Length < 2 || text[0] != '^' || text[text.Length - 1] != '$' || IsEscaped(text, text.Length - 1))
        {
            problem = "it says what the whole text is, so write '^' at its start and '$' at its end, with '.*' where anything may stand";
            return null;
        }

        PatternParser parser = new(text);
        PatternNode node = parser.ParseChoice();
        if (parser._problem is null && parser._at < parser._end)
        {
            parser.Fail("a ')' closes nothing, so delete it, or write '\\)' for the character");
        }

        problem = parser._problem;
        return problem is null ? node : null;
    }

    private static bool IsEscaped(string text, int index)
    {
        int slashes = 0;
        while (index - slashes > 0 && text[index - slashes - 1] == '\\')
        {
            slashes++;
        }

        return slashes % 2 == 1;
    }

    private bool IsDone => _at >= _end || _problem is not null;

    private char Current => _text[_at];

    private PatternNode ParseChoice()
    {
        List<PatternNode> choices = new() { ParseSequence() };
        while (!IsDone && Current == '|')
        {
            if (_depth == 0)
            {
                Fail("'^' and '$' belong to one alternative each, so put all alternatives in brackets, '^(a|b)$'");
                break;
            }

            _at++;
            choices.Add(ParseSequence());
        }

        return choices.Count == 1 ? choices[0] : Join(choices);
    }

    /// <summary>Alternatives of one character each are one class: (a|b|cd) is ([ab]|cd).</summary>
    private static PatternNode Join(List<PatternNode> choices)
    {
        var single = choices.OfType<CharacterNode>().ToList();
        if (single.Count < 2)
        {
            return new ChoiceNode(choices);
        }

        CharacterNode joined = new(CodePoints.Union(single.SelectMany(choice => choice.Characters.Ranges)));
        return single.Count == choices.Count ? joined : new ChoiceNode([joined, .. choices.Where(choice => choice is not CharacterNode)]);
    }

    private PatternNode ParseSequence()
    {
        List<PatternNode> parts = new();
        while (!IsDone && Current is not ('|' or ')'))
        {
            parts.Add(ParseRepeat(ParsePart()));
        }

        return parts.Count == 1 ? parts[0] : new SequenceNode(parts);
    }

    private PatternNode ParsePart()
    {
        char c = _text[_at++];
        switch (c)
        {
            case '(':
                return ParseGroup();
            case '[':
                return new CharacterNode(new PatternClassParser(this).Parse());
            case '.':
                return new CharacterNode(CodePoints.NoLineBreak);
            case '\\':
                return new CharacterNode(PatternEscape.Parse(this));
            case '^' or '$':
                return Fail($"'{c}' stands only at the {(c == '^' ? "start" : "end")}, so write '\\{c}' for the character");
            case '*' or '+' or '?':
                return Fail($"'{c}' repeats nothing, so write '\\{c}' for the character");
            case ']' or '{' or '}':
                return Fail($"'{c}' belongs to nothing, so write '\\{c}' for the character");
            default:
                return new CharacterNode(Single(CodePointAt(c)));
        }
    }

    private PatternNode ParseGroup()
    {
        if (!IsDone && Current == '?')
        {
            if (_at + 1 >= _end || _text[_at + 1] != ':')
            {
                return Fail("looking ahead or behind, names and modes need more than one pass over a text, so write what the text is, with '(...)' or '(?:...)' for groups");
            }

            _at += 2;
        }

        if (++_depth > MaximalDepth)
        {
            return Fail("its brackets are nested too deeply, so write it more simply");
        }

        PatternNode inner = ParseChoice();
        _depth--;
        if (_problem is null && (_at >= _end || Current != ')'))
        {
            return Fail("a '(' is not closed, so write ')', or '\\(' for the character");
        }

        _at++;
        return inner;
    }

    private PatternNode ParseRepeat(PatternNode part)
    {
        if (IsDone)
        {
            return part;
        }

        (int Min, int? Max)? times = Current switch
        {
            '*' => (0, null),
            '+' => (1, null),
            '?' => (0, 1),
            '{' => ParseTimes(),
            _ => null,
        };
        if (times is not { } found || _problem is not null)
        {
            return part;
        }

        _at++;
        if (!IsDone && Current is '*' or '+' or '?' or '{')
        {
            return Fail("a repetition is repeated, which means another thing in each language, so delete the second, or put the first in brackets");
        }

        return new RepeatNode(part, found.Min, found.Max);
    }

    /// <summary>Reads <c>{2}</c>, <c>{2,}</c> or <c>{2,5}</c>, up to the closing brace.</summary>
    private (int Min, int? Max)? ParseTimes()
    {
        int close = _text.IndexOf('}', _at);
        string[] parts = close < 0 || close >= _end ? [] : _text.Substring(_at + 1, close - _at - 1).Split(',');
        bool isRead = parts.Length is 1 or 2 & TryCount(parts.Length > 0 ? parts[0] : "", out int min);
        int? max = null;
        if (isRead && parts.Length == 1)
        {
            max = min;
        }
        else if (isRead && parts[1].Length > 0)
        {
            isRead = TryCount(parts[1], out int upper) && upper >= min;
            max = upper;
        }

        if (!isRead)
        {
            Fail("a repetition is '{2}', '{2,}' or '{2,5}', so correct it, or write '\\{' for the character");
            return null;
        }

        _at = close;
        return (min, max);
    }

    private static bool TryCount(string text, out int count) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);

    /// <summary>The next character, whatever it is; null at the end of the pattern.</summary>
    public char? Next() => _at < _end ? _text[_at++] : null;

    /// <summary>So many characters; null when fewer are left.</summary>
    public string? Next(int count)
    {
        if (_at + count > _end)
        {
            return null;
        }

        _at += count;
        return _text.Substring(_at - count, count);
    }

    /// <summary>The next character of a class in square brackets, as it is; null at the bracket that closes it.</summary>
    public int? NextInClass()
    {
        if (_problem is not null || (_at < _end && Current == ']'))
        {
            _at++;
            return null;
        }

        if (_at >= _end)
        {
            Fail("a '[' is not closed, so write ']', or '\\[' for the character");
            return null;
        }

        char c = _text[_at++];
        if (c == '[')
        {
            Fail("'[' in square brackets means another thing in each language, so put a backslash before it, '\\[', if the character itself is meant");
        }

        return CodePointAt(c);
    }

    /// <summary>Goes past a character if it is the next.</summary>
    public bool Skips(char c)
    {
        bool isNext = !IsDone && Current == c;
        _at += isNext ? 1 : 0;
        return isNext;
    }

    /// <summary>Whether a hyphen is next that stands between two characters of a class, and not at its end.</summary>
    public bool IsRangeAhead => _at + 1 < _end && Current == '-' && _text[_at + 1] != ']';

    /// <summary>Records what is wrong. What was recorded first is told.</summary>
    public PatternNode Fail(string problem)
    {
        _problem ??= problem;
        return new SequenceNode([]);
    }

    public static CodePoints Single(int character) => CodePoints.Of((character, character));

    /// <summary>The whole character of which one UTF-16 unit was read.</summary>
    public int CodePointAt(char first)
    {
        if (char.IsHighSurrogate(first) && _at < _end && char.IsLowSurrogate(Current))
        {
            return char.ConvertToUtf32(first, _text[_at++]);
        }

        return first;
    }
}
