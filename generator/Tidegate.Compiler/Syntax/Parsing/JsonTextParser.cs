using System.Collections.Generic;
using System.Globalization;
using System.Text;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Reads the JSON document inside a string of a sample, strictly. It stops at the first mistake.</summary>
internal sealed class JsonTextParser
{
    private const int MaxDepth = 64;

    private readonly JsonString _source;
    private readonly string _text;
    private int _position;
    private int _depth;

    private JsonTextParser(JsonString source)
    {
        _source = source;
        _text = source.Value;
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    /// <param name="mistake">Why there is no value, and where; null when there is one.</param>
    public static JsonValue? Parse(JsonString source, out Word? mistake)
    {
        JsonTextParser parser = new(source);
        mistake = null;
        try
        {
            JsonValue value = parser.ParseValue();
            parser.SkipBlanks();
            return parser._position == source.Value.Length ? value : throw parser.Mistake("something follows the value");
        }
        catch (JsonMistakeException exception)
        {
            mistake = exception.Mistake;
            return null;
        }
    }

    private JsonValue ParseValue()
    {
        SkipBlanks();
        if (++_depth > MaxDepth)
        {
            throw Mistake("it is nested too deeply");
        }

        int start = _position;
        JsonValue value = Current switch
        {
            '{' => ParseObject(),
            '[' => ParseArray(),
            '"' => ParseString(),
            't' when TakeWord("true") => new JsonBoolean(Span(start), true),
            'f' when TakeWord("false") => new JsonBoolean(Span(start), false),
            'n' when TakeWord("null") => new JsonNull(Span(start)),
            '-' or (>= '0' and <= '9') => ParseNumber(),
            _ => throw Mistake(_position < _text.Length ? "a value is expected here" : "it ends too early"),
        };
        _depth--;
        return value;
    }

    private JsonObject ParseObject()
    {
        int start = _position++;
        List<JsonProperty> properties = new();
        SkipBlanks();
        if (Current != '}')
        {
            do
            {
                SkipBlanks();
                if (Current != '"')
                {
                    throw Mistake("a member name in double quotes is expected here");
                }

                JsonString name = ParseString();
                SkipBlanks();
                Take(':');
                properties.Add(new JsonProperty(new Word(name.Value, name.Span), ParseValue()));
                SkipBlanks();
            }
            while (TakeComma());
        }

        Take('}');
        return new JsonObject(Span(start), properties.ToEquatableArray());
    }

    private JsonArray ParseArray()
    {
        int start = _position++;
        List<JsonValue> items = new();
        SkipBlanks();
        if (Current != ']')
        {
            do
            {
                items.Add(ParseValue());
                SkipBlanks();
            }
            while (TakeComma());
        }

        Take(']');
        return new JsonArray(Span(start), items.ToEquatableArray());
    }

    private JsonNumber ParseNumber()
    {
        int start = _position;
        int length = JsonNumbers.Length(_text, start);
        if (length == 0)
        {
            throw Mistake("this is no JSON number");
        }

        _position += length;
        return new JsonNumber(Span(start), _text.Substring(start, length));
    }

    private JsonString ParseString()
    {
        int start = _position++;
        StringBuilder value = new();
        while (Current != '"')
        {
            if (_position >= _text.Length || Current < ' ')
            {
                throw Mistake(_position >= _text.Length ? "a quote is not closed" : "a control character must be escaped");
            }

            value.Append(Current == '\\' ? ParseEscape() : Current);
            _position++;
        }

        _position++;
        return new JsonString(Span(start), value.ToString());
    }

    private char ParseEscape()
    {
        _position++;
        switch (Current)
        {
            case '"' or '\\' or '/':
                return Current;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _position + 4 < _text.Length
                && ushort.TryParse(_text.Substring(_position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code):
                _position += 4;
                return (char)code;
            default:
                throw Mistake("this escape is unknown");
        }
    }

    private bool TakeWord(string word)
    {
        bool isThere = string.CompareOrdinal(_text, _position, word, 0, word.Length) == 0;
        _position += isThere ? word.Length : 0;
        return isThere;
    }

    private bool TakeComma()
    {
        bool isThere = Current == ',';
        _position += isThere ? 1 : 0;
        return isThere;
    }

    private void Take(char c)
    {
        if (Current != c)
        {
            throw Mistake(_position < _text.Length ? $"'{c}' is expected here" : $"'{c}' is missing at the end");
        }

        _position++;
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            _position++;
        }
    }

    private SourceSpan Span(int start) => _source.Part(start, _position - start);

    private JsonMistakeException Mistake(string reason) =>
        new(new Word(reason, _position < _text.Length ? _source.Part(_position, 1) : _source.Span));

    /// <summary>Unwinds the recursive descent; it never escapes the parser.</summary>
    private sealed class JsonMistakeException : System.Exception
    {
        public JsonMistakeException(Word mistake) => Mistake = mistake;

        public Word Mistake { get; }
    }
}
