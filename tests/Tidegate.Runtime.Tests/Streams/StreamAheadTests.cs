using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;
using static Tidegate.Runtime.Tests.Support.StreamedItems;

namespace Tidegate.Runtime.Tests.Streams;

/// <summary>Items that have arrived together are read together, of which nobody notices anything.</summary>
public sealed class StreamAheadTests
{
    private static readonly string s_padding = new('x', 100);

    [Theory]
    [InlineData(LinesType, 0)]
    [InlineData(LinesType, 1)]
    [InlineData(LinesType, 31)]
    [InlineData(LinesType, 32)]
    [InlineData(LinesType, 77)]
    [InlineData(JsonType, 0)]
    [InlineData(JsonType, 1)]
    [InlineData(JsonType, 31)]
    [InlineData(JsonType, 32)]
    [InlineData(JsonType, 77)]
    [InlineData(EventsType, 0)]
    [InlineData(EventsType, 1)]
    [InlineData(EventsType, 31)]
    [InlineData(EventsType, 32)]
    [InlineData(EventsType, 77)]
    public async Task The_items_before_a_wrong_one_come_first(string type, int wrong)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Response(type, Body(type, Enumerable.Range(0, 120).Select(i => Item(i == wrong ? "\"x\"" : $"{i}"))));

        (string items, Exception failure) = await FailAsync(api.Client, WatchBare);

        Assert.Equal(string.Join(" ", Enumerable.Range(0, wrong).Select(static i => $"{i}:{s_padding}")), items);
        Assert.Equal($"WatchBare: [{wrong}].id: expected a whole number of 64 bits, found text: \"x\"", failure.Message);
    }

    [Fact]
    public async Task A_long_number_behind_many_short_ones_is_whole_wherever_it_is_split()
    {
        // So many that items are taken for short.
        string start = "[" + string.Concat(Enumerable.Repeat("1,", 4000));
        byte[] body = Encoding.UTF8.GetBytes($"{start}{new string('2', 80)}e3]");
        using var api = new TestApi();
        for (int i = start.Length; i <= body.Length; i++)
        {
            int at = i;
            api.Transport.Response = _ => Response(JsonType, Split(body, at));
            double last = 0;
            await foreach (double number in api.Client.StreamAsync(() => api.Client.CreateRequest(WatchBare, null), static (ref ApiJsonReader reader) => reader.ReadDouble(), default))
            {
                last = number;
            }

            Assert.Equal(double.Parse(new string('2', 80) + "e3", CultureInfo.InvariantCulture), last);
        }
    }

    [Theory]
    [InlineData("data: {\"id\":2\r}")]
    [InlineData("data: {\"id\":2,\r\"name\":\"b\"}")]
    public async Task A_return_ends_a_line_of_an_event_also_within_an_item(string line)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Response(EventsType, $"data: {{\"id\":1}}\n\n{line}\n\n");

        (string items, Exception failure) = await FailAsync(api.Client);

        Assert.Equal("1:", items);
        Assert.Contains("[1]: not valid JSON", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LinesType)]
    [InlineData(JsonType)]
    [InlineData(EventsType)]
    public async Task A_member_that_the_spec_does_not_declare_is_told_once_with_its_place(string type)
    {
        var observer = new RecordingObserver();
        using var api = new TestApi(observer);
        api.Transport.Response = _ => Response(type, Body(type, Enumerable.Range(0, 100).Select(static i => i < 3 ? Item($"{i}") : Item($"{i},\"new\":1"))));

        await ReadAsync(api.Client, WatchBare);

        Assert.Equal("[3].new", Assert.Single(observer.Drift).Path);
    }

    [Theory]
    [InlineData(LinesType)]
    [InlineData(JsonType)]
    [InlineData(EventsType)]
    public async Task Each_item_may_be_as_deep_as_the_limit(string type)
    {
        using var api = new TestApi(static options => options.MaxDepth = 4);
        foreach ((int depth, string? problem) in new[] { (4, null), (5, "WatchBare: [50][0][0][0][0]: nested deeper than 4 levels: raise MaxDepth if that is meant") })
        {
            string deep = string.Concat(Enumerable.Repeat("[", depth)) + string.Concat(Enumerable.Repeat("]", depth));
            api.Transport.Response = _ => Response(type, Body(type, Enumerable.Range(0, 100).Select(i => i < 50 ? $"[[[[],[],[],[],[],[],[],[],[],[]]]]{new string(' ', 30)}" : deep)));
            string? message = null;
            int count = 0;
            try
            {
                await foreach (object[] _ in api.Client.StreamAsync(() => api.Client.CreateRequest(WatchBare, null), ReadNested, default))
                {
                    count++;
                }
            }
            catch (ApiTransportException exception)
            {
                message = exception.Message;
            }

            Assert.Equal((problem is null ? 100 : 50, problem), (count, message));
        }
    }

    [Theory]
    [InlineData(LinesType)]
    [InlineData(JsonType)]
    [InlineData(EventsType)]
    public async Task Text_that_is_decoded_later_says_where_it_stood(string type)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Response(type, Body(type, Enumerable.Range(0, 100).Select(static i => JsonSerializer.Serialize(new { text = i == 70 ? "{\"id\":true}" : "{\"id\":1}", s_padding }))));
        var texts = new List<JsonText<Item>>();
        await foreach (JsonText<Item> text in api.Client.StreamAsync(() => api.Client.CreateRequest(WatchBare, null), ReadLater, default))
        {
            texts.Add(text);
        }

        Assert.Equal("1:", texts[69].Value!.Text);
        ApiTransportException failure = Assert.Throws<ApiTransportException>(() => texts[70].Value);
        Assert.StartsWith("WatchBare: [70].text.id: ", failure.Message, StringComparison.Ordinal);
    }

    private static string Item(string id) => $$"""{"id":{{id}},"name":"{{s_padding}}"}""";

    private static string Body(string type, IEnumerable<string> items) => type switch
    {
        JsonType => $"[{string.Join(",", items)}]",
        EventsType => string.Concat(items.Select(static item => $"data: {item}\n\n")),
        _ => string.Join("\n", items) + "\n",
    };

    private static object[] ReadNested(ref ApiJsonReader reader) => reader.ReadArray<object>(ReadNested);

    private static JsonText<Item> ReadLater(ref ApiJsonReader reader)
    {
        JsonText<Item>? text = null;
        reader.BeginObject();
        while (reader.NextMember())
        {
            if (reader.NameIs("text"u8))
            {
                text = reader.ReadJsonText(ReadItemObject);
            }
            else
            {
                reader.SkipUnknownMember();
            }
        }

        return reader.Require(text, "text");
    }
}
