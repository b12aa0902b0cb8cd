using System.Collections.Generic;
using System.Linq;
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
    EquatableArray<ErrorModel> Errors)
{
    /// <summary>What every endpoint sends with a value that the service fixes, in spec order.</summary>
    public EquatableArray<BindingModel> Constants { get; init; }

    /// <summary>The addresses that it has besides the gateway's, in spec order.</summary>
    public EquatableArray<HostModel> Hosts { get; init; }

    /// <summary>What the requests carry to say who sends them where their endpoints do not say it.</summary>
    public AuthKind Auth { get; init; }

    /// <summary>Whether answers that lack a required member are read, and told as drift.</summary>
    public bool ReadsLacking { get; init; }

    /// <summary>Whether only the consumer's own assembly sees what is emitted.</summary>
    public bool IsInternal { get; init; }

    /// <summary>What every endpoint sends of its own accord: constants, and client parameters that say where.</summary>
    public IEnumerable<BindingModel> SentByAll => Constants.Concat(
        ClientParameters.Where(parameter => parameter.SentIn is not null).Select(parameter => BindingModel.OfClient(parameter.SentIn!.Value, parameter)));
}

/// <summary>An address that a service has besides the gateway's.</summary>
/// <param name="Name">The name in the spec.</param>
/// <param name="Option">The option of the client that holds it.</param>
internal sealed record HostModel(string Name, string Option, string Doc);

/// <summary>A single value, or several in one text, under a name that needs no escaping.</summary>
internal sealed record ParameterModel(string Name, string WireName, TypeRef Type, bool IsOptional, bool IsSecret, string Doc)
    : ValueModel(WireName, EquatableArray<string>.Empty, Type, IsOptional, IsSecret, Doc)
{
    /// <inheritdoc/>
    public override string Name { get; } = Name;

    /// <summary>Where every endpoint sends it; null when endpoints name it.</summary>
    public BindingLocation? SentIn { get; init; }
}

/// <param name="Name">The C# name of the constant, such as <c>NoPrivilege</c>.</param>
/// <param name="IsTransient">Whether the same call may succeed later.</param>
internal sealed record ErrorModel(ErrorCode Code, string Name, string Doc, bool IsTransient)
{
    /// <summary>The type of the body of the answers, which have no envelope; null when the error has none.</summary>
    public TypeRef? Body { get; init; }
}
