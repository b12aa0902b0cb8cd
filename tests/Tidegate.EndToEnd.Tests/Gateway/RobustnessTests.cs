using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>Signed nonsense is refused in words; it never makes the gateway itself fail.</summary>
public class RobustnessTests
{
    private const string Body =
        """{"name":"Nord","length":12.5,"count":3,"open":true,"since":1700000000123,"owner":null,"berthId":"88","plan":"{\"length\":1,\"cranes\":\"[{\\\"craneId\\\":5}]\"}","tags":";a;b;","kinds":[1,2],"notes":{"a":1},"page":{"pageNo":1,"pageSize":10}}""";

    private static readonly string[] s_pieces =
        ["{", "}", "[", "]", "\"", "\\", ",", ":", "null", "true", "1e999", "-0", "9999999999999999999999999999999", "\\ud800", "\u0000", "描", "{}", "[[[["];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_spoiled_body_is_refused_or_answered(int seed)
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        var random = new Random(seed);
        for (int i = 0; i < 150; i++)
        {
            await harbor.SaveBerthAsync(Spoil(Body, random));
        }

        RequestOutcome[] expected = [RequestOutcome.TokenIssued, RequestOutcome.Served, RequestOutcome.Malformed, RequestOutcome.Incomplete];
        AssertOnly(harbor, expected);
        Assert.All(expected, outcome => Assert.Contains(harbor.Gateway.Requests, request => request.Outcome == outcome));
    }

    [Theory]
    [InlineData("get")]
    [InlineData("refresh")]
    public async Task A_spoiled_request_for_a_token_is_refused(string endpoint)
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        await harbor.Caller.LogInAsync();
        string good = harbor.Gateway.Requests[0].BodyText;
        var random = new Random(7);
        for (int i = 0; i < 150; i++)
        {
            await harbor.Caller.TokenAsync(endpoint, Spoil(good, random));
        }

        AssertOnly(harbor, [RequestOutcome.TokenIssued, RequestOutcome.TokenRefused]);
        Assert.Equal(1, harbor.Gateway.Tokens.IssuedCount);
    }

    [Fact]
    public async Task Any_characters_may_stand_in_names_and_values_of_the_query()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        var random = new Random(11);
        for (int i = 0; i < 150; i++)
        {
            (string, string)[] query =
            [
                ("action", "get"), ("berthId", Text(random)), ("userId", Text(random)), ("depth", Text(random)),
                .. Enumerable.Range(0, random.Next(4)).Select(n => ($"{Text(random)}{n}", Text(random))),
            ];
            await harbor.Caller.CallAsync("GET", "/harbor/v1/berths", query);
        }

        AssertOnly(harbor, [RequestOutcome.TokenIssued, RequestOutcome.Served, RequestOutcome.Incomplete]);
    }

    [Theory]
    [InlineData("apim-accesstoken")]
    [InlineData("apim-signature")]
    [InlineData("apim-timestamp")]
    public async Task Any_bytes_may_stand_in_a_header(string header)
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        foreach (string value in new[] { "é", "描述", "\t", "a b", new string('9', 4000), "\u007f", "%00" })
        {
            using HttpRequestMessage signed = harbor.Caller.Sign("GET", "/", []);
            IEnumerable<string> lines = signed.Headers
                .Select(h => $"{h.Key}: {(h.Key == header ? value : string.Concat(h.Value))}\r\n");
            string answer = await RawConnection.ExchangeAsync(
                harbor.Gateway.Uri, $"GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n{string.Concat(lines)}\r\n");

            Assert.Matches("^HTTP/1.1 40[01] ", answer);
        }
    }

    private static string Spoil(string text, Random random)
    {
        for (int i = random.Next(3); i >= 0; i--)
        {
            int start = random.Next(text.Length);
            int length = Math.Min(random.Next(4), text.Length - start);
            text = text.Remove(start, length).Insert(start, random.Next(3) == 0 ? "" : s_pieces[random.Next(s_pieces.Length)]);
        }

        return text;
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(5) switch
    {
        0 => ((char)random.Next(1, 0x80)).ToString(),
        1 => ((char)random.Next(0x80, 0xD800)).ToString(),
        2 => char.ConvertFromUtf32(random.Next(0x10000, 0x110000)),
        _ => random.Next(100).ToString(System.Globalization.CultureInfo.InvariantCulture),
    }));

    private static void AssertOnly(Harbor harbor, RequestOutcome[] expected) =>
        Assert.All(harbor.Gateway.Requests, request => Assert.True(
            expected.Contains(request.Outcome), $"{request}: {request.Reason}\n{request.RawQuery}\n{request.BodyText}"));
}
