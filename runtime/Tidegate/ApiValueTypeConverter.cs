using System;
using System.ComponentModel;
using System.Globalization;

namespace Tidegate;

/// <summary>Lets configuration and model binders create a value from its text.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiValueTypeConverter<T> : TypeConverter
    where T : struct, IApiValue<T>
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is blank or has another form.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? ApiValue.Parse<T>(text) : base.ConvertFrom(context, culture, value);
}
