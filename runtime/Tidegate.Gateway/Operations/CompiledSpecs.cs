using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Folders;
using Tidegate.Compiler.Model;

namespace Tidegate.Gateway.Operations;

/// <summary>A folder of spec files, compiled by the compiler that the build uses.</summary>
/// <param name="Warnings">One line each.</param>
internal sealed record CompiledSpecs(IReadOnlyList<ApiModel> Apis, IReadOnlyList<string> Warnings)
{
    /// <exception cref="SpecException">The folder or its specs cannot be used.</exception>
    public static CompiledSpecs Of(string folder)
    {
        SpecCompilation compilation = SpecCompiler.Compile(Read(folder));
        if (Lines(compilation, SpecSeverity.Error) is { Length: > 0 } mistakes)
        {
            throw new SpecException($"The specs in '{folder}' have mistakes:", mistakes);
        }

        return compilation.Apis.Any(api => api.Endpoints.Count > 0)
            ? new CompiledSpecs(compilation.Apis, Lines(compilation, SpecSeverity.Warning))
            : throw new SpecException($"The specs in '{folder}' have no endpoint.");
    }

    private static IReadOnlyList<SpecText> Read(string folder)
    {
        try
        {
            return SpecFolder.Read(folder);
        }
        catch (SpecFolderException unreadable)
        {
            throw new SpecException(unreadable.Message);
        }
    }

    private static string[] Lines(SpecCompilation compilation, SpecSeverity severity) =>
        [.. compilation.Diagnostics.Where(diagnostic => diagnostic.Rule.Severity == severity).Select(DiagnosticLine.Of)];
}
