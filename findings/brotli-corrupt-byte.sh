#!/usr/bin/env bash
# A corrupt byte in a brotli stream throws InvalidOperationException, the type for mistakes in the program; the same in gzip
# throws InvalidDataException, the type for bad data. HttpClient with AutomaticDecompression hands both through.
#
# Seen with .NET 10.0 (System.IO.Compression), 2026-11-29.
# Why it matters: code that catches IOException, HttpRequestException and InvalidDataException around reading an answer takes a
# broken answer for a bug of its own, or ends the process.
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
using System.IO.Compression;

Console.WriteLine($".NET {Environment.Version}");
byte[] text = new byte[20_000];
for (int i = 0; i < text.Length; i++) text[i] = (byte)((i * i * 31 + i / 7) % 251);

string brotli = Read(Pack(s => new BrotliStream(s, CompressionLevel.Optimal)), s => new BrotliStream(s, CompressionMode.Decompress));
string gzip = Read(Pack(s => new GZipStream(s, CompressionLevel.Optimal)), s => new GZipStream(s, CompressionMode.Decompress));
Console.WriteLine($"brotli: {brotli}");
Console.WriteLine($"gzip:   {gzip}");
return brotli.StartsWith("InvalidOperationException") && gzip.StartsWith("InvalidDataException") ? 0 : 1;

byte[] Pack(Func<Stream, Stream> packer)
{
    var packed = new MemoryStream();
    using (Stream stream = packer(packed)) stream.Write(text);
    return packed.ToArray();
}

// Changes one byte after another until one is noticed.
static string Read(byte[] packed, Func<Stream, Stream> unpacker)
{
    for (int at = 20; at < packed.Length; at++)
    {
        byte[] broken = (byte[])packed.Clone();
        broken[at] ^= 0xff;
        try
        {
            unpacker(new MemoryStream(broken)).CopyTo(new MemoryStream());
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }

    return "nothing noticed";
}
EOF

dotnet run
