using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Json;

/// <summary>What is written is looked at where it arrives: in the body of a call.</summary>
public sealed class WritingTests
{
    [Fact]
    public async Task Every_kind_of_value_is_written()
    {
        string body = await SendAsync(static writer =>
        {
            writer.WriteStartArray();
            ApiJsonWriter.WriteId(writer, 3377);
            ApiJsonWriter.WriteId(writer, "FLOW_001");
            ApiJsonWriter.WriteEpochMillis(writer, new DateTimeOffset(2019, 11, 22, 9, 23, 44, 123, TimeSpan.FromHours(8)));
            ApiJsonWriter.WriteDate(writer, new ApiDate("2019-08-12"));
            ApiJsonWriter.WriteDateTime(writer, new DateTime(2019, 8, 12, 1, 2, 3));
            ApiJsonWriter.WriteSeparated(writer, ["a", "b"], ';', static item => item);
            ApiJsonWriter.WriteSeparated(writer, Array.Empty<string>(), ';', static item => item);
            ApiJsonWriter.WriteArray(writer, [1, 2], static (inner, value) => inner.WriteNumberValue(value));
            ApiJsonWriter.WriteMap(writer, new Dictionary<string, int> { ["k"] = 1 }, static (inner, value) => inner.WriteNumberValue(value));
            writer.WriteEndArray();
        });

        Assert.Equal("""[3377,"FLOW_001",1574385824123,"2019-08-12","2019-08-12 01:02:03","a;b","",[1,2],{"k":1}]""", body);
    }

