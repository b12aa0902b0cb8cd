#!/usr/bin/env bash
# A duration in an answer may have years and months (ISO 8601, `P1M`), whose lengths differ. .NET's reader of such durations takes every
# month for 30 days and every year for 365, without an error, so that the twelfth month has 35 days; Kiota's clients read `format: duration` by it.
#
# Seen with .NET 10.0 (XmlConvert) and Microsoft.Kiota.Serialization.Json 2.1.6, 2026-11-30.
# Why it matters: a subscription of "P1M" or "P12M" ends on the wrong day, and the value written back is another one.
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
    <PackageReference Include="Microsoft.Kiota.Serialization.Json" Version="[2.1.6]" />
  </ItemGroup>
</Project>
EOF

cat > Program.cs <<'EOF'
using System.Text.Json;
using System.Xml;
using Microsoft.Kiota.Serialization.Json;

Console.WriteLine($".NET {Environment.Version}, Microsoft.Kiota.Serialization.Json {typeof(JsonParseNode).Assembly.GetName().Version}");
bool isAsSeen = true;
foreach ((string text, double days, string again) in new[] { ("P1M", 30.0, "P30D"), ("P11M", 330.0, "P330D"), ("P12M", 365.0, "P365D") })
{
    using JsonDocument answer = JsonDocument.Parse($$"""{"every":"{{text}}"}""");
    TimeSpan? read = new JsonParseNode(answer.RootElement).GetChildNode("every")!.GetTimeSpanValue();
    using var writer = new JsonSerializationWriter();
    writer.WriteTimeSpanValue(null, read);
    writer.writer.Flush();
    string written = new StreamReader(writer.GetSerializedContent()).ReadToEnd();
    Console.WriteLine($"{text}: XmlConvert reads {XmlConvert.ToTimeSpan(text).TotalDays} days, Kiota {read?.TotalDays}, and writes {written}");
    isAsSeen &= XmlConvert.ToTimeSpan(text).TotalDays == days && read?.TotalDays == days && written.Contains(again, StringComparison.Ordinal);
}

return isAsSeen ? 0 : 1;
EOF
dotnet run
