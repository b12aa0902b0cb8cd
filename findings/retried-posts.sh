#!/usr/bin/env bash
# Two ready-made sets of handlers send a POST again after a 503 unless told otherwise: AddStandardResilienceHandler and Kiota's
# default handlers. A handler that stands before them, as one that is added first does, sees the call once: what it signs is sent twice.
#
# Seen with Microsoft.Extensions.Http.Resilience 10.11.0 and Microsoft.Kiota.Http.HttpClientLibrary 2.1.6, 2026-11-29.
# Why it matters: a 503 does not say that nothing was carried out; a POST that is sent twice may take effect twice.
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
    <PackageReference Include="Microsoft.Kiota.Http.HttpClientLibrary" Version="2.1.6" />
  </ItemGroup>
</Project>
EOF

cat > Program.cs <<'EOF'
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Kiota.Http.HttpClientLibrary;

const string Busy = "HTTP/1.1 503 Busy\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n";
const string Good = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

var services = new ServiceCollection();
services.AddHttpClient("x").AddHttpMessageHandler(() => new Signer()).AddStandardResilienceHandler();
HttpClient resilient = services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient("x");
HttpClient kiota = KiotaClientFactory.Create([new Signer(), .. KiotaClientFactory.CreateDefaultHandlers()]);

int first = await PostAsync("Microsoft.Extensions.Http.Resilience 10.11.0", resilient);
int second = await PostAsync("Microsoft.Kiota.Http.HttpClientLibrary 2.1.6", kiota);
return first == 2 && second == 2 ? 0 : 1;

static async Task<int> PostAsync(string name, HttpClient client)
{
    var server = new Server(number => number == 1 ? Busy : Good);
    using HttpResponseMessage answer = await client.PostAsync(server.Uri, new StringContent("{}"));
    string[] signatures = server.Requests.Select(request => request.Split('\n').First(line => line.StartsWith("X-Signature")).Trim()).ToArray();
    Console.WriteLine($"{name}: the POST was sent {server.Requests.Count} times; {string.Join(", ", signatures)}");
    return signatures.Distinct().Count() == 1 ? server.Requests.Count : -1;
}

internal sealed class Signer : DelegatingHandler
{
    private int _count;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Add("X-Signature", $"{++_count}");
        return base.SendAsync(request, cancellationToken);
    }
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
