using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Model;

/// <summary>
/// A request and its response, as shown in the spec. Samples are kept apart from the endpoint's model, since they do not affect what is
/// emitted.
/// </summary>
/// <param name="Parameters">The values of path and query parameters that the sample names.</param>
/// <param name="Body">The request body as JSON text; null when the sample has none.</param>
/// <param name="Answer">The whole response including its envelope, as JSON text.</param>
internal sealed record SampleModel(EquatableArray<SampleParameter> Parameters, string? Body, string Answer)
{
    /// <summary>The HTTP status of the response.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Whether the response has a body; one that is null in a service without envelopes has none.</summary>
    public bool HasBody { get; init; } = true;

    /// <summary>The file that is the response; null when the response is JSON.</summary>
    public SampleFile? File { get; init; }

    /// <summary>The items that are the response; null when they are in JSON, or there are none.</summary>
    public SampleStream? Stream { get; init; }
}

/// <param name="Content">What the file holds, as text.</param>
/// <param name="ContentType">Null when the sample does not state it.</param>
/// <param name="Name">Null when the sample does not state it.</param>
internal sealed record SampleFile(string Content, string? ContentType, string? Name);

/// <param name="Items">The items as they are sent: JSON, or the text itself.</param>
internal sealed record SampleStream(EquatableArray<string> Items, string ContentType)
{
    /// <summary>The content type of server-sent events.</summary>
    public const string Events = "text/event-stream";
}

internal sealed record SampleParameter(BindingLocation Location, string WireName, string Value);
