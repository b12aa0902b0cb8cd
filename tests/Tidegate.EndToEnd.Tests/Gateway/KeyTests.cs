using System;
using System.IO;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>Requests must have their idempotency keys, and answers may lack what the service says that they may.</summary>
public sealed class KeyTests : IDisposable
{
    private const string Service = "service: Harbor\nnamespace: Sample.Harbor\nlacking: drift\ntypes: { Berth: { name: string, size: int } }\n";

    private const string Endpoint = """
        endpoint: Moor
        request: POST /moor
        body: { key: idempotencyKey, ship: string }
        returns: Berth
        samples:
          - body: { key: any, ship: b }
            answer: { code: 0, data: { name: b } }
          - body: { ship: a }
            answer: { code: 0, data: { size: 1 } }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-keys-");

    [Theory]
    [InlineData("""{"key":"1","ship":"a"}""", "{\"size\":1}")]
    [InlineData("""{"key":"2","ship":"b"}""", "{\"name\":\"b\"}")]
    [InlineData("""{"key":"","ship":"a"}""", "")]
    [InlineData("""{"ship":"a"}""", "")]
    public async Task A_request_is_served_with_any_key(string body, string data)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "service.yaml"), Service);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "moor.endpoint.yaml"), Endpoint);
        await using TestGateway gateway = await TestGateway.StartAsync(_folder.FullName);
        using var caller = new Caller(gateway);

        Response answer = await caller.CallAsync("POST", "/moor", [], body);

        if (data.Length > 0)
        {
            Assert.Equal(data, answer.Data.GetRawText());
        }
        else
        {
            Assert.Contains("key: ", answer.Reason, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
