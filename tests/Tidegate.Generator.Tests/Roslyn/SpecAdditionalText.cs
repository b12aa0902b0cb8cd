using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tidegate.Generator.Tests.Roslyn;

internal sealed class SpecAdditionalText(SpecFile file) : AdditionalText
{
    public SpecFile File { get; } = file;

    public override string Path => File.Path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.Text, Encoding.UTF8);
}
