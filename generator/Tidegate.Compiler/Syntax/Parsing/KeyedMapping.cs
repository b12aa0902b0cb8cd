using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>
/// A mapping whose keys are fixed by the language. A misspelled key is reported and then read as the key that was meant, so that one typo
/// does not look like several mistakes.
/// </summary>
internal sealed class KeyedMapping
{
    /// <summary>Keys whose children are named by the author, and so may look like any other word.</summary>
    private static readonly HashSet<string> s_holders = new()
    {
        "path", "query", "header", "cookie", "constants", "body", "errors", "types", "client", "values", "members", UnionParser.Key, "answer", "envelope", "beside", "paging", TaskParser.Key,
    };

    /// <summary>Optional mappings.</summary>
    private static readonly HashSet<string> s_dispensable = new() { "errors", "types", "client", "beside" };

    private readonly ParseContext _context;
    private readonly string _what;
    private readonly SourceSpan _anchor;
    private readonly Dictionary<string, YamlEntry> _entries = new();
    private readonly HashSet<string> _meant = new();
    private readonly List<YamlEntry> _foreign = new();
    private bool _hasUnexplainedKey;

    /// <summary>Consecutive unknown keys below a key without a value all belong to it: they are one mistake.</summary>
    private bool _followsUnexplainedKey;

    /// <summary>The preceding key, if it has no value: unknown keys that follow it were meant as its children.</summary>
    private YamlEntry? _empty;

    private KeyedMapping(ParseContext context, string what, SourceSpan anchor)
    {
        _context = context;
        _what = what;
        _anchor = anchor;
    }

    /// <param name="keys">The keys that the language allows, one of <see cref="SpecKeys"/>.</param>
    /// <param name="what">What the mapping represents, in the words of messages.</param>
    /// <param name="anchor">Where a missing key is reported.</param>
    public static KeyedMapping Read(
        ParseContext context, YamlMapping mapping, string what, SourceSpan anchor, string[] keys) =>
        Read(context, mapping, what, anchor, new Dictionary<string, string>(), keys);

    /// <param name="misplaced">Keys that are valid elsewhere, with the place where they belong.</param>
    public static KeyedMapping Read(
        ParseContext context,
        YamlMapping mapping,
        string what,
        SourceSpan anchor,
        IReadOnlyDictionary<string, string> misplaced,
        string[] keys)
    {
        KeyedMapping result = new(context, what, anchor);
        foreach (YamlEntry entry in mapping.Entries.Where(entry => keys.Contains(entry.Key.Value)))
        {
            result._entries[entry.Key.Value] = entry;
        }

        foreach (YamlEntry entry in mapping.Entries)
        {
            if (keys.Contains(entry.Key.Value))
            {
                result._followsUnexplainedKey = false;
                result._empty = entry.Value is YamlScalar { IsNull: true } ? entry : null;
            }
            else if (misplaced.TryGetValue(entry.Key.Value, out string? place))
            {
                context.ReportMisplaced(entry.Key, place);
            }
            else
            {
                result.ReportUnknown(entry, keys);
            }
        }

        return result;
    }

    public YamlEntry? Entry(string key) => _entries.TryGetValue(key, out YamlEntry? entry) ? entry : null;

    /// <summary>The entry of a required key.</summary>
    /// <param name="example">A value to show in the message.</param>
    public YamlEntry? Required(string key, string example)
    {
        YamlEntry? entry = Entry(key);
        // What seems missing may be present under a key that was reported, or lost in malformed YAML.
        if (entry is null && !_context.IsDamaged && !_hasUnexplainedKey && !_meant.Contains(key) && !_foreign.Any(holder => Holds(holder.Value, key)))
        {
            ReportMissing(key, example);
        }

        return entry;
    }

    /// <summary>Whether a key occurs somewhere inside the value of a foreign key, such as a list of operations.</summary>
    private static bool Holds(YamlNode node, string key) => node switch
    {
        YamlMapping mapping => mapping.Entries.Any(entry => entry.Key.Value == key || Holds(entry.Value, key)),
        YamlSequence sequence => sequence.Items.Any(item => Holds(item, key)),
        _ => false,
    };

    private void ReportMissing(string key, string example)
    {
        YamlEntry? holder = _entries.Values.FirstOrDefault(other => EntryBelow(other, key) is not null);
        if (holder is null)
        {
            _context.Report(StructureRules.MissingKey, _anchor, _what, key, example);
        }
        else
        {
            // The key is present, but indented too far.
            _context.ReportMisplaced(EntryBelow(holder, key)!.Key, $"the mapping above, indented like '{holder.Key.Value}'");
        }
    }

    private static YamlEntry? EntryBelow(YamlEntry entry, string key) =>
        (entry.Value as YamlMapping)?.Entries.FirstOrDefault(below => below.Key.Value == key && below.Key.Span.Line != entry.Key.Span.Line);

    public Word? RequiredWord(string key, string example) => Word(Required(key, example), "a text");

    public Word? Word(string key) => Word(Entry(key), "a text");

