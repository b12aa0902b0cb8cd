using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tidegate.Json;

/// <summary>
/// Refuses a <see cref="JsonText{T}"/> that System.Text.Json encounters outside a generated record: only the spec says how its document is read,
/// and reading it without the spec, for example by other names, would silently give wrong values.
/// </summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LoneJsonTextConverter : JsonConverter<object>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(JsonText<>);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw Refusal();

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => throw Refusal();

    private static NotSupportedException Refusal() => new(
        "A JsonText by itself does not know how its document is read and written. Pass on the record that it is a member of, its Text or "
        + "its Value; or give System.Text.Json the converter that the client has for it, such as Flow.GraphConverter for the member Graph of Flow.");
}
