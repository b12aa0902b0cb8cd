using System;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using Tidegate.Buffers;
using Tidegate.Redaction;

namespace Tidegate.Json;

/// <summary>JSON that System.Text.Json reads from a cache, a queue or a request, and writes there, as opposed to the response of a call, and to its request.</summary>
internal static class StoredJson
{
    /// <summary>There is no call, so what is secret in the JSON is unknown, and drift is not reported.</summary>
    private static readonly JsonOrigin s_origin =
        new(new ApiOperation("JsonText", HttpMethod.Get, "/"), HttpStatus: null, new UnknownSecrets(), Drift: null, JsonDepths.Usual);

    public static JsonSource Open(ReadOnlyMemory<byte> value) => JsonSource.Inner(value, s_origin, default);

    /// <summary>Reads a value as the client reads it in a response.</summary>
    /// <exception cref="JsonException">The value is not what the spec declares. A document in it is decoded only when it is first used.</exception>
    public static T Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options, JsonRead<T> read)
    {
        bool isStrict = options is { AllowTrailingCommas: false, ReadCommentHandling: JsonCommentHandling.Disallow };
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            var value = new ApiJsonReader(Open(isStrict ? Encoding.UTF8.GetBytes(document.RootElement.GetRawText()) : Rewritten(document)));
            return read(ref value);
        }
        catch (Exception exception) when (exception is ApiTransportException or InvalidOperationException)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <summary>Writes a value as the client sends it, but whatever it is: what was answered need not be what may be sent.</summary>
    public static void Write<T>(Utf8JsonWriter writer, T value, JsonWrite<T> write)
    {
        KeptJson.Begin();
        try
        {
            write(writer, value);
        }
        finally
        {
            KeptJson.End();
        }
    }

    /// <summary>The value without the comments and trailing commas that the options may allow and that a response cannot contain.</summary>
    /// <exception cref="InvalidOperationException">A text in it has half a surrogate pair.</exception>
    private static ReadOnlyMemory<byte> Rewritten(JsonDocument document)
    {
        var bytes = new PayloadBuffer();
        using var writer = new Utf8JsonWriter(bytes, PayloadBuffer.JsonOptions);
        document.RootElement.WriteTo(writer);
        writer.Flush();
        return bytes.WrittenMemory;
    }

    private sealed class UnknownSecrets : Redactor
    {
        public override bool HidesAllValues => true;

        protected override string[] Spellings => [];

        protected override RedactedNames Names => RedactedNames.None;

        public override Redactor Lasting() => this;
    }
}
