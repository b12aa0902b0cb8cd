using System;
#if NET
using System.Diagnostics.CodeAnalysis;
#endif
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tidegate.Json;

/// <summary>Finds the converter of a <see cref="JsonText{T}"/>.</summary>
public sealed class JsonTextConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(JsonText<>);

    /// <inheritdoc/>
#if NET
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Code for documents of classes is compiled once for all of them, and those of the usual structs are named here.")]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The constructor is kept by the converters that are made here.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The type parameter is not annotated.")]
#endif
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        Type content = typeToConvert.GetGenericArguments()[0];
        return content == typeof(object) ? new JsonTextConverter<object>()
            : content == typeof(JsonElement) ? new JsonTextConverter<JsonElement>()
            : (JsonConverter)Activator.CreateInstance(typeof(JsonTextConverter<>).MakeGenericType(content))!;
    }
}
