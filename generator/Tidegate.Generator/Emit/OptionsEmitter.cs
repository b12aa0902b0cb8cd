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
            using (writer.Type($"public sealed class {names.Options} : global::Tidegate.ApiClientOptions"))
            {
                EmitParameters(writer, service, "get; set;");
            }

            writer.Line();
            writer.Line($"/// <summary>What one call of a <see cref=\"{names.Client}\"/> does differently from its options.</summary>");
            using (writer.Type($"public sealed class {names.CallOptions} : global::Tidegate.CallOptions"))
            {
                EmitParameters(writer, service, "get; init;");
            }
        });
    }

    private static void EmitParameters(CSharpWriter writer, ServiceModel service, string accessors) =>
        writer.Separated(service.ClientParameters, parameter =>
        {
            writer.Describe(parameter.Doc, $"The value of {parameter.WireName}.");
            writer.Line($"public {CSharpTypes.OrNull(parameter.Type)} {CSharpLiteral.Identifier(parameter.Name)} {{ {accessors} }}");
        });
}
