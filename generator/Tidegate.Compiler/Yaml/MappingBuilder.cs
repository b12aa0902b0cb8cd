using System;
using System.Collections.Generic;
using System.Globalization;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Yaml;

/// <summary>Collects the entries of a mapping; if several have the same key, it keeps the first.</summary>
internal sealed class MappingBuilder(YamlCursor cursor)
{
    private const int MaximalKeyLength = 1024;

    private readonly List<YamlEntry> _entries = new();
    private readonly Dictionary<string, int> _linesByKey = new(StringComparer.Ordinal);
    private bool _hasDuplicate;

    public void Add(YamlEntry entry)
    {
        YamlScalar key = entry.Key;
        if (key.Style == ScalarStyle.Plain && key.Value.Length == 0)
        {
            // A missing key, which was reported.
            return;
        }

        if (_linesByKey.TryGetValue(key.Value, out int firstLine))
        {
            if (!_hasDuplicate)
            {
                // Several together are usually one mistake: the line above them, with the key that they belong to, is missing.
                cursor.Report(YamlRules.DuplicateKey, key.Span, key.Value, (firstLine + 1).ToString(CultureInfo.InvariantCulture), Slips.Twice(key));
            }

            _hasDuplicate = true;
            return;
        }

        CheckKey(key);
        _linesByKey.Add(key.Value, key.Span.Line);
        _entries.Add(entry);
    }

    public EquatableArray<YamlEntry> ToEquatableArray() => _entries.ToEquatableArray();

    private void CheckKey(YamlScalar key)
    {
        if (key.Style == ScalarStyle.Plain && key.Value == "<<")
        {
            cursor.Report(YamlRules.MergeKey, key.Span);
        }
        else if (AliasLikeWord(key) is int word)
        {
            cursor.Report(YamlRules.ReservedIndicator, word, key.Span.End, "*");
        }
        else if (key.Span.Line != key.Span.EndLine || key.Span.Length > MaximalKeyLength)
        {
            cursor.Report(YamlRules.KeyTooLong, key.Span);
        }
    }

    /// <summary>The offset of a later word of a plain key that begins with an asterisk, which some YAML readers take for an alias.</summary>
    private static int? AliasLikeWord(YamlScalar key)
    {
        for (int i = 1; i < key.Value.Length && key.Style == ScalarStyle.Plain; i++)
        {
            if (key.Value[i] == '*' && YamlCharacters.IsBlank(key.Value[i - 1]))
            {
                return key.Span.Start + i;
            }
        }

        return null;
    }
}
