#!/usr/bin/env bash
# Newtonsoft.Json turns any text that looks like a time into a DateTime while it parses into JToken, and writes it back in
# another form: the offset is converted to the local zone of the machine, and a plain ToString() gives month/day/year.
#
# Seen with Newtonsoft.Json 13.0.4, 2026-11-29.
# Why it matters: a text that is signed, compared or passed on is another text afterwards, though nobody asked for a time.
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
    <PackageReference Include="Newtonsoft.Json" Version="13.0.4" />
  </ItemGroup>
</Project>
EOF

cat > Program.cs <<'EOF'
using Newtonsoft.Json.Linq;

Console.WriteLine($"Newtonsoft.Json {typeof(JObject).Assembly.GetName().Version}");
const string Text = "2024-06-30T00:00:00.1000+08:00";
JObject parsed = JObject.Parse($$"""{"note":"{{Text}}"}""");
string value = (string)parsed["note"]!;
string json = parsed.ToString(Newtonsoft.Json.Formatting.None);
Console.WriteLine($"{Text} is a {parsed["note"]!.Type}, read as text '{value}', written back as {json}");
return parsed["note"]!.Type == JTokenType.Date && value != Text && !json.Contains(Text) ? 0 : 1;
EOF

dotnet run
