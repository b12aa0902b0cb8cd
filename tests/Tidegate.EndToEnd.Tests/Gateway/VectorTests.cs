using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>
/// The published example and the vectors computed from the rules, sent byte by byte to a gateway with their secret, their
/// token and their time. The harbor has none of their operations: a right signature is answered with 404.
/// </summary>
public class VectorTests
{
    public static IEnumerable<object[]> Published => Vector.Ids("published");

    public static IEnumerable<object[]> Portable => Vector.Ids("portable");

    [Theory]
    [MemberData(nameof(Published))]
    [MemberData(nameof(Portable))]
    public async Task The_signature_of_a_vector_is_taken(string id)
    {
        var vector = Vector.Find(id);

        (string answer, RecordedRequest recorded) = await SendAsync(vector);

        Assert.StartsWith("HTTP/1.1 404", answer, StringComparison.Ordinal);
        Assert.Equal(RequestOutcome.UnknownOperation, recorded.Outcome);
        Assert.Equal(vector.Body, recorded.BodyText);
    }

    [Theory]
    [MemberData(nameof(Published))]
    [MemberData(nameof(Portable))]
    public async Task The_signature_of_a_vector_is_refused_for_another_token(string id)
    {
        var vector = Vector.Find(id);

        (string answer, RecordedRequest recorded) = await SendAsync(vector with { AccessToken = vector.AccessToken + "x" });

        Assert.StartsWith("HTTP/1.1 401", answer, StringComparison.Ordinal);
        Assert.Equal(RequestOutcome.Unauthorized, recorded.Outcome);
    }

    [Fact]
    public async Task A_plus_in_the_query_is_a_blank_as_in_the_documented_sample_code()
    {
        (string answer, RecordedRequest recorded) = await SendAsync(Vector.Find("N1"));

        Assert.StartsWith("HTTP/1.1 404", answer, StringComparison.Ordinal);
        Assert.Equal("a b", recorded.QueryValue("q"));
    }

    [Fact]
    public async Task A_name_that_is_sent_twice_is_refused_although_the_documented_sample_code_signs_it()
    {
        (string answer, RecordedRequest recorded) = await SendAsync(Vector.Find("N2"));

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains("the parameter 'q' twice", recorded.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_encryption_of_the_vector_is_taken()
    {
        (string appKey, long timestamp, string secretKey, string encryption) = Vector.Encryption();
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(timestamp));
        await using Harbor harbor = await Harbor.OpenAsync(
            new GatewayOptions { Clock = clock, AccessKey = appKey, SecretKey = secretKey });

        Response answer = await harbor.Caller.TokenAsync(
            "get", $$"""{"appKey":"{{appKey}}","encryption":"{{encryption}}","timestamp":{{timestamp}}}""");

        Assert.Equal(0, answer.Json.GetProperty("status").GetInt32());
    }

    private static async Task<(string Response, RecordedRequest Recorded)> SendAsync(Vector vector)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(vector.Timestamp));
        await using Harbor harbor = await Harbor.OpenAsync(new GatewayOptions { Clock = clock, SecretKey = vector.SecretKey });
        harbor.Gateway.Tokens.Accept(vector.AccessToken);
        var request = new StringBuilder();
        request.Append(CultureInfo.InvariantCulture, $"{vector.Method} {vector.Target} HTTP/1.1\r\nHost: apim.example.test\r\n");
        request.Append(CultureInfo.InvariantCulture, $"apim-accesstoken: {vector.AccessToken}\r\napim-signature: {vector.Signature}\r\n");
        request.Append(CultureInfo.InvariantCulture, $"apim-timestamp: {vector.Timestamp}\r\nConnection: close\r\n");
        request.Append(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(vector.Body)}\r\n\r\n{vector.Body}");

        string answer = await RawConnection.ExchangeAsync(harbor.Gateway.Uri, request.ToString());
        return (answer, Assert.Single(harbor.Gateway.Requests));
    }
}
