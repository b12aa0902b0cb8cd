using Tidegate.Generator.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the checks that mandatory inputs are there, which are made before anything is sent.</summary>
internal static class ArgumentChecks
{
    public static void Emit(CSharpWriter writer, EndpointModel endpoint, EndpointSignature signature)
    {
        if (signature.RequestType is not null)
        {
            NotNull(writer, signature.Parameters[0].Name, signature.Parameters[0].Name);
        }

        foreach (InputModel input in endpoint.Inputs)
        {
            string value = signature.ValueOf(input.Name);
            string? nullable = NullablePart(input.Type, value);
            if (!input.IsOptional && nullable is not null)
            {
                NotNull(writer, nullable, value);
            }
        }
    }

    private static void NotNull(CSharpWriter writer, string value, string name) =>
        writer.Line($"global::Tidegate.ApiArgument.NotNull({value}, {CSharpLiteral.Text(name.Replace("@", ""))});");

    /// <summary>The expression that is null when a caller passes nothing in spite of the annotations; null when none can be.</summary>
    private static string? NullablePart(TypeRef type, string value) => type switch
    {
        NullableRef or ScalarRef { Kind: not (ScalarKind.String or ScalarKind.Id) } => null,
        NamedRef { Kind: NamedKind.IntEnum } => null,
        NamedRef { Kind: NamedKind.StringEnum or NamedKind.Id } => value + ".Value",
        _ => value,
    };
}
