using System.Collections.Generic;
using System.Linq;
using Tidegate.Generator.Model;

namespace Tidegate.Generator.Emit;

/// <summary>How an operation's method is declared: its parameters, and the expressions that give the inputs' values.</summary>
internal sealed class EndpointSignature
{
    /// <summary>With more inputs than this the method takes one record instead.</summary>
    private const int MostParameters = 5;

    private readonly Dictionary<string, string> _values = new();

    public EndpointSignature(EndpointModel endpoint)
    {
        Names = ServiceNames.Of(endpoint);
        RequestType = endpoint.Inputs.Count > MostParameters ? endpoint.Name + "Request" : null;
        Parameters = RequestType is null
            ? endpoint.Inputs.Select(PassedByItself).ToList()
            : PassedInRecord(endpoint, RequestType);
        Options = Locals.ForOwn("options", "callOptions");
        CancellationToken = Locals.ForOwn("cancellationToken", "callCancellationToken");
    }

    public ServiceNames Names { get; }

    /// <summary>The names taken in the method.</summary>
    public LocalNames Locals { get; } = new();

    /// <summary>The record with the inputs; null when they are parameters themselves.</summary>
    public string? RequestType { get; }

    public IReadOnlyList<MethodParameter> Parameters { get; }

    /// <summary>The name of the parameter with the call options.</summary>
    public string Options { get; }

    /// <summary>The name of the parameter with the cancellation token.</summary>
    public string CancellationToken { get; }

    /// <summary>The expression for an input's value inside the method.</summary>
    public string ValueOf(string inputName) => _values[inputName];

    /// <summary>The parameter list, one line each.</summary>
    public IEnumerable<string> Declarations() => Parameters
        .Select(p => p.IsOptional ? $"{p.Type} {p.Name} = null," : $"{p.Type} {p.Name},")
        .Append($"{Names.CallOptions}? {Options} = null,")
        .Append($"global::System.Threading.CancellationToken {CancellationToken} = default");

    private MethodParameter PassedByItself(InputModel input)
    {
        string name = Locals.ForSpecName(input.Name);
        _values.Add(input.Name, name);
        string type = input.IsOptional ? CSharpTypes.OrNull(input.Type) : CSharpTypes.Of(input.Type);
        string doc = input.Doc.Length == 0 ? $"The value of {input.Name}." : input.Doc;
        return new MethodParameter(name, type, input.IsOptional, doc);
    }

    private IReadOnlyList<MethodParameter> PassedInRecord(EndpointModel endpoint, string requestType)
    {
        string name = Locals.ForOwn("request", "request");
        foreach (InputModel input in endpoint.Inputs)
        {
            _values.Add(input.Name, name + "." + CSharpLiteral.Identifier(input.Name));
        }

        return new[]
        {
            new MethodParameter(name, CSharpLiteral.Identifier(requestType), IsOptional: false, $"What {endpoint.Name} is called with."),
        };
    }
}

internal sealed record MethodParameter(string Name, string Type, bool IsOptional, string Doc);
