using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Tidegate.Generator;
using Tidegate.Generator.Diagnostics;
using Tidegate.Generator.Model;

namespace Tidegate.Gateway.Operations;

/// <summary>A folder of spec files, compiled by the compiler that the build uses.</summary>
internal static class SpecFolder
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="SpecException">The folder or its specs cannot be used.</exception>
    public static IReadOnlyList<ApiModel> Compile(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new SpecException($"There is no folder '{folder}'.");
        }

        string[] files = FindFiles(folder);
        if (files.Length == 0)
        {
            throw new SpecException($"There are no spec files (*.yaml) in '{folder}'.");
        }

        SpecCompilation compilation = SpecCompiler.Compile(files.Select(Read));
        string[] mistakes = compilation.Diagnostics.Where(d => d.Rule.Severity == SpecSeverity.Error).Select(Format).ToArray();
        if (mistakes.Length > 0)
        {
            throw new SpecException($"The specs in '{folder}' have mistakes:", mistakes);
        }

        return compilation.Apis.Any(api => api.Endpoints.Count > 0)
            ? compilation.Apis.ToArray()
            : throw new SpecException($"The specs in '{folder}' have no endpoint.");
    }

    /// <summary>Finds the specs as a build does; what a build writes, and hidden folders, are left out.</summary>
    private static string[] FindFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".yml")
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)
                .Any(part => part is "bin" or "obj" || part.StartsWith('.')))
            .Order(StringComparer.Ordinal)
            .ToArray();

    private static SpecText Read(string file)
    {
        try
        {
            return new SpecText(file, File.ReadAllText(file, s_strictUtf8));
        }
        catch (DecoderFallbackException)
        {
            throw new SpecException($"The spec file '{file}' is not UTF-8.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SpecException($"The spec file '{file}' cannot be read: {unreadable.Message}");
        }
    }

    /// <summary>Writes a diagnostic the way compilers do, so that editors and build logs make a link of it.</summary>
    private static string Format(SpecDiagnostic diagnostic) =>
        FormattableString.Invariant(
            $"{diagnostic.Span.Path}({diagnostic.Span.Line + 1},{diagnostic.Span.Column + 1}): error {diagnostic.Rule.Id}: {diagnostic.Message}");
}
