using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the checks that required inputs are present and all are within their limits, which run before a request is built.</summary>
internal static class ArgumentChecks
{
    public static void Emit(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature)
    {
        if (signature.RequestType is not null)
        {
            writer.Line(WireValue.Refusing(signature.Parameters[0].Name, signature.Parameters[0].Name) + ";");
        }

        foreach (BindingModel input in endpoint.Bindings.Inputs.Where(i => !i.IsOptional && WireValue.CanBeMissing(i.Type)))
        {
            writer.Line(WireValue.OfRequired(input.Type, signature.ValueOf(input), signature.NameOf(input)) + ";");
        }

        foreach (BindingModel input in endpoint.Bindings.Inputs)
        {
            LimitsCode.EmitChecks(writer, endpoint.Name, input, signature.ValueOf(input), signature.NameOf(input));
        }

        GroupsCode.EmitChecks(writer, endpoint, signature);
    }
}
