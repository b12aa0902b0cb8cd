using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Tidegate.Compiler.Model;
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
        Response = GatewayResponse.Json(model.Answer);
        IsSuccess = HasSuccessCode(GatewayJson.Read(Response.Body), envelope);
    }

    /// <summary>The path and query parameters that the sample names.</summary>
    public IReadOnlyList<SampleParameter> Parameters { get; }

    /// <summary>The request body; null when the sample has none.</summary>
    public JsonElement? Body { get; }

    /// <summary>The response as JSON text.</summary>
    public string Text { get; }

    /// <summary>The response as it is sent when nothing changes it.</summary>
    public GatewayResponse Response { get; }

    /// <summary>Whether the response has the success code.</summary>
    public bool IsSuccess { get; }

    private static bool HasSuccessCode(JsonElement? response, EnvelopeModel envelope) =>
        response is { ValueKind: JsonValueKind.Object } members
        && envelope.CodeNames.Any(name => members.TryGetProperty(name, out JsonElement code)
            && code.ToString() == envelope.SuccessCode.ToString(CultureInfo.InvariantCulture));
}
