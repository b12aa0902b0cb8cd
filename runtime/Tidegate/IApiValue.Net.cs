using System;
using System.ComponentModel;
using System.Text;
using Tidegate.Buffers;

namespace Tidegate;

/// <summary>
/// An API value with a single plain text form: the interfaces that the platform's binders, formatters and serializers expect of such a type.
/// Generated types implement it; there is no need to implement it by hand.
/// </summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiValue<TSelf> : ISpanParsable<TSelf>, IUtf8SpanParsable<TSelf>, ISpanFormattable, IUtf8SpanFormattable
    where TSelf : struct, IApiValue<TSelf>
{
    /// <summary>Reads the text that <see cref="object.ToString"/> returns.</summary>
    /// <returns>False when the text is null, blank or has another form; the value is then the default one.</returns>
    bool TryRead(string? text, out TSelf value);

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => ApiValue.Parse<TSelf>(s);

    static bool IParsable<TSelf>.TryParse(string? s, IFormatProvider? provider, out TSelf result) => ApiValue.TryParse(s, out result);

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => ApiValue.Parse<TSelf>(s.ToString());

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result) =>
        ApiValue.TryParse(s.ToString(), out result);

    static TSelf IUtf8SpanParsable<TSelf>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        ApiValue.Parse<TSelf>(StrictUtf8.GetString(utf8Text) ?? throw new FormatException("The text is not valid Unicode."));

    static bool IUtf8SpanParsable<TSelf>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out TSelf result) =>
        ApiValue.TryParse(StrictUtf8.GetString(utf8Text), out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString()!;

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        ApiValue.TryFormat(ToString()!, destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Encoding.UTF8.TryGetBytes(ToString(), utf8Destination, out bytesWritten);
}
