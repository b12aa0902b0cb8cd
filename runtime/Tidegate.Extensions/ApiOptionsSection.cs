using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Configuration;

namespace Tidegate.Extensions;

/// <summary>
/// Reads options from a configuration section without reflection, and collects the problems. Values, which may be secrets, are never repeated.
/// </summary>
public sealed class ApiOptionsSection
{
    private readonly IConfigurationSection _section;
    private readonly List<string> _keys = [];
    private readonly List<string> _problems = [];

    internal ApiOptionsSection(IConfigurationSection section)
    {
        _section = section;
    }

    /// <summary>The problems found so far: one sentence each, starting with the full key.</summary>
    internal IReadOnlyList<string> Problems => _problems;

    /// <summary>Reads the value of an option.</summary>
    /// <param name="key">The key in the section, which is the name of the option.</param>
    /// <param name="current">The value to keep when the section has no such key, or has a malformed value.</param>
    /// <param name="parse">
    /// Parses the text; may throw <see cref="FormatException"/>, <see cref="OverflowException"/> or <see cref="ArgumentException"/>.
    /// </param>
    /// <param name="expected">What the text must be, as worded in messages, such as <c>a whole number</c>.</param>
    public T Read<T>(string key, T current, Func<string, T> parse, string expected)
    {
        ArgumentNullException.ThrowIfNull(parse);
        _keys.Add(key);
        if (_section[key] is not { } text)
        {
            if (_section.GetSection(key).GetChildren().Any())
            {
                _problems.Add($"{PathOf(key)} must be {expected}, in one text.");
            }

            return current;
        }

        try
        {
            return parse(text);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            _problems.Add($"{PathOf(key)} must be {expected}.");
            return current;
        }
    }

    /// <summary>Marks a key as read because it holds a section of its own.</summary>
    internal IConfigurationSection Inner(string key)
    {
        _keys.Add(key);
        return _section.GetSection(key);
    }

    /// <summary>Reads texts under free names.</summary>
    internal void ReadTexts(string key, IDictionary<string, string> texts)
    {
        IConfigurationSection section = Inner(key);
        if (!string.IsNullOrEmpty(section.Value))
        {
            _problems.Add($"{PathOf(key)} must be a section of names and texts.");
        }

        foreach (IConfigurationSection child in section.GetChildren())
        {
            if (child.Value is { } text)
            {
                texts[child.Key] = text;
            }
            else
            {
                _problems.Add($"{child.Path} must be text.");
            }
        }
    }

    /// <summary>Records a problem for each key that has not been read: it is probably misspelled.</summary>
    internal void RefuseOtherKeys() => _problems.AddRange(_section.GetChildren()
        .Where(child => !_keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
        .Select(child => $"{child.Path} is no option; there are {string.Join(", ", _keys)}."));

    private string PathOf(string key) => ConfigurationPath.Combine(_section.Path, key);
}
