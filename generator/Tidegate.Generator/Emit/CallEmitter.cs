using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the method that makes one call: check the inputs, build the request in signing order, send it.</summary>
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
        signature.EmitHeader(writer, "public ", ReturnType(endpoint), endpoint.Name + "Async", "");
        using (writer.Block())
        {
            string request = signature.Locals.ForOwn("request", "apiRequest");
            ArgumentChecks.Emit(writer, endpoint, signature);
            writer.Line($"var {request} = _api.CreateRequest({operation}, {signature.Options});");
            EmitPath(writer, endpoint, signature, request);
            EmitQuery(writer, endpoint, signature, request);
            EmitBody(writer, endpoint, signature, request);
            writer.Line($"return {SendExpression(endpoint, signature, request)};");
        }
    }

    private static string SendExpression(EndpointModel endpoint, EndpointSignature signature, string request)
    {
        if (endpoint.Returns is null)
        {
            return $"_api.SendAsync({request}, {signature.CancellationToken})";
        }

        // A declared type is inferred from its read method; the others are wider than what is read, an array for a list.
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
            string template = string.Concat(endpoint.Path.Select(part => part switch
            {
                PathLiteral literal => literal.Text,
                PathPlaceholder placeholder => $"{{{placeholder.WireName}}}",
                _ => throw new ArgumentOutOfRangeException(nameof(endpoint)),
            }));
            yield return $"PathTemplate = {CSharpLiteral.Text(template)}";
        }
    }

    private static PathLiteral? PathStart(EndpointModel endpoint) =>
        endpoint.Path.Count == 0 ? null : endpoint.Path[0] as PathLiteral;

    /// <summary>The operation has the path up to the first placeholder; the rest goes in here.</summary>
    private static void EmitPath(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature, string request)
    {
        foreach (PathPart part in endpoint.Path.Skip(PathStart(endpoint) is null ? 0 : 1))
        {
            writer.Line(part switch
            {
                PathLiteral literal => $"{request}.AppendPath({CSharpLiteral.Utf8(literal.Text)});",
                PathPlaceholder placeholder => $"{request}.{AppendMethod(endpoint, placeholder)}({PathValue(placeholder.Type, signature.ValueOf(placeholder.InputName))}, {CSharpLiteral.Text(placeholder.WireName)});",
                _ => throw new ArgumentOutOfRangeException(nameof(endpoint)),
            });
        }
    }

    private static string AppendMethod(EndpointModel endpoint, PathPlaceholder placeholder) =>
        SecretWireNames.IsSecret(endpoint, placeholder.InputName) ? "AppendSecretPathValue" : "AppendPathValue";

    private static void EmitQuery(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature, string request)
    {
        foreach (QueryPart part in endpoint.Query)
        {
            string name = CSharpLiteral.Utf8(part.WireName);
            switch (part)
            {
                case FixedQuery constant:
                    writer.Line($"{request}.AddQuery({name}, {CSharpLiteral.Utf8(constant.Value)});");
                    break;
                case InputQuery input:
                    EmitInputQuery(writer, input, signature, request, name);
                    break;
                case ClientQuery client:
                    EmitClientQuery(writer, client, signature, request, name);
                    break;
            }
        }
    }

    private static void EmitInputQuery(
        CSharpWriter writer, InputQuery input, EndpointSignature signature, string request, string name)
    {
        string value = signature.ValueOf(input.InputName);
        if (input.IsOptional)
        {
            AddOptionalQuery(writer, request, name, input.Type, value, signature.NameOf(input.InputName));
        }
        else
        {
            writer.Line($"{request}.AddQuery({name}, {WireValue.Of(input.Type, value)});");
        }
    }

    private static void EmitClientQuery(
        CSharpWriter writer, ClientQuery client, EndpointSignature signature, string request, string name)
    {
        string value = $"{ClientEmitter.AccessorFor(client.Name)}({signature.Options})";
        if (client.IsOptional)
        {
            string local = signature.Locals.ForSpecName(client.Name);
            writer.Line($"{CSharpTypes.OrNull(client.Type)} {local} = {value};");
            AddOptionalQuery(writer, request, name, client.Type, local, client.Name);
        }
        else
        {
            writer.Line($"{request}.AddQuery({name}, {WireValue.OfPresent(client.Type, value, client.Name)});");
        }
    }

    private static void AddOptionalQuery(CSharpWriter writer, string request, string name, TypeRef type, string value, string spokenName)
    {
        using (writer.Block($"if ({value} is not null)"))
        {
            string present = CSharpTypes.IsValueType(type) ? value + ".Value" : value;
            writer.Line($"{request}.AddQuery({name}, {WireValue.OfPresent(CSharpTypes.WithoutNull(type), present, spokenName)});");
        }
    }

    private static void EmitBody(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature, string request)
    {
        if (endpoint.Body is null)
        {
            return;
        }

        var code = new JsonWriteCode(signature.Names.Json + ".");
        switch (endpoint.Body)
        {
            case ObjectBody body:
                string members = signature.Locals.ForOwn("members", "bodyMembers");
                writer.Line($"var {members} = {request}.BeginObject();");
                foreach (MemberModel member in body.Members)
                {
                    EmitBodyMember(writer, endpoint, member, signature, code, members);
                }

                break;
            case ValueBody body:
                string json = signature.Locals.ForOwn("json", "jsonWriter");
                writer.Line($"var {json} = {request}.BeginBody();");
                writer.Line(code.Expression(body.Type, json, WireValue.Of(body.Type, signature.ValueOf("Body")), signature.NameOf("Body")) + ";");
                break;
        }
    }

    private static void EmitBodyMember(
        CSharpWriter writer, EndpointModel endpoint, MemberModel member, EndpointSignature signature, JsonWriteCode code, string members)
    {
        string value = signature.ValueOf(member.Name);
        string name = signature.NameOf(member.Name);
        if (!member.IsOptional)
        {
            code.Property(writer, member.WireName, member.Type, members, WireValue.Of(member.Type, value), name);
        }
        else if (endpoint.Paging is { } paging && paging.InputName == member.Name)
        {
            // A paged call always says which page it wants: versions of one service differ in what they do without.
            code.Property(writer, member.WireName, member.Type, members, $"{value} ?? {PagesEmitter.FirstPage(paging)}", name);
        }
        else
        {
            code.Member(writer, member, members, value, name);
        }
    }

    private static string PathValue(TypeRef type, string value) => type is NamedRef or ScalarRef { Kind: ScalarKind.Int or ScalarKind.Long or ScalarKind.Id }
        ? WireValue.Of(type, value)
        : ScalarTextCode.Formatted(type, value);

    private static string Method(HttpMethod method) => method switch
    {
        HttpMethod.Get => "global::System.Net.Http.HttpMethod.Get",
        HttpMethod.Post => "global::System.Net.Http.HttpMethod.Post",
        HttpMethod.Put => "global::System.Net.Http.HttpMethod.Put",
        HttpMethod.Delete => "global::System.Net.Http.HttpMethod.Delete",
        // .NET Standard 2.0 has no constant for it.
        HttpMethod.Patch => "new global::System.Net.Http.HttpMethod(\"PATCH\")",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };
}
