#!/usr/bin/env bash
# JsonSerializer.DeserializeAsyncEnumerable gives the items of an array as they arrive. Which items a caller gets before the exception for
# something broken depends on how the bytes were cut into reads: whole items that came in the same block as the break are lost. `null` in
# place of the array is an empty list, and with topLevelValues (JSON lines) so is a stream without a byte; neither is told.
#
# Seen with .NET 10.0 (System.Text.Json), 2026-11-30.
# Why it matters: a client that counts or stores what it has read so far loses up to a buffer of good items, and takes a response without
# content, such as one whose connection ended early, for a list that is empty.
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
using System.Text;
using System.Text.Json;

Console.WriteLine($".NET {Environment.Version}, System.Text.Json {typeof(JsonSerializer).Assembly.GetName().Version}");
string broken = $"[{string.Join(", ", Enumerable.Range(1, 5))}, ?]";
string atOnce = await ReadAsync(broken, step: 1000, lines: false);
string byteByByte = await ReadAsync(broken, step: 1, lines: false);
string none = await ReadAsync("null", step: 1000, lines: false);
string noLines = await ReadAsync("", step: 1000, lines: true);
Console.WriteLine($"{broken} in one block: {atOnce}; byte by byte: {byteByByte}");
Console.WriteLine($"null: {none}; JSON lines without a byte: {noLines}");
return atOnce == "0 items, JsonException" && byteByByte == "5 items, JsonException" && none == "0 items, end" && noLines == "0 items, end" ? 0 : 1;

static async Task<string> ReadAsync(string json, int step, bool lines)
{
    int items = 0;
    try
    {
        await foreach (int _ in JsonSerializer.DeserializeAsyncEnumerable<int>(new Steps(Encoding.UTF8.GetBytes(json), step), topLevelValues: lines))
        {
            items++;
        }

        return $"{items} items, end";
    }
    catch (JsonException)
    {
        return $"{items} items, JsonException";
    }
}

/// <summary>Gives its bytes in steps, as a connection does.</summary>
internal sealed class Steps(byte[] bytes, int step) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(step, buffer.Length)], cancellationToken);
}
EOF

dotnet run
