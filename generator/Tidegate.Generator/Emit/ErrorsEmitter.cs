using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the constants for the error codes that a service and its operations declare.</summary>
internal static class ErrorsEmitter
{
    public static GeneratedFile Emit(EmittedService emitted)
    {
        var names = ServiceNames.Of(emitted.Service);
        return GeneratedFile.Create(names, "Errors", writer =>
        {
            writer.Summary($"The error codes that {names.Service} declares.");
            using (writer.Type($"{names.Access} static partial class {names.Errors}"))
            {
                writer.Separated(emitted.Errors, error =>
                {
                    writer.Describe(error.Doc, $"The error {error.Code.Text}.");
                    string type = error.Code.IsText ? "string" : "int";
                    writer.Line($"public const {type} {CSharpLiteral.Identifier(error.Name)} = {Literal(error.Code)};");
                });
            }
        });
    }

    /// <summary>The expression that declares an error to the runtime.</summary>
    public static string Declaration(ErrorModel error, ServiceNames names)
    {
        string arguments = $"{Literal(error.Code)}, {CSharpLiteral.Text(error.Name)}";
        string creation = error.Body is { } body
            ? $"new global::Tidegate.Json.ErrorWithBody<{CSharpTypes.Of(body)}>({arguments}, {new JsonReadCode(names.Json + ".").Delegate(body)})"
            : $"new({arguments})";
        return error.IsTransient ? creation + " { IsTransient = true }," : creation + ",";
    }

    /// <summary>A code as a literal.</summary>
    public static string Literal(ErrorCode code) => code.Number is { } number ? CSharpLiteral.Number(number) : CSharpLiteral.Text(code.Text);
}
