using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Generator.Emit;

/// <summary>
/// What a type around one value needs to be at home in the platform. All of it is done in the runtime; the public members are there
/// because minimal APIs look for them, and people do.
/// </summary>
internal static class ValueMembers
{
    /// <summary>Opens the declaration, behind its documentation.</summary>
    /// <param name="valueType">What it is around.</param>
    /// <param name="kind">What the runtime calls that: <c>Id</c>, <c>Text</c> or <c>Number</c>.</param>
    public static CSharpWriter.Scope OpenStruct(CSharpWriter writer, string name, string valueType, string kind)
    {
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::Tidegate.Json.Api{kind}Converter<{name}>))]");
        writer.Line($"[global::System.ComponentModel.TypeConverter(typeof(global::Tidegate.ApiValueTypeConverter<{name}>))]");
        return writer.Block($"public readonly record struct {name}({valueType} Value) : global::Tidegate.IApiValue<{name}, {valueType}>");
    }

    /// <param name="reading">The arguments of the runtime's method that reads the text, but for the result.</param>
    /// <param name="taken">Names of the spec's: a member gives way to them, and the interfaces have it still.</param>
    public static void Emit(CSharpWriter writer, string name, string valueType, string kind, string reading, IReadOnlyCollection<string> taken)
    {
        if (!taken.Contains("Parse"))
        {
            writer.Lines($"""

                /// <summary>Reads what <see cref="ToString"/> gives.</summary>
                /// <exception cref="global::System.FormatException">The text is empty or of another form.</exception>
                public static {name} Parse(string s, global::System.IFormatProvider? provider) => global::Tidegate.ApiValue.Parse<{name}>(s);
                """);
        }

        if (!taken.Contains("TryParse"))
        {
            writer.Lines($"""

                /// <summary>Reads what <see cref="ToString"/> gives.</summary>
                public static bool TryParse(string? s, global::System.IFormatProvider? provider, out {name} result) => global::Tidegate.ApiValue.TryParse(s, out result);
                """);
        }

        writer.Lines($"""

            {name} global::Tidegate.IApiValue<{name}, {valueType}>.Wrap({valueType} value) => new(value);

            bool global::Tidegate.IApiValue<{name}>.TryRead(string? text, out {name} value) => global::Tidegate.ApiValue.TryRead{kind}({reading}, out value);
            """);
    }
}
