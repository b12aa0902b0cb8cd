using System;
using System.Collections.Generic;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Text;
using Tidegate.Compiler.Yaml;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>
/// Reads a type from a scalar: a word, <c>word&lt;argument, ...&gt;</c>, and <c>[]</c> or <c>?</c> after either. Arguments are types or
/// quoted texts.
/// </summary>
internal sealed class TypeExpressionParser
{
    /// <summary>More parts than any sensible type has; the limit keeps hostile input from exhausting the stack.</summary>
    private const int MaxParts = 32;

    /// <summary>A text with one of these was meant as a type, and is no key.</summary>
    private static readonly char[] s_marks = { '<', '[' };

    private readonly ParseContext _context;
    private readonly YamlScalar _scalar;
    private int _position;
    private int _parts;

    private TypeExpressionParser(ParseContext context, YamlScalar scalar)
    {
        _context = context;
        _scalar = scalar;
    }

    private string Text => _scalar.Value;

    private char Current => _position < Text.Length ? Text[_position] : '\0';

    /// <returns>Null when the text is not a type, which is reported once.</returns>
    public static TypeExpression? Parse(ParseContext context, YamlScalar scalar)
    {
        TypeExpressionParser parser = new(context, scalar);
        TypeExpression? type = parser.ParseType();
        if (type is null)
        {
            return null;
        }

        parser.SkipBlanks();
        if (parser._position == scalar.Value.Length)
        {
            return type;
        }

        return parser.Fail(
            parser.Current == ':'
                ? "a space is missing after the colon"
                : "nothing can follow its name but [] and ?");
    }

    private TypeExpression? ParseType()
    {
        if (++_parts > MaxParts)
        {
            return Fail("it has too many parts");
        }

        SkipBlanks();
        int start = _position;
        while (IsWordCharacter(Current))
        {
            _position++;
        }

        if (_position == start)
        {
            return Fail(Text.Trim().Length == 0 ? "write one, such as 'string'" : "a name such as string or Flow is missing");
        }

        string name = Text.Substring(start, _position - start);
        Word word = new(name, Part(start));
        SkipBlanks();
        TypeExpression? type = Current == '<' ? ParseArguments(start, word) : new NamedType(word.Span, name);
        return type is null ? null : ParseSuffixes(start, type);
    }

    private TypeExpression? ParseArguments(int start, Word name)
    {
        List<TypeExpression> arguments = new();
        do
        {
            _position++;
            SkipBlanks();
            TypeExpression? argument = Current is '"' or '\'' ? ParseTextArgument() : ParseType();
            if (argument is null)
            {
                return null;
            }

            arguments.Add(argument);
            SkipBlanks();
        }
        while (Current == ',');

        if (Current != '>')
        {
            return Fail("the '<' is not closed by a '>'");
        }

        _position++;
        return new GenericType(Part(start), name, arguments.ToEquatableArray());
    }

    private TextArgument? ParseTextArgument()
    {
        int start = _position;
        int end = Text.IndexOf(Current, start + 1);
        if (end < 0)
        {
            Fail("the quote is not closed");
            return null;
        }

        _position = end + 1;
        return new TextArgument(Part(start), Text.Substring(start + 1, end - start - 1));
    }

    private TypeExpression? ParseSuffixes(int start, TypeExpression type)
    {
        while (true)
        {
            SkipBlanks();
            if (++_parts > MaxParts)
            {
                return Fail("it has too many parts");
            }

            switch (Current)
            {
                case '?':
                    _position++;
                    type = new NullableType(Part(start), type);
                    break;
                case '[' when _position + 1 < Text.Length && Text[_position + 1] == ']':
                    _position += 2;
                    type = new ArrayType(Part(start), type);
                    break;
                case '[':
                    return Fail("an array is written with [] after the type of its items");
                default:
                    return type;
            }
        }
    }

    private TypeExpression? Fail(string reason)
    {
        string separated = Text.StartsWith("list<", StringComparison.Ordinal) ? "; its separator stands in quotes, such as list<string, \";\">" : "";
        string? explained = ForeignTypes.Explain(Text);
        bool isSpelled = explained is not null || Text.IndexOfAny(s_marks) >= 0;
        _context.Report(StructureRules.BadTypeExpression, _scalar.Span, isSpelled ? $"'{Text}'" : "This", explained ?? reason + separated);
        return null;
    }

    private SourceSpan Part(int start) => _scalar.Part(start, _position - start);

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t')
        {
            _position++;
        }
    }

    private static bool IsWordCharacter(char c) => c is '_' or '.' or '-' || char.IsLetterOrDigit(c);
}
