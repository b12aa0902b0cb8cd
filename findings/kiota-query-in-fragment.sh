#!/usr/bin/env bash
# An OpenAPI path may not have a query, so documents for services that tell operations apart by `?action=...` write the paths
# `/flows#enable` and `/flows#disable`, each with its query parameters. Kiota takes them, and generates the template
# `/flows#enable?action={action}&userId={userId}`: the query stands behind the `#`, and nothing of it is sent.
#
# Seen with Microsoft.OpenApi.Kiota 1.38.0 and Microsoft.Kiota.Http.HttpClientLibrary 2.1.6, 2026-11-30.
# Why it matters: the generated call compiles and runs, and the server gets neither the action nor any other parameter, from either call.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > api.yaml <<'EOF'
openapi: 3.0.3
info: { title: Flows, version: "1" }
paths:
  /flows#enable:
    post:
      parameters:
        - { name: action, in: query, required: true, schema: { type: string } }
        - { name: userId, in: query, required: true, schema: { type: string } }
      responses: { "204": { description: enabled } }
  /flows#disable:
    post:
      parameters:
        - { name: action, in: query, required: true, schema: { type: string } }
        - { name: userId, in: query, required: true, schema: { type: string } }
      responses: { "204": { description: disabled } }
EOF

cat > finding.csproj <<'EOF'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <Nullable>enable</Nullable>
    <InvariantGlobalization>true</InvariantGlobalization>
    <DefaultItemExcludes>$(DefaultItemExcludes);tools/**</DefaultItemExcludes>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.Kiota.Http.HttpClientLibrary" Version="[2.1.6]" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Json" Version="[2.1.6]" />
  </ItemGroup>
</Project>
EOF

cat > Program.cs <<'EOF'
using System.Net;
using System.Net.Sockets;
using System.Text;
using Demo;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

using var server = new TcpListener(IPAddress.Loopback, 0);
server.Start();
Task<string> received = ReceiveAsync(server);
using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider()) { BaseUrl = $"http://{server.LocalEndpoint}" };
await new FlowsClient(adapter).FlowsEnable.PostAsync(call => (call.QueryParameters.Action, call.QueryParameters.UserId) = ("enable", "u1"));
string line = await received;
Console.WriteLine($"enable is sent as: {line}");
return line == "POST /flows HTTP/1.1" ? 0 : 1;

static async Task<string> ReceiveAsync(TcpListener server)
{
    using TcpClient client = await server.AcceptTcpClientAsync();
    NetworkStream stream = client.GetStream();
    byte[] buffer = new byte[8192];
    int length = await stream.ReadAsync(buffer);
    await stream.WriteAsync("HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray());
    return Encoding.ASCII.GetString(buffer, 0, length).Split("\r\n")[0];
}
EOF

dotnet tool install Microsoft.OpenApi.Kiota --version 1.38.0 --tool-path tools > /dev/null
export DOTNET_ROLL_FORWARD=Major
echo "Kiota $(tools/kiota --version)"
tools/kiota generate --language CSharp --openapi api.yaml --output client --namespace-name Demo --class-name FlowsClient --log-level Error \
  --serializer Microsoft.Kiota.Serialization.Json.JsonSerializationWriterFactory --deserializer Microsoft.Kiota.Serialization.Json.JsonParseNodeFactory > /dev/null
grep -o '"{+baseurl}/flows#[^"]*"' client/FlowsEnable/FlowsEnableRequestBuilder.cs | head -n 1
dotnet run