    [Fact]
    public async Task A_body_that_is_an_object_is_ended_once()
    {
        using var api = new TestApi();
        ApiRequest ended = api.Client.CreateRequest(TestApi.EnableFlow, null);
        ApiJsonObject members = ended.BeginObject();
        members.WriteNumber("a"u8, 1);
        members.End();
        await api.Client.SendAsync(ended, default);
        ApiRequest replaced = api.Client.CreateRequest(TestApi.EnableFlow, null);
        replaced.BeginObject();
        replaced.BeginBody().WriteStartArray();

        await api.Client.SendAsync(replaced, default);

        Assert.Equal("""{"a":1}""", api.Transport.Calls[0].BodyText);
        Assert.EndsWith("[", api.Transport.Calls[1].BodyText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_an_object_is_ended_by_sending_it()
    {
        using var api = new TestApi();
        ApiRequest request = api.Client.CreateRequest(TestApi.EnableFlow, null);
        ApiJsonObject members = request.BeginObject();
        members.WriteString("name"u8, "x");
        members.WriteString("none"u8, null);
        members.WriteBoolean("yes"u8, true);
        members.WriteNumber("long"u8, long.MaxValue);
        members.WriteNumber("double"u8, 0.5);
        members.WriteNumber("decimal"u8, 1.10m);
        members.WriteId("id"u8, 3377);
        members.WriteId("code"u8, "FLOW_001");
        members.WriteEpochMillis("at"u8, new DateTimeOffset(2019, 11, 22, 9, 23, 44, 123, TimeSpan.FromHours(8)));
        members.WriteDate("on"u8, new ApiDate("2019-08-12"));
        members.WriteDateTime("since"u8, new DateTime(2019, 8, 12, 1, 2, 3));
        members.WriteSeparated("names"u8, ["a", "b"], ';', static item => item);
        members.WriteArray("numbers"u8, [1, 2], static (inner, value) => inner.WriteNumberValue(value));
        members.WriteMap("map"u8, new Dictionary<string, int> { ["k"] = 1 }, static (inner, value) => inner.WriteNumberValue(value));
        members.WriteJsonText("text"u8, new JsonText<int>(7), static (inner, value) => inner.WriteNumberValue(value));
        members.WriteJson("any"u8, JsonSerializer.Deserialize<JsonElement>("[]"));
        members.WriteValue("value"u8, 8, static (inner, value) => inner.WriteNumberValue(value));
        members.WriteNullable<string>("nothing"u8, null, static (inner, value) => inner.WriteStringValue(value));
        members.WriteNullable("something"u8, (int?)9, static (inner, value) => inner.WriteNumberValue(value));

        await api.Client.SendAsync(request, default);
        ApiRequest next = api.Client.CreateRequest(TestApi.EnableFlow, null);
        next.BeginBody().WriteStringValue("no object");
        await api.Client.SendAsync(next, default);

        Assert.Equal(
            [
                """
                {"name":"x","none":null,"yes":true,"long":9223372036854775807,"double":0.5,"decimal":1.10,"id":3377,"code":"FLOW_001","at":1574385824123,
                """ + """
                "on":"2019-08-12","since":"2019-08-12 01:02:03","names":"a;b","numbers":[1,2],"map":{"k":1},"text":"7","any":[],"value":8,"nothing":null,"something":9}
                """,
                "\"no object\"",
            ],
            api.Transport.Calls.Select(static call => call.BodyText));
    }

    [Fact]
    public async Task Text_is_escaped_no_more_than_JSON_demands()
    {
        string body = await SendAsync(static writer => writer.WriteStringValue("目录 \"甲\" <b>&'+ 🌀 \u0001"));

        Assert.Equal("\"目录 \\\"甲\\\" <b>&'+ 🌀 \\u0001\"", body.Replace("\\uD83C\\uDF00", "🌀", StringComparison.Ordinal));
        Assert.Equal("目录 \"甲\" <b>&'+ 🌀 \u0001", JsonSerializer.Deserialize<string>(body));
    }

    [Theory]
    [InlineData("a;b")]
    [InlineData(";")]
    public void An_item_that_contains_the_separator_is_refused(string item)
    {
        using var api = new TestApi();
        Utf8JsonWriter writer = api.Client.CreateRequest(TestApi.EnableFlow, null).BeginBody();

        ArgumentException exception = Assert.Throws<ArgumentException>(() => ApiJsonWriter.WriteSeparated(writer, ["x", item], ';', static one => one));

        Assert.Contains("Item 1 contains the separator ';'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "is empty")]
    [InlineData("", "is empty")]
    [InlineData(" ", "has blanks around it")]
    [InlineData(" a", "has blanks around it")]
    [InlineData("a\n", "has blanks around it")]
    public void An_item_that_would_arrive_as_another_is_refused(string? item, string problem)
    {
        using var api = new TestApi();
        Utf8JsonWriter writer = api.Client.CreateRequest(TestApi.EnableFlow, null).BeginBody();

        ArgumentException exception = Assert.Throws<ArgumentException>(() => ApiJsonWriter.WriteSeparated(writer, ["x", item!], ';', static one => one));

        Assert.Contains($"Item 1 {problem}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_body_is_signed_and_sent_whole()
    {
        using var api = new TestApi();
        string text = string.Concat(Enumerable.Range(0, 200_000).Select(static i => (char)('a' + (i % 26))));
        ApiRequest request = api.Client.CreateRequest(TestApi.EnableFlow, null);
        request.AddQuery("action"u8, "save"u8);
        request.BeginBody().WriteStringValue(text);

        await api.Client.SendAsync(request, default);

        SentRequest sent = Assert.Single(api.Transport.Calls);
        Assert.Equal($"\"{text}\"", sent.BodyText);
        Assert.Equal(TestApi.Sha256($"token-1actionsave\"{text}\"1700000000123{TestApi.SecretKey}"), sent.Signature);
    }

    [Fact]
    public async Task A_call_without_body_has_no_content()
    {
        using var api = new TestApi();

        await api.Client.SendAsync(api.Client.CreateRequest(TestApi.GetFlow, null), default);

        SentRequest sent = Assert.Single(api.Transport.Calls);
        Assert.Empty(sent.Body);
        Assert.DoesNotContain("Content-Type", sent.Headers.Keys);
    }

    [Fact]
    public async Task A_body_is_JSON_in_UTF_8()
    {
        using var api = new TestApi();

        await api.EnableAsync();

        Assert.Equal("application/json; charset=utf-8", Assert.Single(api.Transport.Calls).Headers["Content-Type"]);
    }

    private static async Task<string> SendAsync(Action<Utf8JsonWriter> write)
    {
        using var api = new TestApi();
        ApiRequest request = api.Client.CreateRequest(TestApi.EnableFlow, null);
        write(request.BeginBody());
        await api.Client.SendAsync(request, default);
        return Assert.Single(api.Transport.Calls).BodyText;
    }
}
