#!/usr/bin/env bash
# AddStandardResilienceHandler sets HttpClient.Timeout to infinite, also where it is added for all clients of an application and
# a single client then takes the handler away again by RemoveAllResilienceHandlers: that client is left without any time limit.
#
# Seen with Microsoft.Extensions.Http.Resilience 10.11.0, 2026-11-29.
# Why it matters: taking the handler away looks like going back to a plain HttpClient, whose limit is 100 seconds; a server that
# never answers then holds the call for ever.
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
    <PackageReference Include="Microsoft.Extensions.Http.Resilience" Version="10.11.0" />
  </ItemGroup>
</Project>
EOF

cat > Program.cs <<'EOF'
using Microsoft.Extensions.DependencyInjection;

#pragma warning disable EXTEXP0001
var services = new ServiceCollection();
services.ConfigureHttpClientDefaults(all => all.AddStandardResilienceHandler());
services.AddHttpClient("plain").RemoveAllResilienceHandlers();
var factory = services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>();
TimeSpan timeout = factory.CreateClient("plain").Timeout;
Console.WriteLine($"Microsoft.Extensions.Http.Resilience 10.11.0: Timeout without the handlers is {timeout}, of a new HttpClient {new HttpClient().Timeout}");
return timeout == Timeout.InfiniteTimeSpan ? 0 : 1;
EOF

dotnet run
