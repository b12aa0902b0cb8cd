using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;

namespace Tidegate.Gateway.Operations;

/// <param name="Warnings">One line each.</param>
internal sealed record CompiledSpecs(IReadOnlyList<ApiModel> Apis, IReadOnlyList<string> Warnings);

/// <summary>A folder of spec files, compiled by the compiler that the build uses.</summary>
internal static class SpecFiles
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="SpecException">The folder or its specs cannot be used.</exception>
    public static CompiledSpecs Compile(string folder)
    {
        if (File.Exists(folder))
        {
            throw new SpecException($"'{folder}' is a file; give the folder that it is in.");
        }

        if (!Directory.Exists(folder))
        {
            string place = Path.IsPathRooted(folder) ? "" : $" in the current directory, {Environment.CurrentDirectory}; give a full path, such as one of files that are copied to the output";
            throw new SpecException($"There is no folder '{folder}'{place}.");
        }

        string[] files = FindFiles(folder);
        if (files.Length == 0)
        {
            throw new SpecException($"There are no spec files (*.yaml) in '{folder}'.");
        }

        SpecCompilation compilation = SpecCompiler.Compile(files.Select(Read));
        if (Format(compilation, SpecSeverity.Error) is { Length: > 0 } mistakes)
        {
            throw new SpecException($"The specs in '{folder}' have mistakes:", mistakes);
        }

        return compilation.Apis.Any(api => api.Endpoints.Count > 0)
            ? new CompiledSpecs(compilation.Apis, Format(compilation, SpecSeverity.Warning))
            : throw new SpecException($"The specs in '{folder}' have no endpoint.");
    }

    private static string[] FindFiles(string folder)
    {
        try
        {
            return FileWalk.Find(folder)
                .Where(file => Path.GetExtension(file) is ".yaml" or ".yml")
                .Order(StringComparer.Ordinal)
                .ToArray();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SpecException($"The folder '{folder}' cannot be read: {unreadable.Message}");
        }
    }

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

    /// <summary>Writes diagnostics the way compilers do, so that editors and build logs make links of them.</summary>
    private static string[] Format(SpecCompilation compilation, SpecSeverity severity) =>
    [
        .. from diagnostic in compilation.Diagnostics
           where diagnostic.Rule.Severity == severity
           let place = diagnostic.Span
           let word = severity == SpecSeverity.Error ? "error" : "warning"
           select FormattableString.Invariant(
               $"{place.Path}({place.Line + 1},{place.Column + 1}): {word} {diagnostic.Rule.Id}: {diagnostic.Message}"),
    ];
}
