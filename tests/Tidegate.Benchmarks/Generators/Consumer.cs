using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Tidegate.Benchmarks.Generators;

/// <summary>The project in which a generator runs.</summary>
internal static class Consumer
{
    /// <summary>The C# file that is edited and has nothing to do with what is generated.</summary>
    public const string Unrelated = "Unrelated.cs";

    // What a project is compiled with that does not ask for a documentation file.
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.None);

    private static readonly MetadataReference[] s_references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location)
            || Path.GetFileName(path) is "Tidegate.dll" or "Refit.dll" || Path.GetFileName(path).StartsWith("ReactiveUI", StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path))];

    public static CSharpCompilation Create(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "Consumer",
        trees,
        s_references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);

    /// <summary>The compiler's work on finished C#: parse, bind and emit.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public static void Compile(IEnumerable<string> sources)
    {
        CSharpCompilation compilation = Create(sources.Select((text, i) => Parse(text, $"Source{i}.cs")));
        EmitResult result = compilation.Emit(Stream.Null);
        if (!result.Success)
        {
            throw new InvalidOperationException(
                "The output does not compile: " + result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }
    }
}
