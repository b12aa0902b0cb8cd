using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Tidegate.Generator.Roslyn;

namespace Tidegate.PageCoverage.Calls;

/// <summary>Specs, compiled by the generator, and its C# compiled into an assembly.</summary>
/// <param name="Errors">The errors of the specs, by file.</param>
/// <param name="Client">Null when the C# does not compile, which <paramref name="Problem"/> tells.</param>
internal sealed record Compiled(ILookup<string, string> Errors, Assembly? Client, string? Problem)
{
    private static readonly MetadataReference[] s_references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is var name && (name == "Tidegate.dll" || !name.StartsWith("Tidegate", StringComparison.Ordinal)))
        .Select(path => MetadataReference.CreateFromFile(path))];

    public static Compiled Of(IEnumerable<(string Path, string Text)> specs)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var consumer = CSharpCompilation.Create(
            "Pages" + Guid.NewGuid().ToString("N"),
            references: s_references,
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ApiClientGenerator().AsSourceGenerator()], [.. specs.Select(spec => new SpecText(spec.Path, spec.Text))], options, new EverySpec());
        driver = driver.RunGeneratorsAndUpdateCompilation(consumer, out Compilation compilation, out ImmutableArray<Diagnostic> told);
        ILookup<string, string> errors = told.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToLookup(diagnostic => diagnostic.Location.GetLineSpan().Path, diagnostic => $"{diagnostic.Id} ({diagnostic.Location.GetLineSpan().StartLinePosition}) {diagnostic.GetMessage()}");
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = compilation.Emit(image);
        return emitted.Success
            ? new Compiled(errors, Assembly.Load(image.ToArray()), null)
            : new Compiled(errors, null, emitted.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToString());
    }

    private sealed class SpecText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }

    /// <summary>Says of each file that it is a spec.</summary>
    private sealed class EverySpec : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(new() { ["build_metadata.AdditionalFiles.TidegateSpec"] = "true" });
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
