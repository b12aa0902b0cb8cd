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
            using (writer.Type($"public static class {names.Errors}"))
            {
                writer.Separated(emitted.Errors, error =>
                {
                    string code = CSharpLiteral.Number(error.Code);
                    writer.Describe(error.Doc, $"The error {code}.");
                    writer.Line($"public const int {CSharpLiteral.Identifier(error.Name)} = {code};");
                });
            }
        });
    }
}
