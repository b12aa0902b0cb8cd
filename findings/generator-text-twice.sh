#!/usr/bin/env bash
# The incremental driver of the compiler hands one additional text on twice after a single update in which another one was renamed:
# [b, c, s] becomes [a, b, s], since c is now called a, and the pipeline sees b twice.
#
# Seen with Microsoft.CodeAnalysis.CSharp 4.8.0, 2026-11-29.
# Why it matters: a generator that finds a name twice reports an error that is none, in the editor only, until the next update.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > finding.csproj <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <Nullable>enable</Nullable>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.8.0" />
  </ItemGroup>
</Project>
EOF

cat > Program.cs <<'EOF'
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

Console.WriteLine($"Microsoft.CodeAnalysis.CSharp {typeof(CSharpCompilation).Assembly.GetName().Version}");
AdditionalText a = new File("a"), b = new File("b"), c = new File("c"), s = new File("s");
GeneratorDriver driver = CSharpGeneratorDriver.Create([new Listing().AsSourceGenerator()], [b, c, s]);
CSharpCompilation compilation = CSharpCompilation.Create("x");
driver = driver.RunGenerators(compilation);
driver = driver.ReplaceAdditionalTexts([a, b, s]).RunGenerators(compilation);
string seen = driver.GetRunResult().GeneratedTrees[0].ToString();
Console.WriteLine($"after [b, c, s] -> [a, b, s]: {seen}");
return seen == "// a b s" ? 1 : 0;

internal sealed class File(string path) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(path);
}

internal sealed class Listing : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var paths = context.AdditionalTextsProvider.Select((text, _) => text.Path).Collect();
        context.RegisterSourceOutput(paths, (output, all) => output.AddSource("list", "// " + string.Join(" ", all)));
    }
}
EOF

dotnet run
