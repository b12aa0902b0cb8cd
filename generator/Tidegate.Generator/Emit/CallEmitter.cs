using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the method that makes one call: it checks the inputs, builds the request in signing order, and sends it.</summary>
internal static class CallEmitter
{
    public static string ReturnType(EndpointModel endpoint) => endpoint.Returns is null
        ? "global::System.Threading.Tasks.Task"
        : $"global::System.Threading.Tasks.Task<{CSharpTypes.Of(endpoint.Returns)}>";

    public static void Emit(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature)
    {
        string operation = "s_" + LocalNames.CamelCase(endpoint.Name);
        EmitOperation(writer, endpoint, operation);
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        signature.EmitHeader(writer, "public ", ReturnType(endpoint), EmittedNames.Method(endpoint.Name), "");
        using (writer.Block())
        {
            string request = signature.Locals.ForOwn("request", "apiRequest");
            ArgumentChecks.Emit(writer, endpoint, signature);
            writer.Line($"var {request} = _api.CreateRequest({operation}, {signature.Options});");
            EmitPath(writer, endpoint, signature, request);
            new ParameterEmitter(writer, signature, request).Emit(endpoint.Bindings.Named);
            BodyEmitter.Emit(writer, endpoint, signature, request);
            writer.Line($"return {SendExpression(endpoint, signature, request)};");
        }
    }

    private static string SendExpression(EndpointModel endpoint, EndpointSignature signature, string request)
    {
        if (endpoint.Returns is null)
        {
            return $"_api.SendAsync({request}, {signature.CancellationToken})";
        }

        // A declared type is inferred from its read method; other types are wider than what the read method returns, such as a list for an
        // array.
        string result = endpoint.Returns is NamedRef ? "" : $"<{CSharpTypes.Of(endpoint.Returns)}>";
        string read = new JsonReadCode(signature.Names.Json + ".").Delegate(endpoint.Returns);
        return $"_api.SendAsync{result}({request}, {read}, {signature.CancellationToken})";
    }

    private static void EmitOperation(CSharpWriter writer, EndpointModel endpoint, string field)
    {
        string start = PathStart(endpoint)?.Text ?? "";
        string properties = string.Join(", ", PropertiesOf(endpoint));
        string initializer = properties.Length == 0 ? "" : $" {{ {properties} }}";
        writer.Lines($"""
            private static readonly global::Tidegate.ApiOperation {field} =
                new({CSharpLiteral.Text(endpoint.Name)}, {Method(endpoint.Method)}, {CSharpLiteral.Text(start)}){initializer};
            """);
    }

    private static IEnumerable<string> PropertiesOf(EndpointModel endpoint)
    {
        if (endpoint.IsIdempotent)
        {
            yield return "IsIdempotent = true";
        }

        if (endpoint.Path.Any(part => part is PathPlaceholder))
        {
            yield return $"PathTemplate = {CSharpLiteral.Text(endpoint.PathTemplate)}";
        }
    }

    private static PathLiteral? PathStart(EndpointModel endpoint) =>
        endpoint.Path.Count == 0 ? null : endpoint.Path[0] as PathLiteral;

    /// <summary>The operation holds the path up to the first placeholder; the rest is appended here.</summary>
    private static void EmitPath(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature, string request)
    {
        foreach (PathPart part in endpoint.Path.Skip(PathStart(endpoint) is null ? 0 : 1))
        {
            writer.Line(part switch
            {
                PathLiteral literal => $"{request}.AppendPath({CSharpLiteral.Utf8(literal.Text)});",
                PathPlaceholder { Binding: var binding } => $"{request}.{AppendMethod(binding)}({ScalarTextCode.InPath(binding.Type, signature.ValueOf(binding))}, {CSharpLiteral.Text(binding.WireName)});",
                _ => throw new ArgumentOutOfRangeException(nameof(endpoint)),
            });
        }
    }

    private static string AppendMethod(BindingModel binding) => binding.IsSecret ? "AppendSecretPathValue" : "AppendPathValue";

    private static string Method(HttpMethod method) => method switch
    {
        HttpMethod.Get => "global::System.Net.Http.HttpMethod.Get",
        HttpMethod.Post => "global::System.Net.Http.HttpMethod.Post",
        HttpMethod.Put => "global::System.Net.Http.HttpMethod.Put",
        HttpMethod.Delete => "global::System.Net.Http.HttpMethod.Delete",
        // .NET Standard 2.0 has no constant for PATCH.
        HttpMethod.Patch => "new global::System.Net.Http.HttpMethod(\"PATCH\")",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };
}
