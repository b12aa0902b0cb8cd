using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Tidegate.Compiler;

namespace Tidegate.Benchmarks.Generators;

/// <summary>A spec as the compiler hands it to a generator.</summary>
internal sealed class SpecFile(SpecText spec) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(spec.Text, Encoding.UTF8);

    public override string Path => spec.Path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}

/// <summary>Marks every additional file as a spec, as the build does.</summary>
internal sealed class SpecMarks : AnalyzerConfigOptionsProvider
{
    private static readonly Mark s_spec = new("true");

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Mark(null);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => s_spec;

    private sealed class Mark(string? isSpec) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_metadata.AdditionalFiles.TidegateSpec" ? isSpec : null;
            return value is not null;
        }
    }
}
