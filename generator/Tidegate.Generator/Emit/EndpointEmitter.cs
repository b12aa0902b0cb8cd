using Tidegate.Generator.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the file of one operation: its part of the interface, its part of the client, its request record.</summary>
internal static class EndpointEmitter
{
    public static GeneratedFile Emit(EndpointModel endpoint)
    {
        var signature = new EndpointSignature(endpoint);
        return GeneratedFile.Create(signature.Names, "Operations." + endpoint.Name, writer =>
        {
            EmitInterface(writer, endpoint, signature);
            EmitClient(writer, endpoint, signature);
            if (signature.RequestType is not null)
            {
                RecordEmitter.EmitRequest(writer, signature.RequestType, endpoint);
            }
        });
    }

    private static void EmitInterface(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature)
    {
        using (writer.Block($"public partial interface {signature.Names.Interface}"))
        {
            EndpointDocumentation.Emit(writer, endpoint, signature);
            signature.EmitHeader(writer, "", CallEmitter.ReturnType(endpoint), endpoint.Name + "Async", ";");
            if (endpoint.Paging is not null)
            {
                writer.Line();
                EndpointDocumentation.EmitAllPages(writer, endpoint, signature);
                signature.EmitHeader(writer, "", PagesEmitter.ReturnType(endpoint.Paging), PagesEmitter.MethodFor(endpoint), ";");
            }
        }
    }

    private static void EmitClient(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature)
    {
        using (writer.Block($"public sealed partial class {signature.Names.Client}"))
        {
            CallEmitter.Emit(writer, endpoint, signature);
            if (endpoint.Paging is not null)
            {
                PagesEmitter.Emit(writer, endpoint, endpoint.Paging, signature);
            }
        }
    }
}
