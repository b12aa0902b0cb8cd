#!/usr/bin/env bash
# A gzip stream that is cut off in the middle is unpacked without an error: the end is missing, and so are the checksum and the length
# that gzip has to tell it by. HttpClient with AutomaticDecompression hands the beginning through as the whole answer.
#
# Seen with .NET 10.0 (System.IO.Compression, System.Net.Http), 2026-11-29.
# Why it matters: a proxy that packs what it got of a broken answer makes half an answer out of it that looks whole. JSON notices, lines
# of text do not: CSV, logs and NDJSON lose their end in silence.
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
using System.Net;
using System.Net.Sockets;
using System.Text;

Console.WriteLine($".NET {Environment.Version}");
string text = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"line {i * 7919 % 10_007}\n"));
bool isSilent = true;
foreach ((string coding, Func<Stream, Stream> pack) in new (string, Func<Stream, Stream>)[]
{
    ("gzip", to => new GZipStream(to, CompressionLevel.Optimal)),
    ("deflate", to => new ZLibStream(to, CompressionLevel.Optimal)),
})
{
    var packed = new MemoryStream();
    using (Stream stream = pack(packed)) stream.Write(Encoding.ASCII.GetBytes(text));
    byte[] whole = packed.ToArray();
    string read = await GetAsync(coding, whole[..(whole.Length / 2)]);
    Console.WriteLine($"{coding}: HTTP 200, {read.Length} of {text.Length} characters, no exception");
    isSilent &= read.Length > 0 && read.Length < text.Length && text.StartsWith(read);
}

return isSilent ? 0 : 1;

// The length that the server declares is that of what it sends: only the packing is cut off.
static async Task<string> GetAsync(string coding, byte[] body)
{
    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    Task serving = Task.Run(async () =>
    {
        using TcpClient connection = await listener.AcceptTcpClientAsync();
        NetworkStream stream = connection.GetStream();
        _ = await stream.ReadAsync(new byte[4096]);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
        await stream.WriteAsync(body);
    });
    using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All });
    string read = await client.GetStringAsync($"http://{listener.LocalEndpoint}/");
    await serving;
    return read;
}
EOF

dotnet run
