#!/usr/bin/env bash
# The default reading of numbers changes them in silence: double.Parse takes a comma for a thousands separator wherever it stands,
# so "1,5" is 15; decimal.Parse rounds beyond 28 digits, so 8.999999999999999999999999999999 is the whole number 9.
#
# Seen with .NET 10.0, 2026-11-29.
# Why it matters: "1,5" is one and a half in half of the world, and code that asks a decimal whether it is whole is told yes.
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
</Project>
EOF

cat > Program.cs <<'EOF'
using System.Globalization;

Console.WriteLine($".NET {Environment.Version}");
double comma = double.Parse("1,5", CultureInfo.InvariantCulture);
double commas = double.Parse("1,,,5,", CultureInfo.InvariantCulture);
decimal nine = decimal.Parse("8.999999999999999999999999999999", CultureInfo.InvariantCulture);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\"1,5\" is {comma}; \"1,,,5,\" is {commas}; 8.(30 nines) is {nine}, whole: {decimal.IsInteger(nine)}"));
return comma == 15 && commas == 15 && nine == 9 && decimal.IsInteger(nine) ? 0 : 1;
EOF

dotnet run
