using System;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>Which sample a request is answered with.</summary>
public class SampleTests
{
    [Theory]
    [InlineData("3381", 3381)]
    [InlineData("7", 7)]
    public async Task The_sample_with_the_same_parameters_answers(string berthId, int answered)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Assert.Equal(answered, (await harbor.GetBerthAsync(berthId)).Data.GetProperty("berthId").GetInt32());
    }

    [Fact]
    public async Task Another_request_is_answered_with_the_first_success()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Assert.Equal(3381, (await harbor.GetBerthAsync("5")).Data.GetProperty("berthId").GetInt32());
    }

    [Fact]
    public async Task A_sample_of_an_error_answers_a_request_like_its_own()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await harbor.GetBerthAsync("404");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(62103, answer.Code);
        Assert.Equal("Not yours", answer.Reason);
        Assert.Equal(JsonValueKind.Null, answer.Data.ValueKind);
    }

    [Theory]
    [InlineData("""{"name":"West","length":1,"count":1,"open":false,"since":0,"owner":"x"}""", 9)]
    [InlineData("""{"owner":"x","since":"0","open":false,"count":1.0,"length":"1","name":"West","day":"2023-01-01"}""", 9)]
    [InlineData("""{"name":"West","length":1,"count":1,"open":true,"since":0,"owner":"x"}""", 3381)]
    [InlineData("""{"name":"Nord","length":12.5,"count":3,"open":true,"since":1700000000123,"owner":null}""", 3381)]
    public async Task The_sample_with_the_same_body_answers(string body, int answered)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Assert.Equal(answered, (await harbor.SaveBerthAsync(body)).Data.GetInt32());
    }

    [Fact]
    public async Task An_endpoint_without_a_sample_says_so()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await harbor.Caller.CallAsync("GET", "/harbor/v1/ping", []);

        Assert.Equal(HttpStatusCode.NotImplemented, answer.Status);
        Assert.Equal("Ping has no sample to answer with: add one under 'samples' of its spec.", answer.Reason);
        Assert.Equal(RequestOutcome.NoSample, harbor.Gateway.Requests[^1].Outcome);
    }

    [Fact]
    public async Task Answers_are_json_in_utf8_with_their_length_and_date()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await harbor.GetBerthAsync("7");

        Assert.Equal("Süd", answer.Data.GetProperty("name").GetString());
        Assert.Equal("application/json;charset=UTF-8", answer.Message.Content.Headers.ContentType!.ToString().Replace(" ", ""));
        Assert.NotNull(answer.Message.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task The_date_of_an_answer_is_that_of_the_clock()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        await using Harbor harbor = await Harbor.OpenAsync(new GatewayOptions { Clock = clock });
        await harbor.Caller.LogInAsync();

        clock.Advance(TimeSpan.FromSeconds(90));
        Response answer = await harbor.GetBerthAsync("7");

        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_700_000_090), answer.Message.Headers.Date);
    }
}
