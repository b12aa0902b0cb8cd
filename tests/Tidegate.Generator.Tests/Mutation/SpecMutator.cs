using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Tidegate.Compiler;

namespace Tidegate.Generator.Tests.Mutation;

/// <summary>Makes the slips that an author makes: each on one line, each repeatable by its number.</summary>
internal sealed class SpecMutator(IReadOnlyList<SpecText> specs)
{
    private static readonly string[] s_otherValues = ["17", "[a]", "true", "{ a: b }", "Zebra", "\"text\"", ""];

    /// <summary>Documentation is free text, in which letters do not matter; so is the first column of the match no word of it.</summary>
    private static readonly Regex s_word = new(@"(?<![\p{L}\p{N}_])[\p{L}_][\p{L}\p{N}_]+");

    private static readonly Regex s_documentation = new(@"\bdoc: .*| #.*");

    private readonly (SpecText File, string[] Lines, int Line)[] _places = specs
        .Select(spec => (File: spec, Lines: spec.Text.Split('\n')))
        .SelectMany(spec => spec.Lines.Select((text, line) => (spec.File, spec.Lines, Line: line)))
        .Where(place => place.Lines[place.Line].Trim() is { Length: > 0 } text && text[0] != '#')
        .ToArray();

    /// <returns>Null when the slip of that number cannot be made on its line.</returns>
    public Mutant? Make(int number)
    {
        Random random = new(number);
        (SpecText file, string[] lines, int line) = _places[random.Next(_places.Length)];
        string before = lines[line];
        (string kind, string? after) = random.Next(7) switch
        {
            0 or 1 => ("letters swapped", SwapLetters(before, random)),
            2 => ("line deleted", ""),
            3 => ("line doubled", before + "\n" + before),
            4 => ("indent", new string(' ', random.Next(1, 3)) + before),
            5 => ("other value", ReplaceValue(before, random)),
            _ => ("mark dropped", DropMark(before, random)),
        };
        if (after is null || after == before)
        {
            return null;
        }

        bool isDeleted = kind == "line deleted";
        IEnumerable<string> changed = isDeleted
            ? lines.Where((_, index) => index != line)
            : lines.Select((text, index) => index == line ? after : text);
        int place = line + (kind == "line doubled" ? 1 : 0);
        return new Mutant(file with { Text = string.Join('\n', changed) }, kind, place, before, isDeleted ? null : after.Split('\n')[0]);
    }

    private static string? SwapLetters(string line, Random random)
    {
        int end = s_documentation.Match(line) is { Success: true } documentation ? documentation.Index : line.Length;
        Match[] words = s_word.Matches(line[..end]).ToArray();
        if (words.Length == 0)
        {
            return null;
        }

        Match word = words[random.Next(words.Length)];
        int place = word.Index + random.Next(word.Length - 1);
        return line[..place] + line[place + 1] + line[place] + line[(place + 2)..];
    }

    private static string? ReplaceValue(string line, Random random)
    {
        int[] colons = Regex.Matches(line, @":( |$)").Select(match => match.Index).ToArray();
        if (colons.Length == 0)
        {
            return null;
        }

        // In braces a value ends at the comma or the brace.
        int start = colons[random.Next(colons.Length)] + 1;
        int end = line[..start].Contains('{', StringComparison.Ordinal) ? line.IndexOfAny([',', '}'], start) : line.Length;
        return $"{line[..start]} {s_otherValues[random.Next(s_otherValues.Length)]}{(end < 0 ? "" : line[end..])}";
    }

    private static string? DropMark(string line, Random random)
    {
        int[] marks = Enumerable.Range(0, line.Length).Where(i => "\"'[]{}<>:".Contains(line[i], StringComparison.Ordinal)).ToArray();
        return marks.Length == 0 ? null : line.Remove(marks[random.Next(marks.Length)], 1);
    }
}
