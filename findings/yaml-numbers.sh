#!/usr/bin/env bash
# YamlDotNet reads 010 as 8, 1_000 as 1000, 1:30 as 90 and yes as true where a number or a boolean is asked for, as YAML 1.1 has it.
# By the core schema of YAML 1.2, of 2009, these are 10 and three texts; 0o7, its octal form, is refused.
#
# Seen with YamlDotNet 18.1.0, 2026-11-29.
# Why it matters: an area code, a port or a code with a leading zero is another number.
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
    <PackageReference Include="YamlDotNet" Version="18.1.0" />
  </ItemGroup>
</Project>
EOF

cat > Program.cs <<'EOF'
using YamlDotNet.Serialization;

Console.WriteLine($"YamlDotNet {typeof(Deserializer).Assembly.GetName().Version}");
var reader = new DeserializerBuilder().Build();
string[] texts = ["010", "1_000", "1:30", "0o7", "yes"];
foreach (string text in texts)
{
    Console.WriteLine($"{text} is {Read<int>(text)} as int, {Read<bool>(text)} as bool");
}

return Read<int>("010") == "8" && Read<int>("1_000") == "1000" && Read<int>("1:30") == "90" ? 0 : 1;

string Read<T>(string text)
{
    try
    {
        return reader.Deserialize<T>(text)?.ToString() ?? "null";
    }
    catch (Exception exception)
    {
        return exception.GetType().Name;
    }
}
EOF

dotnet run
