using System;
using System.Globalization;

namespace Tidegate.Compiler.Model;

/// <summary>A code of an envelope: a whole number of 32 bits, or a text.</summary>
/// <param name="Text">The text, or the number in plain decimal digits.</param>
/// <param name="Number">Null for a text.</param>
internal sealed record ErrorCode(string Text, int? Number) : IComparable<ErrorCode>
{
    public bool IsText => Number is null;

    public static ErrorCode OfText(string text) => new(text, null);

    public static implicit operator ErrorCode(int number) => new(number.ToString(CultureInfo.InvariantCulture), number);

    /// <summary>Numbers come first, in ascending order.</summary>
    public int CompareTo(ErrorCode? other) => (Number, other?.Number) switch
    {
        ({ } number, { } otherNumber) => number.CompareTo(otherNumber),
        (null, null) => string.CompareOrdinal(Text, other?.Text),
        (null, _) => 1,
        _ => -1,
    };

    public override string ToString() => Text;
}
