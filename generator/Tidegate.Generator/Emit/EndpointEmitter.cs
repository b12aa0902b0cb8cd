using System.Collections.Generic;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;

namespace Tidegate.Generator.Emit;

/// <summary>Emits one operation: its part of the interface, its part of the client, its request record.</summary>
internal static class EndpointEmitter
{
    public static FilePart Emit(EndpointModel endpoint)
    {
        var signature = new EndpointSignature(endpoint);
        var sections = new List<FileSection>
        {
            FileSection.InBlock($"{signature.Names.Access} partial interface {signature.Names.Interface}", writer => EmitDeclarations(writer, endpoint, signature)),
            FileSection.InBlock($"{signature.Names.Access} sealed partial class {signature.Names.Client}", writer => EmitMethods(writer, endpoint, signature)),
        };
        if (signature.RequestType is { } request)
        {
            sections.Add(FileSection.InNoBlock(writer => RecordEmitter.EmitRequest(writer, signature.Names, request, endpoint)));
        }

        if (endpoint.Response is { } response)
        {
            sections.Add(FileSection.InNoBlock(writer => RecordEmitter.Emit(writer, signature.Names, response)));
            sections.Add(FileSection.InBlock($"internal static partial class {signature.Names.Json}", writer => JsonReadEmitter.Emit(writer, response)));
        }

        return new FilePart(signature.Names, "Operations", endpoint.Name, sections.ToEquatableArray());
    }

    private static void EmitDeclarations(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature)
    {
        EndpointDocumentation.Emit(writer, endpoint, signature);
        ObsoleteCode.Emit(writer, endpoint);
        signature.EmitHeader(writer, "", CallEmitter.ReturnType(endpoint), EmittedNames.Method(endpoint.Name), ";");
        if (endpoint.Paging is not null)
        {
            writer.Line();
            EndpointDocumentation.EmitAllPages(writer, endpoint, endpoint.Paging, signature);
            ObsoleteCode.Emit(writer, endpoint);
            signature.EmitHeader(writer, "", PagesEmitter.ReturnType(endpoint.Paging), PagesEmitter.MethodFor(endpoint), ";");
        }
    }

    private static void EmitMethods(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature)
    {
        CallEmitter.Emit(writer, endpoint, signature);
        if (endpoint.Paging is not null)
        {
            PagesEmitter.Emit(writer, endpoint, endpoint.Paging, signature);
        }

        if (endpoint is { Response: null, Returns: { } returns and not StreamRef } && returns.HoldsDocuments())
        {
            string method = EmittedNames.Method(endpoint.Name);
            writer.Line();
            DocumentConverter.Emit(
                writer, signature.Names, EmittedNames.ResultConverter(endpoint.Name), returns, endpoint.Name, $"what <see cref=\"{method}\"/> returns");
        }
    }
}
