using System;
using System.Collections.Generic;

namespace Tidegate;

/// <summary>What all operations of one service have in common. Generated code holds one per service.</summary>
public sealed class ApiService
{
    /// <summary>Describes a service.</summary>
    /// <param name="name">The service's name, such as <c>BatchProcessing</c>.</param>
    /// <param name="envelope">How the service wraps its responses.</param>
    /// <param name="errors">The errors that the service and its operations declare, each code once.</param>
    public ApiService(string name, ApiEnvelope envelope, IReadOnlyList<ApiError> errors)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Envelope = envelope ?? throw new ArgumentNullException(nameof(envelope));
        Errors = errors ?? throw new ArgumentNullException(nameof(errors));
    }

    /// <summary>The service's name.</summary>
    public string Name { get; }

    /// <summary>How the service wraps its responses.</summary>
    public ApiEnvelope Envelope { get; }

    /// <summary>The errors that the service and its operations declare, each code once.</summary>
    public IReadOnlyList<ApiError> Errors { get; }

    /// <summary>The wire names of everything that the spec marks secret. Their values appear in no log, exception or trace.</summary>
    public IReadOnlyList<string> SecretNames { get; init; } = [];

    /// <summary>The characters between the items of parameters that are secret lists, whose items appear nowhere either; empty when there are none.</summary>
    public string SecretSeparators { get; init; } = "";

    /// <summary>
    /// What every request has in its query, unescaped. Generated code adds it to the calls that have a method; untyped calls get it unless their
    /// query has the name, if only with null.
    /// </summary>
    public IReadOnlyDictionary<string, string> ConstantQuery { get; init; } = new Dictionary<string, string>();

    /// <summary>The headers of every call; token requests do not have them, and the headers of the options replace them.</summary>
    public IReadOnlyDictionary<string, string> ConstantHeaders { get; init; } = new Dictionary<string, string>();

    /// <summary>The cookies of every call. Generated code adds them to the calls that have a method.</summary>
    public IReadOnlyDictionary<string, string> ConstantCookies { get; init; } = new Dictionary<string, string>();

    /// <inheritdoc/>
    public override string ToString() => Name;
}
