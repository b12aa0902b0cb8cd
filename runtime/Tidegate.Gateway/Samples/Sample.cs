using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;
using Tidegate.Gateway.Json;

namespace Tidegate.Gateway.Samples;

/// <summary>A sample from the spec, parsed once for all requests that it serves.</summary>
internal sealed class Sample
{
    public Sample(SampleModel model, EnvelopeModel envelope)
    {
        Parameters = model.Parameters;
        Body = model.Body is null ? null : GatewayJson.Read(model.Body);
        Text = model.Answer;
        IsFile = model.File is not null || model.Stream is not null;
        Response = ResponseOf(model, (HttpStatusCode)model.Status);
        IsSuccess = IsFile || (model.Status is >= 200 and <= 299 && Succeeds(JsonNode.Parse(model.Answer), envelope));
    }

    /// <summary>The path and query parameters that the sample names.</summary>
    public IReadOnlyList<SampleParameter> Parameters { get; }

    /// <summary>The request body; null when the sample has none.</summary>
    public JsonElement? Body { get; }

    /// <summary>The response as JSON text.</summary>
    public string Text { get; }

    /// <summary>The response as it is sent when nothing changes it.</summary>
    public GatewayResponse Response { get; }

    /// <summary>Whether the response is a file, or items one after another, and not one JSON document.</summary>
    public bool IsFile { get; }

    /// <summary>Whether the response tells success.</summary>
    public bool IsSuccess { get; }

    /// <returns>The query parameter that the sample names; null when it does not.</returns>
    public string? QueryValue(string name) =>
        Parameters.FirstOrDefault(parameter => parameter.Location == BindingLocation.Query && parameter.WireName == name)?.Value;

    private static GatewayResponse ResponseOf(SampleModel model, HttpStatusCode status) => model switch
    {
        { Stream: { } stream } => StreamReply.Of(stream, status),
        { File: { } file } => FileReply.Of(file, status),
        { HasBody: true } => GatewayResponse.Json(model.Answer, status),
        _ => GatewayResponse.Empty(status),
    };

    /// <summary>Judges as the client does, which takes the first code that says something.</summary>
    private static bool Succeeds(JsonNode? response, EnvelopeModel envelope)
    {
        IEnumerable<string> judges = envelope.FlagName is { } flag ? [flag] : envelope.CodeNames;
        string? code = judges.Select(name => MemberPlaces.Find(response, MemberPath.Names(name)))
            .OfType<JsonValue>().Select(SpellingOf).FirstOrDefault(spelling => spelling.Length > 0);
        return envelope.Success.Kind switch
        {
            SuccessKind.Status => true,
            SuccessKind.Absent => code is null,
            _ when code is null => false,
            SuccessKind.Numbers => JsonNumbers.TryWhole(code, out long number) && envelope.Success.Codes.Any(success => success.Number == number),
            SuccessKind.Flag => envelope.Success.Codes[0].Text == FlagOf(code),
            _ => envelope.Success.Codes.Any(success => success.Text == code),
        };
    }

    private static string FlagOf(string code) => code.Trim().ToLowerInvariant() switch
    {
        "1" => "true",
        "0" => "false",
        var word => word,
    };

    private static string SpellingOf(JsonValue value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
