using System;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Json;

/// <summary>Short texts that a response repeats become one string, and are never taken for one another.</summary>
public sealed class RepeatedTextTests
{
    /// <summary>Escapes no more than JSON demands, since a text with escapes is decoded each time.</summary>
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("a")]
    [InlineData("data_ou")]
    [InlineData("0 0 0 * * ? *")]
    [InlineData("ünïcödé")]
    [InlineData("sixteen-bytes-16")]
    public async Task A_short_text_that_repeats_is_one_string(string text)
    {
        using var api = new TestApi();

        string[] texts = await api.ReadDataAsync(Large(text, "other", text), ReadTexts);

        Assert.Equal([text, "other", text], texts.Take(3));
        Assert.Same(texts[0], texts[2]);
    }

    [Fact]
    public async Task Different_texts_are_never_confused()
    {
        using var api = new TestApi();
        var random = new Random(20261126);
        string[] expected =
        [
            .. Enumerable.Range(0, 20_000).Select(_ => new string([.. Enumerable.Range(0, random.Next(19)).Select(_ => "ab\"\\é"[random.Next(5)])])),
        ];

        string[] texts = await api.ReadDataAsync(JsonSerializer.Serialize(expected, s_plain), ReadTexts);

        Assert.Equal(expected, texts);
    }

    [Fact]
    public async Task An_answer_leaves_no_text_to_the_next()
    {
        using var api = new TestApi();

        string[] first = await api.ReadDataAsync(Large("data_ou"), ReadTexts);
        string[] second = await api.ReadDataAsync(Large("data_ou"), ReadTexts);

        Assert.Equal(first, second);
        Assert.NotSame(first[0], second[0]);
    }

    /// <summary>Texts in a document that is large enough for repetitions to pay.</summary>
    private static string Large(params string[] texts) => JsonSerializer.Serialize(texts.Append(new string('-', 5000)), s_plain);

    private static string[] ReadTexts(ref ApiJsonReader reader) => reader.ReadArray(static (ref ApiJsonReader item) => item.ReadString());
}
