using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>Requests and their buffers are used again; what is still being sent must not change under the transport.</summary>
public sealed class BufferReuseTests
{
    [Fact]
    public async Task A_body_that_is_still_being_sent_when_the_answer_is_there_does_not_change()
    {
        using var transport = new EagerTransport();
        using ApiClient client = ClientFor(transport);

        await SendAsync(client, 'a');
        Task late = transport.FirstAttempt!;
        Assert.False(late.IsCompleted);
        for (int i = 0; i < 50; i++)
        {
            await SendAsync(client, 'b');
        }

        transport.Release.SetResult();
        await late;

        Assert.Equal(new string('a', 5000), transport.FirstBody);
    }

    [Fact]
    public async Task A_body_that_starts_to_be_sent_after_the_call_is_refused()
    {
        using var transport = new EagerTransport { KeepsContentForLater = true };
        using ApiClient client = ClientFor(transport);
        await SendAsync(client, 'a');

        await Assert.ThrowsAnyAsync<Exception>(() => transport.Kept!.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task A_request_cannot_be_sent_twice()
    {
        using var api = new TestApi();
        ApiRequest request = api.Client.CreateRequest(TestApi.GetFlow, null);
        await api.Client.SendAsync(request, default);

        await Assert.ThrowsAsync<InvalidOperationException>(() => api.Client.SendAsync(request, default));
    }

    [Fact]
    public async Task Nothing_of_a_call_is_left_in_the_next()
    {
        using var api = new TestApi();
        await api.EnableAsync();

        await api.Client.SendAsync(api.Client.CreateRequest(TestApi.GetFlow, null), default);

        SentRequest second = api.Transport.Calls[1];
        Assert.Equal("https://apim.example.test/flows", second.Url);
        Assert.Empty(second.Body);
        Assert.Equal(TestApi.Sha256($"token-11700000000123{TestApi.SecretKey}"), second.Signature);
    }

    [Fact]
    public async Task A_request_that_was_given_up_half_made_does_no_harm()
    {
        using var api = new TestApi();
        ApiRequest half = api.Client.CreateRequest(TestApi.EnableFlow, null);
        half.AddQuery("secret"u8, "half");
        half.BeginBody().WriteStartObject();

        await api.EnableAsync();

        Assert.Equal("""{"flowId":3377}""", Assert.Single(api.Transport.Calls).BodyText);
    }

    [Fact]
    public async Task Many_calls_at_once_each_get_their_own_answer()
    {
        using var api = new TestApi(static options => options.Clock = TimeProvider.System);
        api.Transport.BeforeResponse = static async _ => await Task.Yield();
        api.Transport.Response = static sent =>
        {
            string flowId = JsonDocument.Parse(sent.Body).RootElement.GetProperty("flowId").GetRawText();
            string expected = TestApi.Sha256(
                $$"""{{sent.Token}}actionechouser{{flowId}}{"flowId":{{flowId}}}{{sent.Timestamp}}{{TestApi.SecretKey}}""");
            return sent.Signature == expected && sent.Url.EndsWith($"user={flowId}", StringComparison.Ordinal)
                ? StubTransport.Json($$"""{"data":"{\"echo\":{{flowId}}}","code":0}""")
                : StubTransport.Json("""{"code":1}""");
        };

        IEnumerable<Task<string>> calls = Enumerable.Range(0, 2000).Select(async i =>
        {
            await Task.Yield();
            ApiRequest request = api.Client.CreateRequest(TestApi.EnableFlow, null);
            request.AddQuery("action"u8, "echo"u8);
            request.AddQuery("user"u8, i);
            Utf8JsonWriter writer = request.BeginBody();
            writer.WriteStartObject();
            writer.WriteNumber("flowId"u8, i);
            writer.WriteEndObject();
            JsonText<int> text = await api.Client.SendAsync(
                request, static (ref ApiJsonReader reader) => reader.ReadJsonText(static (ref ApiJsonReader inner) => inner.ReadInt32()), default);
            return text.Text!;
        });
        string[] answers = await Task.WhenAll(calls);

        Assert.Equal(Enumerable.Range(0, 2000).Select(static i => $$"""{"echo":{{i}}}"""), answers);
        Assert.Single(api.Transport.TokenRequests);
    }

    private static ApiClient ClientFor(HttpMessageHandler transport) => new(
        TestApi.Service,
        new ApiClientOptions { Gateway = new Uri("https://x.test"), AccessKey = TestApi.AccessKey, SecretKey = TestApi.SecretKey },
        new ApiClientParts { Transport = transport });

    private static Task SendAsync(ApiClient client, char fill)
    {
        ApiRequest request = client.CreateRequest(TestApi.EnableFlow, null);
        request.BeginBody().WriteRawValue(new string(fill, 5000), skipInputValidation: true);
        return client.SendAsync(request, default);
    }

    /// <summary>Responses before it has sent the body, as a server may do.</summary>
    private sealed class EagerTransport : HttpMessageHandler
    {
        public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool KeepsContentForLater { get; init; }

        public HttpContent? Kept { get; private set; }

        public Task? FirstAttempt { get; private set; }

        public string? FirstBody { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.StartsWith("/apim-token-service/", StringComparison.Ordinal))
            {
                return Task.FromResult(StubTransport.Token("token", 7200));
            }

            if (KeepsContentForLater)
            {
                Kept = request.Content;
            }
            else
            {
                FirstAttempt ??= SendFirstAsync(request.Content!);
            }

            return Task.FromResult(StubTransport.Json("""{"code":0}"""));
        }

        private async Task SendFirstAsync(HttpContent content)
        {
            using var stream = new SlowStream(Release.Task);
            await content.CopyToAsync(stream);
            FirstBody = Encoding.UTF8.GetString(stream.ToArray());
        }
    }

    /// <summary>Takes what is written only when it is let.</summary>
    private sealed class SlowStream(Task release) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await release;
            Write(buffer.Span);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
