using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the method that makes one call: it checks the inputs, builds the request in signing order, and sends it.</summary>
internal static class CallEmitter
{
    /// <summary>The local function that makes the request of a call, where a method makes several calls.</summary>
    private const string RequestMaker = "BeginRequest";

    public static string ReturnType(EndpointModel endpoint) => endpoint.Result switch
    {
        null => "global::System.Threading.Tasks.Task",
        StreamRef stream => CSharpTypes.Of(stream),
        { } result => $"global::System.Threading.Tasks.Task<{CSharpTypes.Of(result)}>",
    };

    public static void Emit(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature)
    {
        string operation = "s_" + LocalNames.CamelCase(endpoint.Name);
        EmitOperation(writer, endpoint, operation);
        writer.Line();
        LimitsCode.EmitFields(writer, endpoint.Name, endpoint.Bindings.Inputs, signature.NameOf);
        GroupsCode.EmitFields(writer, endpoint, signature);

        writer.Line("/// <inheritdoc/>");
        ObsoleteCode.Emit(writer, endpoint);
        signature.EmitHeader(writer, "public ", ReturnType(endpoint), EmittedNames.Method(endpoint.Name), "");
        using (writer.Block())
        {
            string request = signature.Locals.ForOwn("request", "apiRequest");
            ArgumentChecks.Emit(writer, endpoint, signature);
            if (endpoint.Result is StreamRef stream)
            {
                EmitStream(writer, stream.Item, endpoint, signature, request, operation);
                return;
            }

            EmitRequest(writer, endpoint, signature, request, operation);
            writer.Line($"return {SendExpression(endpoint, signature, request)};");
        }
    }

    private static void EmitRequest(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature, string request, string operation)
    {
        writer.Line($"var {request} = _api.CreateRequest({operation}, {signature.Options});");
        EmitPath(writer, endpoint, signature, request);
        new ParameterEmitter(writer, signature, request).Emit(endpoint.Bindings.Named);
        BodyEmitter.Emit(writer, endpoint, signature, request);
    }

    /// <summary>Emits what makes a call for each enumeration.</summary>
    private static void EmitStream(CSharpWriter writer, TypeRef item, EndpointModel endpoint, EndpointSignature signature, string request, string operation)
    {
        string type = item is NamedRef ? "" : $"<{CSharpTypes.Of(item)}>";
        string read = new JsonReadCode(signature.Names.Json + ".").Delegate(item);
        writer.Line($"return _api.StreamAsync{type}({RequestMaker}, {read}, {signature.CancellationToken});");
        writer.Line();
        using (writer.Block($"global::Tidegate.ApiRequest {RequestMaker}()"))
        {
            EmitRequest(writer, endpoint, signature, request, operation);
            writer.Line($"return {request};");
        }
    }

    private static string SendExpression(EndpointModel endpoint, EndpointSignature signature, string request)
    {
        if (endpoint.Result is not { } returned)
        {
            return $"_api.SendAsync({request}, {signature.CancellationToken})";
        }

        if (returned is PlainRef plain)
        {
            return $"_api.{PlainMethod(plain)}({request}, {signature.CancellationToken})";
        }

        // A declared type is inferred from its read method; other types are wider than what the read method returns, such as a list for an
        // array.
        string result = returned is NamedRef ? "" : $"<{CSharpTypes.Of(returned)}>";
        string read = new JsonReadCode(signature.Names.Json + ".").Delegate(returned);
        string method = endpoint.Response is null ? "SendAsync" : "SendForResponseAsync";
        return $"_api.{method}{result}({request}, {read}, {signature.CancellationToken})";
    }

    private static string PlainMethod(PlainRef returned) => returned switch
    {
        DownloadRef => "DownloadAsync",
        WholeTextRef => "SendForTextAsync",
        WholeBytesRef => "SendForBytesAsync",
        _ => throw new ArgumentOutOfRangeException(nameof(returned)),
    };

