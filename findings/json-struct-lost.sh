#!/usr/bin/env bash
# System.Text.Json writes a struct that keeps its value in a private field as {}, and reads that back as the default value, both
# without a word. As the key of a dictionary the same struct throws NotSupportedException.
#
# Seen with .NET 10.0 (System.Text.Json), 2026-11-29.
# Why it matters: an id wrapped in a struct of its own goes through a cache or a queue and comes out empty.
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
using System.Text.Json;

Console.WriteLine($".NET {Environment.Version}, System.Text.Json {typeof(JsonSerializer).Assembly.GetName().Version}");
var id = new BerthId(7);
string json = JsonSerializer.Serialize(id);
BerthId back = JsonSerializer.Deserialize<BerthId>(json);
string asKey;
try
{
    asKey = JsonSerializer.Serialize(new Dictionary<BerthId, string> { [id] = "x" });
}
catch (NotSupportedException)
{
    asKey = "NotSupportedException";
}

Console.WriteLine($"{id} is written as {json} and read back as {back}, without an exception; as a key: {asKey}");
return json == "{}" && back.ToString() == "0" && asKey == "NotSupportedException" ? 0 : 1;

internal readonly struct BerthId(long value) : IEquatable<BerthId>
{
    private readonly long _value = value;

    public bool Equals(BerthId other) => _value == other._value;

    public override string ToString() => _value.ToString();
}
EOF

dotnet run
