#!/usr/bin/env bash
# Where an OpenAPI `oneOf` has a value of a kind that it does not list yet, or one that is neither number nor text, Kiota's client reads an
# object in which every alternative is null. What stood in the answer is gone, without an error or a note, and written again it is nothing.
#
# Seen with Microsoft.OpenApi.Kiota 1.38.0 and Microsoft.Kiota.Serialization.Json 2.1.6, 2026-11-30.
# Why it matters: services add kinds. A program that reads a list, changes one item and writes the list back deletes the items it does not know.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > api.yaml <<'EOF'
openapi: 3.0.3
info: { title: Shapes, version: "1" }
paths:
  /shapes:
    get:
      responses:
        "200":
          description: all
          content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Shape' } } } }
  /readings:
    get:
      responses:
        "200":
          description: all
          content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Reading' } } } }
components:
  schemas:
    Shape:
      oneOf: [{ $ref: '#/components/schemas/Circle' }, { $ref: '#/components/schemas/Square' }]
      discriminator: { propertyName: kind, mapping: { circle: '#/components/schemas/Circle', square: '#/components/schemas/Square' } }
    Circle: { type: object, required: [kind, radius], properties: { kind: { type: string }, radius: { type: number, format: double } } }
    Square: { type: object, required: [kind, side], properties: { kind: { type: string }, side: { type: number, format: double } } }
    Reading: { type: object, required: [value], properties: { value: { oneOf: [{ type: number, format: double }, { type: string }] } } }
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
using System.Text;
using Demo;
using Demo.Models;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;

using var http = new HttpClient(new Canned());
using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = "http://127.0.0.1" };
var client = new ShapesClient(adapter);
List<string> told = [];
foreach (Shape shape in (await client.Shapes.GetAsync())!)
{
    told.Add($"circle: {shape.Circle?.Radius}, square: {shape.Square?.Side}, written again: '{await KiotaJsonSerializer.SerializeAsStringAsync(shape)}'");
}

foreach (Reading reading in (await client.Readings.GetAsync())!)
{
    told.Add($"number: {reading.Value?.Double}, text: {reading.Value?.String}");
}

told.ForEach(Console.WriteLine);
return told.SequenceEqual(
[
    """circle: 1, square: , written again: '{"kind":"circle","radius":1}'""",
    "circle: , square: , written again: ''",
    "number: 1.5, text: ",
    "number: , text: ",
]) ? 0 : 1;

internal sealed class Canned : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string json = request.RequestUri!.AbsolutePath == "/shapes"
            ? """[{"kind":"circle","radius":1},{"kind":"hexagon","side":2}]"""
            : """[{"value":1.5},{"value":true}]""";
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") });
    }
}
EOF

dotnet tool install Microsoft.OpenApi.Kiota --version 1.38.0 --tool-path tools > /dev/null
export DOTNET_ROLL_FORWARD=Major
echo "Kiota $(tools/kiota --version)"
tools/kiota generate --language CSharp --openapi api.yaml --output client --namespace-name Demo --class-name ShapesClient --log-level Error \
  --serializer Microsoft.Kiota.Serialization.Json.JsonSerializationWriterFactory --deserializer Microsoft.Kiota.Serialization.Json.JsonParseNodeFactory > /dev/null
dotnet run
