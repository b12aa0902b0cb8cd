#!/usr/bin/env bash
# A program with top-level statements becomes a public type for everybody as soon as it refers to ASP.NET Core, whatever it is for: the
# SDK's generator makes Program public without a word. A test project that refers to an application and to such a tool (a fake server, a
# mock gateway) can then not say which it means: WebApplicationFactory<Program> is ambiguous. The same program without that reference has
# an internal Program.
#
# Seen with the .NET SDK 10.0, framework Microsoft.AspNetCore.App 10.0, 2026-11-29.
# Why it matters: a package that hosts a server for tests brings its Program into every test project. The way out is one line in it,
# internal static partial class Program;
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir application tool tests

program() {
    cat > "$1/$1.csproj" <<EOF
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup>
  <ItemGroup>$2</ItemGroup>
</Project>
EOF
    echo 'System.Console.WriteLine("hello");' > "$1/Main.cs"
}

reference='<FrameworkReference Include="Microsoft.AspNetCore.App" />'
program application "$reference"
cat > tests/tests.csproj <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><ProjectReference Include="../application/application.csproj" /><ProjectReference Include="../tool/tool.csproj" /></ItemGroup>
</Project>
EOF
echo 'public static class Factory { public static System.Type Of() => typeof(Program); }' > tests/Factory.cs

build() { if dotnet build tests > log 2>&1; then echo builds; else echo "fails with $(grep -oE 'CS[0-9]{4}' log | sort -u | tr '\n' ' ')"; fi }
echo "SDK $(dotnet --version)"
program tool ""
plain=$(build)
program tool "$reference"
web=$(build)
echo 'internal static partial class Program;' >> tool/Main.cs
kept=$(build)
echo "typeof(Program) beside an application and a tool: without ASP.NET Core in the tool it $plain; with it, it $web; with Program kept internal it $kept"
[ "$plain" = builds ] && [[ "$web" == *CS0433* ]] && [ "$kept" = builds ]
