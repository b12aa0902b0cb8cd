#!/usr/bin/env bash
# An error that a source generator reports vanishes by one SuppressMessage attribute in the project that is built, with the id of the
# error: the build succeeds, though the generator has left out what the error speaks of. An error of the compiler's own stays.
#
# Seen with the C# compiler of the .NET SDK 10.0, and Microsoft.CodeAnalysis.CSharp 4.8.0 for the generator, 2026-11-29.
# Why it matters: an attribute that looks like one for style warnings turns "this code is missing" into silence.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir generator application

cat > generator/generator.csproj <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>netstandard2.0</TargetFramework>
    <LangVersion>12.0</LangVersion>
    <NoWarn>$(NoWarn);RS1036;RS2008</NoWarn>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.8.0" />
  </ItemGroup>
</Project>
EOF
cat > generator/Failing.cs <<'EOF'
using Microsoft.CodeAnalysis;

[Generator]
public sealed class Failing : IIncrementalGenerator
{
    private static readonly DiagnosticDescriptor s_error = new("XX1", "Missing", "The code is left out", "x", DiagnosticSeverity.Error, true);

    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.CompilationProvider, (output, _) => output.ReportDiagnostic(Diagnostic.Create(s_error, Location.None)));
}
EOF
cat > application/application.csproj <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup>
    <ProjectReference Include="../generator/generator.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
  </ItemGroup>
</Project>
EOF

build() { if dotnet build application --no-incremental > log 2>&1; then echo succeeds; else echo fails; fi }
echo "SDK $(dotnet --version)"
before=$(build)
grep -q "error XX1" log || { cat log; exit 1; }
echo '[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage("x", "XX1")]' > application/Suppression.cs
after=$(build)
echo "the build with the generator's error $before; with a SuppressMessage for it, it $after"
[ "$before" = fails ] && [ "$after" = succeeds ]
