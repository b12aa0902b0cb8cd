using System;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the statements that write the body of a request.</summary>
internal static class BodyEmitter
{
    public static void Emit(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature, string request)
    {
        var code = new JsonWriteCode(signature.Names.Json + ".");
        switch (endpoint.Body)
        {
            case BodyKind.None:
                break;
            case BodyKind.Object:
                string members = signature.Locals.ForOwn("members", "bodyMembers");
                writer.Line($"var {members} = {request}.BeginObject();");
                foreach (BindingModel member in endpoint.Bindings.BodyMembers)
                {
                    EmitMember(writer, endpoint, member, signature, code, members);
                }

                break;
            case BodyKind.Value:
                BindingModel body = endpoint.Bindings.WholeBody!;
                string json = signature.Locals.ForOwn("json", "jsonWriter");
                writer.Line($"var {json} = {request}.BeginBody();");
                writer.Line(code.Expression(body.Type, json, WireValue.Of(body.Type, signature.ValueOf(body)), signature.NameOf(body)) + ";");
                break;
            case BodyKind.Form:
                string form = signature.Locals.ForOwn("form", "bodyForm");
                writer.Line($"var {form} = global::Tidegate.ApiForm.Begin({request});");
                new ParameterEmitter(writer, signature, form).Emit(endpoint.Bindings.Form);
                break;
            case BodyKind.Parts:
                string parts = signature.Locals.ForOwn("parts", "bodyParts");
                writer.Line($"var {parts} = global::Tidegate.ApiParts.Begin({request});");
                new ParameterEmitter(writer, signature, parts).Emit(endpoint.Bindings.Parts);
                writer.Line($"{parts}.End();");
                break;
            case BodyKind.File:
                BindingModel content = endpoint.Bindings.WholeBody!;
                string mediaType = ((FileRef)content.Type).MediaType is { } type ? CSharpLiteral.Text(type) : "null";
                writer.Line($"global::Tidegate.ApiUpload.Set({request}, {signature.ValueOf(content)}, {mediaType});");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(endpoint));
        }
    }

    private static void EmitMember(
        CSharpWriter writer, EndpointModel endpoint, BindingModel member, EndpointSignature signature, JsonWriteCode code, string members)
    {
        if (member.Source is KeySource)
        {
            code.Property(writer, member.WireName, member.Type, members, KeyCode.Of(signature), member.WireName);
            return;
        }

        string value = signature.ValueOf(member);
        string name = signature.NameOf(member);
        if (!member.IsOptional)
        {
            code.Property(writer, member.WireName, member.Type, members, WireValue.Of(member.Type, value), name);
        }
        else if (endpoint.Paging?.Steps is RecordSteps steps && steps.Input == member)
        {
            // A paged call always says which page it wants: versions of a service differ in what they do when the page is missing.
            code.Property(writer, member.WireName, member.Type, members, $"{value} ?? {PagesEmitter.FirstPage(steps)}", name);
        }
        else
        {
            code.Member(writer, member, members, value, name);
        }
    }
}
