using System.Linq;

namespace Tidegate.Generator.Emit;

/// <summary>
/// The members that integrate a type that wraps one value with the platform. The runtime does all the work; the members are public because
/// minimal APIs look for them, and so do people.
/// </summary>
internal static class ValueMembers
{
    /// <summary>Opens the declaration, after its documentation.</summary>
    /// <param name="access">The modifier that says who sees it.</param>
    /// <param name="valueType">The type that it wraps.</param>
    /// <param name="kind">What the runtime calls that type: <c>Id</c>, <c>Text</c> or <c>Number</c>.</param>
    /// <param name="interfaces">Further interfaces to implement.</param>
    public static CSharpWriter.Scope OpenStruct(CSharpWriter writer, string access, string name, string valueType, string kind, params string[] interfaces)
    {
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::Tidegate.Json.Api{kind}Converter<{name}>))]");
        writer.Line($"[global::System.ComponentModel.TypeConverter(typeof(global::Tidegate.ApiValueTypeConverter<{name}>))]");
        string all = string.Join(", ", interfaces.Prepend($"global::Tidegate.IApiValue<{name}, {valueType}>"));
        return writer.Type($"{access} readonly partial record struct {name}({valueType} Value) : {all}");
    }

    /// <param name="reading">The arguments of the runtime's method that reads the text, except for the result.</param>
    public static void Emit(CSharpWriter writer, string name, string valueType, string kind, string reading) => writer.Lines($"""

        /// <summary>Parses the text that <see cref="ToString"/> returns.</summary>
        /// <exception cref="global::System.FormatException">The text is empty or of another form.</exception>
        public static {name} Parse(string s, global::System.IFormatProvider? provider) => global::Tidegate.ApiValue.Parse<{name}>(s);

        /// <summary>Parses the text that <see cref="ToString"/> returns.</summary>
        public static bool TryParse(string? s, global::System.IFormatProvider? provider, out {name} result) => global::Tidegate.ApiValue.TryParse(s, out result);

        /// <summary>Formats the value into a buffer as <see cref="ToString"/> does; format and culture are ignored.</summary>
        /// <returns>False when the buffer is too short.</returns>
        public bool TryFormat(global::System.Span<char> destination, out int charsWritten, global::System.ReadOnlySpan<char> format = default, global::System.IFormatProvider? provider = null) => global::Tidegate.ApiValue.TryFormat(ToString(), destination, out charsWritten);

        {name} global::Tidegate.IApiValue<{name}, {valueType}>.Wrap({valueType} value) => new(value);

        bool global::Tidegate.IApiValue<{name}>.TryRead(string? text, out {name} value) => global::Tidegate.ApiValue.TryRead{kind}({reading}, out value);
        """);
}
