using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Tidegate.Paging;

/// <summary>A link of a <c>Link</c> header.</summary>
/// <param name="Target">Where it leads: an address, or one relative to that of the response.</param>
/// <param name="Relations">The names of its relations, between blanks; null when it has none.</param>
/// <param name="Anchor">What it leads from in place of the response, an address like the target; null for the response.</param>
internal sealed record PageLink(string Target, string? Relations, string? Anchor)
{
    public bool Is(string relation) =>
        Relations is not null && Relations.Split([' ', '\t']).Contains(relation, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Reads a <c>Link</c> header (RFC 8288, section 3 and appendix B.2). Where a rule is broken nothing is guessed, since a link that is lost ends a list.</summary>
internal sealed class LinkHeader
{
    private readonly string _text;
    private int _at;

    private LinkHeader(string text)
    {
        _text = text;
    }

    private bool IsAtEnd => _at == _text.Length;

    /// <returns>The links; null when the header is malformed.</returns>
    public static IReadOnlyList<PageLink>? Read(string text)
    {
        var header = new LinkHeader(text);
        List<PageLink> links = [];
        while (header.SkipToLink())
        {
            if (header.ReadLink() is not { } link)
            {
                return null;
            }

            links.Add(link);
        }

        return links;
    }

    /// <summary>Skips blanks and commas: a list may have empty places (RFC 9110, section 5.6.1.2).</summary>
    private bool SkipToLink()
    {
        Skip(static c => c is ' ' or '\t' or ',');
        return !IsAtEnd;
    }

    private PageLink? ReadLink()
    {
        int end = _text.IndexOf('>', _at);
        if (_text[_at] != '<' || end < 0)
        {
            return null;
        }

        string target = _text.Substring(_at + 1, end - _at - 1);
        _at = end + 1;
        string? relations = null;
        string? anchor = null;
        while (!IsAtEndOfLink())
        {
            if (!TrySkip(';'))
            {
                return null;
            }

            if (IsAtEndOfLink() || _text[_at] == ';')
            {
                continue;
            }

            if (ReadParameter() is not var (name, value))
            {
                return null;
            }

            // Of parameters that are repeated, only the first counts.
            relations ??= name.Equals("rel", StringComparison.OrdinalIgnoreCase) ? value : null;
            anchor ??= name.Equals("anchor", StringComparison.OrdinalIgnoreCase) ? value : null;
        }

        return new PageLink(target, relations, anchor);
    }

    /// <returns>Null when it is malformed.</returns>
    private (string Name, string Value)? ReadParameter()
    {
        int start = _at;
        Skip(static c => c is not (' ' or '\t' or '=' or ';' or ',' or '"' or '<' or '>'));
        string name = _text.Substring(start, _at - start);
        SkipBlanks();
        if (name.Length == 0)
        {
            return null;
        }

        if (!TrySkip('='))
        {
            return (name, "");
        }

        return (IsAtEnd || _text[_at] != '"' ? ReadBare() : ReadQuoted()) is { } value ? (name, value) : null;
    }

    /// <returns>Null when it has characters that only a quoted value can have.</returns>
    private string? ReadBare()
    {
        int start = _at;
        Skip(static c => c is not (';' or ','));
        string value = _text.Substring(start, _at - start).TrimEnd(' ', '\t');
        return value.IndexOfAny(['"', '<', '>']) < 0 ? value : null;
    }

    /// <returns>Null when it does not end.</returns>
    private string? ReadQuoted()
    {
        var value = new StringBuilder();
        for (_at++; !IsAtEnd; _at++)
        {
            if (_text[_at] == '"')
            {
                _at++;
                SkipBlanks();
                return value.ToString();
            }

            if (_text[_at] == '\\' && ++_at == _text.Length)
            {
                return null;
            }

            value.Append(_text[_at]);
        }

        return null;
    }

    private bool IsAtEndOfLink()
    {
        SkipBlanks();
        return IsAtEnd || _text[_at] == ',';
    }

    private bool TrySkip(char mark)
    {
        if (IsAtEnd || _text[_at] != mark)
        {
            return false;
        }

        _at++;
        SkipBlanks();
        return true;
    }

    private void SkipBlanks() => Skip(static c => c is ' ' or '\t');

    private void Skip(Func<char, bool> isSkipped)
    {
        while (!IsAtEnd && isSkipped(_text[_at]))
        {
            _at++;
        }
    }
}