    public string Doc()
    {
        Word? doc = Word("doc");
        return doc is null ? "" : doc.Text.Trim();
    }

    public bool? Flag(string key)
    {
        Word? word = Word(Entry(key), "true or false");
        switch (word?.Text)
        {
            case null:
                return null;
            case "true":
                return true;
            case "false":
                return false;
            default:
                _context.ReportKind(_entries[key], $"'{key}'", "true or false");
                return null;
        }
    }

    /// <summary>A word that is one of a few.</summary>
    /// <param name="remedy">What to write where none of them fits.</param>
    public Word? Choice(string key, string[] choices, string remedy)
    {
        Word? word = Word(key);
        if (word is null || choices.Contains(word.Text))
        {
            return word;
        }

        // Who does not know the words may have written a key, so the message does not repeat it.
        string expected = string.Join(" or ", choices.Select(choice => $"'{choice}'"));
        _context.Report(StructureRules.WrongKind, word.Span, $"'{key}'", $"must be {expected}, and nothing else: {remedy}");
        _context.MarkPartial();
        return null;
    }

    public int? Number(string key)
    {
        Word? word = Word(Entry(key), "a whole number");
        if (word is null)
        {
            return null;
        }

        if (WholeNumbers.TryRead(word.Text, out int number))
        {
            return number;
        }

        _context.ReportKind(_entries[key], $"'{key}'", IsPadded(word.Text) ? "a whole number without leading zeros" : "a whole number");
        return null;
    }

    private static bool IsPadded(string text) => text.TrimStart('0') is { } rest && rest.Length < text.Length && rest.All(char.IsDigit);

    /// <summary>The entries of a key's mapping; empty when the value is something else, which is reported.</summary>
    public EquatableArray<YamlEntry> Entries(string key, string expected)
    {
        switch (Entry(key))
        {
            case null:
                return EquatableArray<YamlEntry>.Empty;
            case { Value: YamlMapping mapping }:
                return mapping.Entries;
            case { } entry:
                bool isNothing = entry.Value is YamlScalar { IsNull: true } or YamlScalar { Value: "none" or "None" or "无" };
                _context.ReportKind(entry, $"'{key}'", expected, isNothing && s_dispensable.Contains(key) ? "delete it where there is none" : null);
                return EquatableArray<YamlEntry>.Empty;
        }
    }

    private Word? Word(YamlEntry? entry, string expected)
    {
        switch (entry)
        {
            case null:
                return null;
            case { Value: YamlScalar { IsNull: false } scalar }:
                return new Word(scalar.Value, scalar.Span);
            default:
                _context.ReportKind(entry, $"'{entry.Key.Value}'", expected);
                return null;
        }
    }

    private void ReportUnknown(YamlEntry entry, string[] keys)
    {
        bool mayBelongBelow = _empty is not null && s_holders.Contains(_empty.Key.Value);
        bool isInPlace = !_context.IsDamagedAbove(entry.Key.Span) || entry.Key.Span.Column == 0;
        if (isInPlace && !mayBelongBelow && ForeignKeys.Find(entry.Key.Value, keys) is { } foreign)
        {
            ReportForeign(entry, foreign);
            return;
        }

        string? meant = Suggestions.Nearest(entry.Key.Value, keys.Where(k => !_entries.ContainsKey(k)));
        bool isReported = meant is null && _followsUnexplainedKey;
        _hasUnexplainedKey |= meant is null;
        _followsUnexplainedKey = meant is null && _empty is not null;
        if (isReported || (meant is null && _context.IsDamaged))
        {
            // In malformed YAML entries end up where they do not belong, and the cause was already reported.
            return;
        }

        string? taken = meant is null ? Suggestions.Nearest(entry.Key.Value, keys) : null;
        string hint = meant is not null ? $": did you mean '{meant}'?"
            : taken is not null ? $": delete it or '{taken}', which is there already"
            : _empty is not null ? $": indent it, if it belongs to '{_empty.Key.Value}' above"
            : $": it has {string.Join(", ", keys)}";
        _context.Report(StructureRules.UnknownKey, entry.Key.Span, entry.Key.Value, _what, hint);
        if (meant is null)
        {
            _context.MarkPartial();
            _entries.Remove(_empty?.Key.Value ?? "");
        }
        else
        {
            _entries.Add(meant, entry);
        }
    }

    /// <summary>Reports a key that is known from elsewhere. Its value is in a foreign notation too, so it is not read.</summary>
    private void ReportForeign(YamlEntry entry, ForeignKey foreign)
    {
        _followsUnexplainedKey = false;
        _foreign.Add(entry);
        bool isThere = foreign.Means is { } means && (_entries.ContainsKey(means) || !_meant.Add(means));
        string remedy = isThere ? $"move what is missing to '{foreign.Means}', which says it, and delete this" : foreign.Remedy;
        _context.Report(StructureRules.UnknownKey, entry.Key.Span, entry.Key.Value, _what, $": {remedy}");
        if (foreign.Means != "doc")
        {
            _context.MarkPartial();
        }
    }
}
