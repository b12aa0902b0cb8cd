using System.Collections.Generic;
using System.Text;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Yaml;

/// <summary>What happens to the line breaks at the end of a block scalar.</summary>
internal enum BlockChomping
{
    Clip,
    Strip,
    Keep,
}

/// <param name="ExplicitIndent">The indentation given by a digit, counted from the parent's.</param>
/// <param name="Indicator">The character that the scalar begins with.</param>
internal sealed record BlockScalarHeader(ScalarStyle Style, BlockChomping Chomping, int? ExplicitIndent, char Indicator);

/// <summary>Joins the lines of a block scalar: folds them if the scalar is a folded one, and chomps the end.</summary>
internal sealed class BlockScalarText(BlockScalarHeader header)
{
    private readonly StringBuilder _text = new();
    private readonly List<TextPiece> _pieces = new();
    private bool _endsWithBreak;
    private bool _lastLineIsMoreIndented;
    private int _blankLines;

    public EquatableArray<TextPiece> Pieces => _pieces.ToEquatableArray();

    public void AddBlankLine(bool hasBreak)
    {
        if (hasBreak)
        {
            _blankLines++;
        }
    }

    /// <param name="place">The location of the line.</param>
    public void AddLine(string line, SourceSpan place, bool hasBreak)
    {
        bool isMoreIndented = YamlCharacters.IsBlank(line[0]);
        bool folds = header.Style == ScalarStyle.Folded && _endsWithBreak && !isMoreIndented && !_lastLineIsMoreIndented;
        if (folds && _blankLines == 0)
        {
            _text.Append(' ');
        }
        else if (_endsWithBreak && !folds)
        {
            _text.Append('\n');
        }

        _text.Append('\n', _blankLines);
        _pieces.Add(new TextPiece(_text.Length, line.Length, place));
        _text.Append(line);
        _blankLines = 0;
        _endsWithBreak = hasBreak;
        _lastLineIsMoreIndented = isMoreIndented;
    }

    public override string ToString()
    {
        if (_endsWithBreak && header.Chomping != BlockChomping.Strip)
        {
            _text.Append('\n');
        }

        if (header.Chomping == BlockChomping.Keep)
        {
            _text.Append('\n', _blankLines);
        }

        _endsWithBreak = false;
        _blankLines = 0;
        return _text.ToString();
    }
}
