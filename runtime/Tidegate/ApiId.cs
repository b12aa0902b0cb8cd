using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tidegate.Json;

namespace Tidegate;

/// <summary>
/// An id that is a JSON number in some places and text in others. A whole number in its canonical spelling is the same id either way and is sent
/// as a number; any other text is kept and sent unchanged.
/// </summary>
[JsonConverter(typeof(ApiIdConverter<ApiId>))]
[TypeConverter(typeof(ApiValueTypeConverter<ApiId>))]
public readonly struct ApiId : IEquatable<ApiId>, IComparable<ApiId>, IComparable, IApiValue<ApiId, ApiId>
{
    /// <summary>Marks, in <see cref="_text"/>, an id that is a number, so that the default value is no id at all.</summary>
    private static readonly string s_number = new('#', 1);

    private readonly string? _text;
    private readonly long _number;

    /// <summary>Creates an id from a number.</summary>
    public ApiId(long number)
    {
        _text = s_number;
        _number = number;
    }

    /// <summary>Creates an id from text.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ApiId(string text)
    {
        bool isNumber = TryParseCanonical(text ?? throw new ArgumentNullException(nameof(text)), out _number);
        _text = isNumber ? s_number : text;
    }

    /// <summary>Whether this is an id; false for the default value.</summary>
    public bool HasValue => _text is not null;

    /// <summary>Whether the id is a whole number that fits in 64 bits.</summary>
    public bool IsNumber => ReferenceEquals(_text, s_number);

    private int Rank => _text is null ? 0 : IsNumber ? 1 : 2;

    /// <summary>Creates an id from a number.</summary>
    public static implicit operator ApiId(long number) => new(number);

    /// <summary>Creates an id from text.</summary>
    public static implicit operator ApiId(string text) => new(text);

    /// <summary>Compares two ids.</summary>
    public static bool operator ==(ApiId left, ApiId right) => left.Equals(right);

    /// <summary>Compares two ids.</summary>
    public static bool operator !=(ApiId left, ApiId right) => !left.Equals(right);

    /// <summary>Compares two ids in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator <(ApiId left, ApiId right) => left.CompareTo(right) < 0;

    /// <summary>Compares two ids in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator <=(ApiId left, ApiId right) => left.CompareTo(right) <= 0;

    /// <summary>Compares two ids in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator >(ApiId left, ApiId right) => left.CompareTo(right) > 0;

    /// <summary>Compares two ids in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator >=(ApiId left, ApiId right) => left.CompareTo(right) >= 0;

    /// <summary>Creates an id from a number.</summary>
    public static ApiId FromInt64(long number) => new(number);

    /// <summary>Creates an id from text.</summary>
    public static ApiId FromString(string text) => new(text);

    /// <summary>Parses an id from outside, such as a route, a query or a setting. Accepts any text that is not blank.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is blank.</exception>
    public static ApiId Parse(string s, IFormatProvider? provider) => ApiValue.Parse<ApiId>(s);

    /// <summary>Parses an id from outside, such as a route, a query or a setting. Accepts any text that is not blank.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ApiId result) => ApiValue.TryParse(s, out result);

    /// <summary>Returns the id as a number if it is one.</summary>
    public bool TryGetInt64(out long number)
    {
        number = _number;
        return IsNumber;
    }

    /// <summary>Copies the text into a buffer; format and culture are ignored.</summary>
    /// <returns>False when the buffer is too short.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        ApiValue.TryFormat(ToString(), destination, out charsWritten);

    /// <inheritdoc/>
    public bool Equals(ApiId other) => _number == other._number && string.Equals(_text, other._text, StringComparison.Ordinal) && IsNumber == other.IsNumber;

    /// <summary>Sorts the default value first, then numbers by value, then texts in ordinal order.</summary>
    public int CompareTo(ApiId other) => Rank.CompareTo(other.Rank) is var order and not 0 ? order
        : IsNumber ? _number.CompareTo(other._number)
        : string.CompareOrdinal(_text, other._text);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ApiId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsNumber ? _number.GetHashCode() : StringComparer.Ordinal.GetHashCode(_text ?? "");

    /// <summary>The id as text; empty for the default value.</summary>
    public override string ToString() => IsNumber ? _number.ToString(CultureInfo.InvariantCulture) : _text ?? "";

    /// <summary>Writes the id as a number if it is one, otherwise as text.</summary>
    internal void WriteTo(Utf8JsonWriter writer)
    {
        if (IsNumber)
        {
            writer.WriteNumberValue(_number);
        }
        else
        {
            writer.WriteStringValue(ToString());
        }
    }

    int IComparable.CompareTo(object? obj) => ApiValue.Compare(this, obj);

    ApiId IApiValue<ApiId, ApiId>.Value => this;

    ApiId IApiValue<ApiId, ApiId>.Wrap(ApiId value) => value;

    bool IApiValue<ApiId>.TryRead(string? text, out ApiId value) => ApiValue.TryReadId(text, out value);

    /// <summary>Accepts as a number only the spelling that <see cref="ToString"/> produces: 007, +7 and -0 are text.</summary>
    private static bool TryParseCanonical(string text, out long number)
    {
        number = 0;
        int first = text.StartsWith('-') ? 1 : 0;
        if (text.Length == first || text.Length > 20 || text[first] is < '0' or > '9')
        {
            return false;
        }

        bool hasNeedlessZero = text[first] == '0' && text.Length > 1;
        return !hasNeedlessZero && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }
}
