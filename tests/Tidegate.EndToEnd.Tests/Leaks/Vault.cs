using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tidegate.EndToEnd.Tests.Leaks;

/// <summary>A service whose spec marks a value secret, wherever it stands in a request or a response.</summary>
internal static class Vault
{
    public const string Phrase = "0pen s3same";
    public const string PathPhrase = "cl0se-s3same";

    /// <summary>Nobody but the gateway knows it: it stands in responses only.</summary>
    public const string ResponsePhrase = "answ3r s3same";

    public static readonly ApiService Service = new("Vaults", new ApiEnvelope(), []) { SecretNames = ["phrase"] };
    public static readonly ApiOperation Open = new("OpenVault", HttpMethod.Post, "/vaults/");

    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Puts the secret into a request, and which one it is.</summary>
    public static IReadOnlyList<(Action<ApiRequest> Place, string Sent)> Places { get; } = [(InPath, PathPhrase), (InQuery, Phrase), (InBody, Phrase)];

    /// <summary>The secret that only responses hold, bare, in text and in text in text, in responses of each kind; and the one that was sent, repeated.</summary>
    public static IEnumerable<(string Response, HttpStatusCode Status)> ResponsesTo(string sent)
    {
        string document = $$"""{"owner":"me","phrase":"{{ResponsePhrase}}"}""";
        for (int wrappings = 0; wrappings < 3; wrappings++)
        {
            yield return ($$"""{"code":0,"data":{{document}}}""", HttpStatusCode.OK);
            yield return ($$"""{"data":{{document}}}""", HttpStatusCode.OK);
            yield return ($$"""{"data":{{document}}}""", HttpStatusCode.BadGateway);
            yield return ($$"""{"data":{{document}}""", HttpStatusCode.OK);
            document = JsonSerializer.Serialize(document, s_relaxed);
            yield return ($$"""{"code":7,"msg":{{document}}}""", HttpStatusCode.OK);
        }

        yield return ($$"""{"code":7,"msg":"no {{sent}}"}""", HttpStatusCode.OK);
    }

    private static void InPath(ApiRequest request) => request.AppendSecretPathValue(PathPhrase, "phrase");

    private static void InQuery(ApiRequest request) => request.AddQuery("phrase"u8, Phrase);

    public static void InBody(ApiRequest request)
    {
        Utf8JsonWriter writer = request.BeginBody();
        writer.WriteStartObject();
        writer.WriteString("phrase"u8, Phrase);
        writer.WriteEndObject();
    }
}
