using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>How an operation's method is declared: its parameters, and the expressions for the values of the inputs.</summary>
internal sealed class EndpointSignature
{
    private readonly Dictionary<BindingModel, string> _values = new();

    public EndpointSignature(EndpointModel endpoint)
    {
        Names = ServiceNames.Of(endpoint);
        RequestType = endpoint.TakesRecord ? EmittedNames.Request(endpoint.Name) : null;
        Parameters = RequestType is null
            ? endpoint.Bindings.Inputs.Select(PassedByItself).ToArray()
            : PassedInRecord(endpoint, RequestType);
        Options = Locals.ForOwn("options", "callOptions");
        CancellationToken = Locals.ForOwn("cancellationToken", "callCancellationToken");
    }

    public ServiceNames Names { get; }

    /// <summary>The names in use inside the method.</summary>
    public LocalNames Locals { get; } = new();

    /// <summary>The record that carries the inputs; null when each is a parameter of its own.</summary>
    public string? RequestType { get; }

    public IReadOnlyList<MethodParameter> Parameters { get; }

    /// <summary>The name of the parameter for the call options.</summary>
    public string Options { get; }

    /// <summary>The name of the parameter for the cancellation token.</summary>
    public string CancellationToken { get; }

    /// <summary>Returns the expression for an input's value inside the method.</summary>
    public string ValueOf(BindingModel input) => _values[input];

    /// <summary>Returns what an input is called when it is rejected, such as <c>flowId</c> or <c>request.FlowId</c>.</summary>
    public string NameOf(BindingModel input) => ValueOf(input).Replace("@", "");

    /// <summary>Writes the header of a method that takes the operation's inputs, one parameter per line.</summary>
    /// <param name="modifiers">What precedes the return type, with a trailing space; empty in an interface.</param>
    /// <param name="end">What follows the parameter list: a semicolon where the method has no body.</param>
    /// <param name="receiver">The parameter in front of the inputs, of an extension method; empty for a method of the client.</param>
    public void EmitHeader(CSharpWriter writer, string modifiers, string returnType, string method, string end, string receiver = "")
    {
        writer.Line($"{modifiers}{returnType} {method}(");
        using (writer.Indent())
        {
            if (receiver.Length > 0)
            {
                writer.Line($"{receiver},");
            }

            foreach (MethodParameter parameter in Parameters)
            {
                writer.Line($"{parameter.Type} {parameter.Name}{(parameter.Default.Length == 0 ? "" : " = " + parameter.Default)},");
            }

            writer.Line($"{Names.CallOptions}? {Options} = null,");
            writer.Line($"global::System.Threading.CancellationToken {CancellationToken} = default){end}");
        }
    }

    private MethodParameter PassedByItself(BindingModel input)
    {
        string name = Locals.ForSpecName(input.Name);
        _values.Add(input, name);
        string purpose = $"{Purpose(input)}{Joining(input)}.";
        string doc = ValueDocumentation.Of(input, purpose);
        return new MethodParameter(name, CSharpTypes.Of(input), DefaultOf(input), doc.Length == 0 ? purpose : doc);
    }

    private static string DefaultOf(BindingModel input) => input.TellsNullFromAbsent ? "default" : input.IsOptional ? "null" : "";

    /// <summary>What can be said about an input that its spec does not describe.</summary>
    private static string Purpose(BindingModel input) => input.Location switch
    {
        BindingLocation.Path => $"Sent as {input.WireName} in the path",
        BindingLocation.Query => $"Sent as {input.WireName} in the query",
        BindingLocation.Header => $"Sent as the header {input.WireName}",
        BindingLocation.Cookie => $"Sent as the cookie {input.WireName}",
        BindingLocation.Form => $"Sent as {input.WireName} in the form",
        BindingLocation.Part => $"Sent as the part {input.WireName}",
        BindingLocation.BodyMember => $"Sent as {input.WireName} in the body",
        BindingLocation.Body => "Sent as the body",
        _ => throw new ArgumentOutOfRangeException(nameof(input)),
    };

    private static string Joining(BindingModel input) => input.Type switch
    {
        SeparatedRef list when input.Location is not (BindingLocation.Body or BindingLocation.BodyMember) => $", as one text with '{list.Separator}' between the items",
        ArrayRef when input.Location == BindingLocation.Query => ", once for each item",
        _ => "",
    };

    private MethodParameter[] PassedInRecord(EndpointModel endpoint, string requestType)
    {
        string name = Locals.ForOwn("request", "request");
        foreach (BindingModel input in endpoint.Bindings.Inputs)
        {
            _values.Add(input, name + "." + CSharpLiteral.Identifier(input.Name));
        }

        return new[]
        {
            new MethodParameter(name, CSharpLiteral.Identifier(requestType), Default: "", $"The inputs of {endpoint.Name}."),
        };
    }
}

/// <param name="Default">What it is when it is not given; empty when it must be.</param>
internal sealed record MethodParameter(string Name, string Type, string Default, string Doc);