    private static void EmitOperation(CSharpWriter writer, EndpointModel endpoint, string field)
    {
        string start = PathStart(endpoint)?.Text ?? "";
        string creation = $"new({CSharpLiteral.Text(endpoint.Name)}, {Method(endpoint.Method)}, {CSharpLiteral.Text(start)})";
        writer.Line($"private static readonly global::Tidegate.ApiOperation {field} =");
        using (writer.Indent())
        {
            if ((endpoint.PartialEnvelope ?? endpoint.Envelope) is not null || endpoint.HasOwnErrors)
            {
                EmitWithAnswers(writer, endpoint, creation);
                return;
            }

            string properties = string.Join(", ", PropertiesOf(endpoint));
            writer.Line($"{creation}{(properties.Length == 0 ? "" : $" {{ {properties} }}")};");
        }
    }

    /// <summary>Emits an operation whose answers are not those of the service.</summary>
    private static void EmitWithAnswers(CSharpWriter writer, EndpointModel endpoint, string creation)
    {
        writer.Line(creation);
        writer.Line("{");
        using (writer.Indent())
        {
            foreach (string property in PropertiesOf(endpoint))
            {
                writer.Line(property + ",");
            }

            if ((endpoint.PartialEnvelope ?? endpoint.Envelope) is { } envelope)
            {
                EnvelopeEmitter.Emit(writer, envelope, "Envelope = ");
            }

            if (endpoint.HasOwnErrors)
            {
                EmitErrors(writer, endpoint);
            }
        }

        writer.Line("};");
    }

    private static void EmitErrors(CSharpWriter writer, EndpointModel endpoint)
    {
        if (endpoint.Errors.Count == 0)
        {
            writer.Line("Errors = global::System.Array.Empty<global::Tidegate.ApiError>(),");
            return;
        }

        writer.Line("Errors = new global::Tidegate.ApiError[]");
        writer.Line("{");
        using (writer.Indent())
        {
            foreach (ErrorModel error in endpoint.Errors)
            {
                writer.Line(ErrorsEmitter.Declaration(error, ServiceNames.Of(endpoint)));
            }
        }

        writer.Line("},");
    }

    private static IEnumerable<string> PropertiesOf(EndpointModel endpoint)
    {
        if (endpoint.IsIdempotent)
        {
            yield return "IsIdempotent = true";
        }

        if (endpoint.Bindings.Key is not null)
        {
            yield return "HasIdempotencyKey = true";
        }

        if (endpoint.Path.Any(part => part is PathPlaceholder))
        {
            yield return $"PathTemplate = {CSharpLiteral.Text(endpoint.PathTemplate)}";
        }

        if (endpoint.Auth != AuthKind.Signature)
        {
            yield return $"Credentials = global::Tidegate.ApiCredentials.{endpoint.Auth}";
        }

        if (endpoint.Bindings.Named.FirstOrDefault(binding => binding.Source is TokenSource) is { } bearer)
        {
            yield return $"BearerHeader = {CSharpLiteral.Text(bearer.WireName)}";
        }

        if (StatusesOf(endpoint, hasData: true) is { } withData)
        {
            yield return $"ResultStatuses = {withData}";
        }

        if (StatusesOf(endpoint, hasData: false) is { } empty)
        {
            yield return $"EmptyStatuses = {empty}";
        }

        if (endpoint.IsBodyCompressed)
        {
            yield return "IsBodyCompressed = true";
        }

        if (endpoint.Host is { } host)
        {
            yield return $"GatewayOption = {CSharpLiteral.Text(host.Option)}";
        }
    }

    /// <returns>Null when there are none.</returns>
    private static string? StatusesOf(EndpointModel endpoint, bool hasData)
    {
        var statuses = endpoint.Statuses.Where(status => status.HasData == hasData).Select(status => status.Status).ToList();
        return statuses.Count == 0 ? null : $"new[] {{ {string.Join(", ", statuses)} }}";
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
                PathPlaceholder { Binding: var binding } => $"{request}.{AppendMethod(binding)}({ScalarTextCode.InPath(binding.Type, signature.ValueOf(binding), signature.NameOf(binding))}, {CSharpLiteral.Text(binding.WireName)});",
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
