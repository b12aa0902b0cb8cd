using System;
using System.Collections.Generic;
using System.Text;

namespace Tidegate.Generator.Emit;

/// <summary>Writes C# line by line at the current indentation, with <c>\n</c> on every platform.</summary>
internal sealed class CSharpWriter
{
    private const int SpacesPerLevel = 4;

    /// <summary>The attribute that tells tools, such as those that measure coverage, that a type is generated.</summary>
    private static readonly string s_generated =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"Tidegate\", \"{typeof(CSharpWriter).Assembly.GetName().Version.ToString(3)}\")]";

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _afterBlock;

    /// <summary>Returns what is written at a depth of nesting, ready to be inserted there in a file.</summary>
    public static string TextOf(int depth, Action<CSharpWriter> write)
    {
        var writer = new CSharpWriter { _depth = depth };
        write(writer);
        return writer.ToString();
    }

    /// <summary>Writes one line, or an empty one. A line after a closed block is separated from it by an empty line.</summary>
    public void Line(string line = "")
    {
        bool closesBlock = line is "}" or "};";
        if (_afterBlock && line.Length > 0 && !closesBlock)
        {
            _text.Append('\n');
        }

        if (line.Length > 0)
        {
            _text.Append(' ', _depth * SpacesPerLevel).Append(line);
        }

        _text.Append('\n');
        _afterBlock = closesBlock;
    }

    /// <summary>Writes a template of several lines, each at the current indentation.</summary>
    public void Lines(string template)
    {
        foreach (string line in template.Split('\n'))
        {
            Line(line.TrimEnd('\r'));
        }
    }

    /// <summary>Writes texts that another writer produced, each separated by an empty line from what precedes it in the block.</summary>
    public void Written(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            if (_afterBlock)
            {
                _text.Append('\n');
            }

            _text.Append(text);
            _afterBlock = true;
        }
    }

    /// <summary>Writes a header and an opening brace; the block closes when the result is disposed.</summary>
    public Scope Block(string header)
    {
        Line(header);
        return Block();
    }

    /// <summary>Writes the declaration of a type and an opening brace; the block closes when the result is disposed.</summary>
    public Scope Type(string header)
    {
        Line(s_generated);
        return Block(header);
    }

    /// <summary>Writes an opening brace; the block closes when the result is disposed.</summary>
    public Scope Block()
    {
        Line("{");
        _depth++;
        return new Scope(this, "}");
    }

    /// <summary>Opens the braces of an initializer or a switch expression, which end with a semicolon.</summary>
    public Scope Initializer()
    {
        Line("{");
        _depth++;
        return new Scope(this, "};");
    }

    /// <summary>Writes items with an empty line between them.</summary>
    public void Separated<T>(IEnumerable<T> items, Action<T> write)
    {
        bool isFirst = true;
        foreach (T item in items)
        {
            if (!isFirst)
            {
                Line();
            }

            write(item);
            isFirst = false;
        }
    }

    /// <summary>Indents everything that is written until the result is disposed.</summary>
    public Scope Indent()
    {
        _depth++;
        return new Scope(this, closing: null);
    }

    public override string ToString() => _text.ToString();

    /// <summary>An open block.</summary>
    internal readonly struct Scope : IDisposable
    {
        private readonly CSharpWriter _writer;
        private readonly string? _closing;

        public Scope(CSharpWriter writer, string? closing)
        {
            _writer = writer;
            _closing = closing;
        }

        public void Dispose()
        {
            _writer._depth--;
            if (_closing is not null)
            {
                _writer.Line(_closing);
            }
        }
    }
}
