using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Tidegate.Diagnostics;

namespace Tidegate.Json;

/// <summary>Documents that System.Text.Json has read, from a cache, a queue or a request, and not a call from its answer.</summary>
internal static class StoredJson
{
    private const string Name = "JsonText";

    /// <summary>No call: nothing secret is known of it, and nothing is told of drift.</summary>
    public static JsonOrigin Origin { get; } = new(ApiOperation.Once(HttpMethod.Get, "/"), HttpStatus: null, new NoSecrets(), Drift: null, JsonDepths.Usual);

    /// <summary>Reads a document when it is looked at. What passes it on needs to know nothing of what it holds.</summary>
    /// <param name="options">Know the type; under a source-generated context it has to be one of the context.</param>
    public static JsonRead<T> Reader<T>(JsonSerializerOptions options) => (ref ApiJsonReader reader) =>
    {
        try
        {
            return reader.ReadJson().Deserialize(TypeInfo<T>(options))!;
        }
        catch (JsonException exception)
        {
            throw new ApiTransportException(Name, ApiTransportReason.InvalidResponse, $"{Name}: {exception.Message}");
        }
    };

    /// <summary>Writes the value of a document that was made from one.</summary>
    public static JsonWrite<T> Writer<T>(JsonSerializerOptions options) => (json, value) =>
        ((JsonConverter<T>)TypeInfo<T>(options).Converter).Write(json, value, options);

    private static JsonTypeInfo<T> TypeInfo<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    private sealed class NoSecrets : Redaction
    {
        protected override string[] Spellings => [];

        protected override SecretNames Names => SecretNames.None;

        public override Redaction Lasting() => this;
    }
}
