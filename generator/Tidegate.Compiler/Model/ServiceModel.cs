using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Model;

/// <summary>The contents of a <c>service.yaml</c>, without its types, which are emitted one by one.</summary>
/// <param name="Name">The service's name, the stem of the C# names: <c>BatchProcessing</c> gives <c>IBatchProcessingClient</c>.</param>
/// <param name="BasePath">Starts with a slash and does not end with one; empty when there is none.</param>
/// <param name="ClientParameters">The parameters given once per client, in spec order.</param>
/// <param name="Errors">The errors that any operation may return.</param>
internal sealed record ServiceModel(
    string Name,
    string Namespace,
    string Doc,
    string BasePath,
    EnvelopeModel Envelope,
    EquatableArray<ParameterModel> ClientParameters,
    EquatableArray<ErrorModel> Errors);

/// <summary>How responses are wrapped.</summary>
/// <param name="CodeNames">The members that may carry the code, best first.</param>
/// <param name="SuccessCode">The code that means success.</param>
/// <param name="RequestIdName">Null when the API has none.</param>
internal sealed record EnvelopeModel(
    EquatableArray<string> CodeNames,
    int SuccessCode,
    string MessageName,
    string DataName,
    string? RequestIdName);

/// <summary>A single value under a name that needs no escaping, sent in the query or the path.</summary>
internal sealed record ParameterModel(string Name, string WireName, TypeRef Type, bool IsOptional, bool IsSecret, string Doc)
    : ValueModel(WireName, EquatableArray<string>.Empty, Type, IsOptional, IsSecret, Doc)
{
    /// <inheritdoc/>
    public override string Name { get; } = Name;
}

/// <param name="Name">The C# name of the constant, such as <c>NoPrivilege</c>.</param>
/// <param name="IsTransient">Whether the same call may succeed later.</param>
internal sealed record ErrorModel(int Code, string Name, string Doc, bool IsTransient);
