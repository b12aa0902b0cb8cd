using System.Collections.Generic;
using Tidegate.Generator.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the constants for the error codes that a service and its operations declare.</summary>
internal static class ErrorsEmitter
{
    /// <param name="errors">Each code once, in ascending order.</param>
    public static GeneratedFile Emit(ServiceNames names, IReadOnlyCollection<ErrorModel> errors) =>
        GeneratedFile.Create(names, "Errors", writer =>
        {
            writer.Summary($"The error codes that {names.Service} declares.");
            using (writer.Block($"public static class {names.Errors}"))
            {
                writer.Separated(errors, error =>
                {
                    string code = CSharpLiteral.Number(error.Code);
                    writer.Describe(error.Doc, $"The error {code}.");
                    writer.Line($"public const int {CSharpLiteral.Identifier(error.Name)} = {code};");
                });
            }
        });
}
