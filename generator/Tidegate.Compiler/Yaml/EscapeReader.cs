using System.Globalization;
using System.Text;
using Tidegate.Compiler.Diagnostics;

namespace Tidegate.Compiler.Yaml;

/// <summary>Reads the escape sequences of double-quoted scalars.</summary>
internal sealed class EscapeReader(YamlCursor cursor)
{
    private const int LastCodePoint = 0x10FFFF;

    /// <summary>Reads the escape that begins at the cursor and appends the character that it represents.</summary>
    public void Read(StringBuilder value)
    {
        int start = cursor.Position;
        char letter = cursor.Peek(1);
        cursor.Position += cursor.Position + 1 < cursor.Text.Length ? 2 : 1;
        int digits = letter switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            ReadCodePoint(value, start, digits);
        }
        else if (Simple(letter) is string text)
        {
            value.Append(text);
        }
        else
        {
            // Include the whole character if it has two code units.
            if (char.IsHighSurrogate(letter) && char.IsLowSurrogate(cursor.Current))
            {
                cursor.Position++;
            }

            ReportInvalid(start);
        }
    }

    private static string? Simple(char letter) => letter switch
    {
        '0' => "\0",
        'a' => "\a",
        'b' => "\b",
        't' or '\t' => "\t",
        'n' => "\n",
        'v' => "\v",
        'f' => "\f",
        'r' => "\r",
        'e' => "\u001B",
        ' ' => " ",
        '"' => "\"",
        '/' => "/",
        '\\' => "\\",
        'N' => "\u0085",
        '_' => "\u00A0",
        'L' => "\u2028",
        'P' => "\u2029",
        _ => null,
    };

    private void ReadCodePoint(StringBuilder value, int start, int digits)
    {
        if (!TryReadHex(digits, out uint code) || code > LastCodePoint)
        {
            ReportInvalid(start);
        }
        else if (code > char.MaxValue)
        {
            value.Append(char.ConvertFromUtf32((int)code));
        }
        else if (char.IsHighSurrogate((char)code) && digits == 4)
        {
            ReadLowSurrogate(value, start, (char)code);
        }
        else if (char.IsSurrogate((char)code))
        {
            ReportInvalid(start);
        }
        else
        {
            value.Append((char)code);
        }
    }

    /// <summary>Reads the second of two escapes that form a surrogate pair, as in JSON.</summary>
    private void ReadLowSurrogate(StringBuilder value, int start, char high)
    {
        int end = cursor.Position;
        bool isEscape = cursor.Current == '\\' && cursor.Peek(1) == 'u';
        if (isEscape)
        {
            cursor.Position += 2;
            if (TryReadHex(4, out uint low) && char.IsLowSurrogate((char)low))
            {
                value.Append(high).Append((char)low);
                return;
            }
        }

        cursor.Position = end;
        ReportInvalid(start);
    }

    private bool TryReadHex(int digits, out uint code)
    {
        code = 0;
        for (int i = 0; i < digits; i++)
        {
            if (!uint.TryParse(cursor.Current.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint digit))
            {
                return false;
            }

            code = (code << 4) | digit;
            cursor.Position++;
        }

        return true;
    }

    private void ReportInvalid(int start) =>
        cursor.Report(YamlRules.InvalidEscape, start, cursor.Position, cursor.Slice(start, cursor.Position));
}
