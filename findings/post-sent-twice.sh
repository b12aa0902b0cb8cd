#!/usr/bin/env bash
# HttpClient sends a POST without content a second time by itself, when a connection that was kept open ends before an answer has
# begun: also when the server has read the whole request. No handler and no counter sees the second sending.
#
# Seen with .NET 10.0 (System.Net.Http), 2026-11-29.
# Why it matters: "POST /orders/7/cancel" or "POST /flows?action=start" needs no content and must not be carried out twice. With an
# empty content, new ByteArrayContent([]), it is sent once and fails.
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
using System.Net;
using System.Net.Sockets;
using System.Text;

Console.WriteLine($".NET {Environment.Version}");
int without = await SendAsync(null);
int with = await SendAsync(new ByteArrayContent("{}"u8.ToArray()));
Console.WriteLine($"the server got the second POST {without} times without content, {with} times with content");
return without == 2 && with == 1 ? 0 : 1;

static async Task<int> SendAsync(HttpContent? content)
{
    // The second request is read completely, and then the connection ends without an answer.
    var server = new Server(number => number == 2 ? null : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    using var client = new HttpClient();
    using (await client.GetAsync(server.Uri)) { }
    try
    {
        using HttpResponseMessage answer = await client.PostAsync(server.Uri, content);
        Console.WriteLine($"answered: {(int)answer.StatusCode}");
    }
    catch (HttpRequestException exception)
    {
        Console.WriteLine($"failed: {exception.InnerException?.Message ?? exception.Message}");
    }

    return server.Requests.Count(request => request.StartsWith("POST"));
}

// Answers each request by a function of its number, and keeps the lines and headers that came.
internal sealed class Server
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<int, string?> _answer;

    public Server(Func<int, string?> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Uri => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public List<string> Requests { get; } = [];

    private async Task AcceptAsync()
    {
        while (true)
        {
            _ = ServeAsync(await _listener.AcceptTcpClientAsync());
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            var buffer = new byte[65536];
            string received = "";
            while (await client.GetStream().ReadAsync(buffer) is var count and > 0)
            {
                received += Encoding.ASCII.GetString(buffer, 0, count);
                int end = received.IndexOf("\r\n\r\n", StringComparison.Ordinal);
                if (end < 0 || (received.Contains("Content-Length: 2", StringComparison.Ordinal) && received.Length < end + 6)) continue;
                int number;
                lock (Requests)
                {
                    Requests.Add(received);
                    number = Requests.Count;
                }

                received = "";
                if (_answer(number) is not { } answer) return;
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer));
            }
        }
    }
}
EOF

dotnet run
