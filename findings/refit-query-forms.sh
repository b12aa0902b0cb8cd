#!/usr/bin/env bash
# Refit writes values into a query as .NET prints them: true as True, and a DateTime in UTC with milliseconds as 06/30/2024 08:00:00,
# without zone and fraction.
#
# Seen with Refit 16.4.0, 2026-11-29.
# Why it matters: the day that is meant arrives as a time without zone, in the order month, day, year; few servers read "True".
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
    <PackageReference Include="Refit" Version="16.4.0" />
  </ItemGroup>
</Project>
EOF

cat > Program.cs <<'EOF'
using Refit;

Console.WriteLine($"Refit {typeof(RestService).Assembly.GetName().Version}");
var seen = new Seen();
IApi api = RestService.For<IApi>(new HttpClient(seen) { BaseAddress = new Uri("http://localhost") });
await api.GetAsync(true, new DateTime(2024, 6, 30, 8, 0, 0, 123, DateTimeKind.Utc), [true, false], null);
string query = Uri.UnescapeDataString(seen.Query);
Console.WriteLine(query);
return query.Contains("flag=True") && query.Contains("at=06/30/2024 08:00:00") && !query.Contains("none") ? 0 : 1;

public interface IApi
{
    [Get("/x")]
    Task GetAsync(bool flag, DateTime at, [Query(CollectionFormat.Multi)] bool[] list, string? none);
}

internal sealed class Seen : HttpMessageHandler
{
    public string Query { get; private set; } = "";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Query = request.RequestUri!.Query;
        return Task.FromResult(new HttpResponseMessage());
    }
}
EOF

dotnet run
