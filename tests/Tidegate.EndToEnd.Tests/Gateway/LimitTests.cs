using System;
using System.IO;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>What is outside its limits is refused and named, wherever it stands.</summary>
public sealed class LimitTests : IDisposable
{
    private const string Service = """
        service: Harbor
        namespace: Sample.Harbor
        types: { Slot: { size: { type: int, min: 1, max: 9 } } }
        """;

    private const string Endpoint = """
        endpoint: Moor
        request: POST /moor/{berth}
        path: { berth: { type: string, pattern: "^[A-Z][0-9]$" } }
        query: { hours: { type: double, max: 2.5 }, ids?: { type: 'list<int, ",">', maxItems: 2, unique: true } }
        body: { slot: Slot, names?: { type: "string[]", minItems: 1, length: ..3 }, key?: { type: string, secret: true, length: 4 }, marks?: { type: map<int>, maxItems: 1 } }
        returns: none
        samples:
          - body: { slot: { size: 5 } }
            answer: { code: 0, data: "" }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-limits-");

    [Theory]
    [InlineData("A1", "2.5", "1,2", """{"slot":{"size":9},"names":["abc"],"key":"1234","marks":{"a":1}}""", null)]
    [InlineData("A1", "2.5", "", """{"slot":{"size":"9.0"},"names":null}""", null)]
    [InlineData("a1", "1", "1", """{"slot":{"size":1}}""", "berth: expected a text that matches ^[A-Z][0-9]$")]
    [InlineData("A1", "2.75", "1", """{"slot":{"size":1}}""", "hours: expected at most 2.5")]
    [InlineData("A1", "1", "1,2,3", """{"slot":{"size":1}}""", "ids: expected at most 2 items")]
    [InlineData("A1", "1", "1,1", """{"slot":{"size":1}}""", "ids: expected items of which no two are the same")]
    [InlineData("A1", "1", "1", """{"slot":{"size":0}}""", "slot.size: expected at least 1, found another number")]
    [InlineData("A1", "1", "1", """{"slot":{"size":"10"}}""", "slot.size: expected at most 9, found other text")]
    [InlineData("A1", "1", "1", """{"slot":{"size":1},"names":[]}""", "names: expected at least 1 item, found an array")]
    [InlineData("A1", "1", "1", """{"slot":{"size":1},"names":["a","abcd"]}""", "names: expected items, each a text of at most 3 characters")]
    [InlineData("A1", "1", "1", """{"slot":{"size":1},"key":"12345"}""", "key: expected a text of at most 4 characters, found other text")]
    [InlineData("A1", "1", "1", """{"slot":{"size":1},"marks":{"a":1,"b":2}}""", "marks: expected at most 1 item, found an object")]
    public async Task A_request_is_served_within_the_limits_only(string berth, string hours, string ids, string body, string? reason)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "service.yaml"), Service);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "moor.endpoint.yaml"), Endpoint);
        await using TestGateway gateway = await TestGateway.StartAsync(_folder.FullName);
        using var caller = new Caller(gateway);

        Response answer = await caller.CallAsync("POST", $"/moor/{berth}", [("hours", hours), ("ids", ids)], body);

        if (reason is null)
        {
            Assert.Equal(0, answer.Code);
        }
        else
        {
            Assert.Contains($"Invalid parameter {reason}", answer.Reason, StringComparison.Ordinal);
            Assert.DoesNotContain("12345", answer.Reason, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
