using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the options of a client and of a call: the runtime's, with the client parameters of the spec.</summary>
internal static class OptionsEmitter
{
    public static GeneratedFile Emit(EmittedService emitted)
    {
        ServiceModel service = emitted.Service;
        var names = ServiceNames.Of(service);
        return GeneratedFile.Create(names, "Options", writer =>
        {
            writer.Line($"/// <summary>How a <see cref=\"{names.Client}\"/> reaches its gateway, and what it sends with every call.</summary>");
            string runtime = emitted.IsUnsigned ? "UnsignedClientOptions" : "ApiClientOptions";
            using (writer.Type($"{names.Access} sealed partial class {names.Options} : global::Tidegate.{runtime}"))
            {
                EmitHosts(writer, service);
                EmitParameters(writer, service, "get; set;");
            }

            writer.Line();
            writer.Line($"/// <summary>What one call of a <see cref=\"{names.Client}\"/> does differently from its options.</summary>");
            using (writer.Type($"{names.Access} sealed partial class {names.CallOptions} : global::Tidegate.CallOptions"))
            {
                EmitParameters(writer, service, "get; init;");
            }
        });
    }

    private static void EmitHosts(CSharpWriter writer, ServiceModel service)
    {
        foreach (HostModel host in service.Hosts)
        {
            string option = CSharpLiteral.Text(host.Option);
            writer.Describe(host.Doc, $"The address of {host.Name}.");
            writer.Lines($$"""
                /// <remarks>Scheme, host and port, such as https://upload.example.com, and perhaps a path. It must be set for the operations that are sent there.</remarks>
                public global::System.Uri? {{CSharpLiteral.Identifier(host.Option)}}
                {
                    get => GetGateway({{option}});
                    set => SetGateway({{option}}, value);
                }

                """);
        }
    }

    private static void EmitParameters(CSharpWriter writer, ServiceModel service, string accessors) =>
        writer.Separated(service.ClientParameters, parameter =>
        {
            string fallback = $"The value of {parameter.WireName}.";
            writer.Describe(ValueDocumentation.Of(parameter, fallback), fallback);
            writer.Line($"public {CSharpTypes.OrNull(parameter.Type)} {CSharpLiteral.Identifier(parameter.Name)} {{ {accessors} }}");
        });
}
