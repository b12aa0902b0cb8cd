using System;
using System.IO;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>Groups of inputs of which one is given whole: any other request is refused.</summary>
public sealed class GroupTests : IDisposable
{
    private const string Endpoint = """
        endpoint: Moor
        request: POST /moor
        query: { assetId?: string }
        body: { productKey?: string, deviceKey?: int }
        exactlyOne: [[assetId], [productKey, deviceKey]]
        returns: none
        samples:
          - query: { assetId: a }
            body: {}
            answer: { code: 0, data: "" }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-groups-");

    [Theory]
    [InlineData("a", "{}", true)]
    [InlineData("a", """{"productKey":null}""", true)]
    [InlineData("", "{}", true)]
    [InlineData(null, """{"productKey":"","deviceKey":1}""", true)]
    [InlineData(null, "{}", false)]
    [InlineData(null, """{"productKey":"p"}""", false)]
    [InlineData("", """{"productKey":"p","deviceKey":1}""", false)]
    [InlineData("a", """{"productKey":"p"}""", false)]
    [InlineData("a", """{"productKey":"p","deviceKey":1}""", false)]
    public async Task A_request_is_served_with_one_group_only(string? assetId, string body, bool isServed)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "service.yaml"), "service: Harbor\nnamespace: Sample.Harbor\n");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "moor.endpoint.yaml"), Endpoint);
        await using TestGateway gateway = await TestGateway.StartAsync(_folder.FullName);
        using var caller = new Caller(gateway);

        Response answer = await caller.CallAsync("POST", "/moor", assetId is null ? [] : [("assetId", assetId)], body);

        if (isServed)
        {
            Assert.Equal(0, answer.Code);
        }
        else
        {
            Assert.Contains("assetId: expected exactly one of these, whole, 'assetId', or 'productKey' and 'deviceKey'", answer.Reason, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
