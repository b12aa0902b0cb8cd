using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>Answers that come while a body is still being sent, as HTTP/2 allows: the sending ends, and the call goes on.</summary>
public sealed class LeftoverSendingTests
{
    private const string Refusal = """{"code":1203,"msg":"expired","data":null}""";
    private const string Success = """{"code":0,"msg":"OK","data":""}""";

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_file_that_was_being_sent_when_the_token_was_refused_is_sent_again_whole()
    {
        using var transport = new EarlyTransport();
        using ApiClient client = Client(transport);
        byte[] content = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 50_000).Select(static number => $"{number};")));
        using var stream = new MemoryStream(content);

        await SendAsync(client, ApiFile.FromStream(stream)).WaitAsync(s_limit);

        Assert.Equal(content, Assert.Single(transport.Received));
        Assert.Equal(["canceled"], transport.Ends);
    }

    [Fact]
    public async Task A_handler_that_repeats_is_served_as_well()
    {
        using var transport = new EarlyTransport { Early = Success };
        using ApiClient client = Client(transport, new Twice(static () => { }));
        using var stream = new MemoryStream(new byte[300_000]);

        await SendAsync(client, ApiFile.FromStream(stream)).WaitAsync(s_limit);

        Assert.Equal(300_000, Assert.Single(transport.Received).Length);
    }

    [Fact]
    public async Task A_sending_that_does_not_end_costs_the_call_its_time_and_no_more()
    {
        using var transport = new EarlyTransport { IsDeaf = true };
        using ApiClient client = Client(transport);
        using var stream = new MemoryStream(new byte[300_000]);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(
            () => SendAsync(client, ApiFile.FromStream(stream), new CallOptions { Timeout = TimeSpan.FromSeconds(0.3) }).WaitAsync(s_limit));

        Assert.Equal(ApiTransportReason.Timeout, exception.Reason);
        transport.Release();
    }

    private static ApiClient Client(HttpMessageHandler transport, params DelegatingHandler[] handlers) => new(
        TestApi.Service,
        new ApiClientOptions { Gateway = new Uri("https://apim.example.test"), AccessKey = TestApi.AccessKey, SecretKey = TestApi.SecretKey },
        new ApiClientParts { Transport = transport, Handlers = handlers });

    private static Task SendAsync(ApiClient client, ApiFile file, CallOptions? options = null)
    {
        ApiRequest request = client.CreateRequest(Uploads.Operation, options);
        ApiUpload.Set(request, file, null);
        return client.SendAsync(request, default);
    }

    /// <summary>Answers the first call when it has the first bytes of the body and takes no more of them; reads the others whole.</summary>
    private sealed class EarlyTransport : HttpMessageHandler
    {
        private readonly List<byte[]> _received = [];
        private readonly List<string> _ends = [];
        private readonly TaskCompletionSource<bool> _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Task? _sending;

        public string Early { get; init; } = Refusal;

        /// <summary>Whether a write that waits does not look at its token.</summary>
        public bool IsDeaf { get; init; }

        public IReadOnlyList<byte[]> Received => _received;

        /// <summary>How the sendings that were answered early ended, before the next one began.</summary>
        public IReadOnlyList<string> Ends => _ends;

        public void Release() => _release.TrySetResult(true);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.Contains("/apim-token-service/", StringComparison.Ordinal))
            {
                return StubTransport.Token($"token-{Guid.NewGuid():N}", 7200);
            }

            if (_sending is null)
            {
                var target = new StuckStream(IsDeaf ? _release.Task : null);
                _sending = request.Content!.CopyToAsync(target, null, cancellationToken);
                await target.IsStuck;
                return StubTransport.Json(Early);
            }

            // The content has let go of the stream; the transport's own part of the sending may end a moment later.
            await Task.WhenAny(_sending, Task.Delay(s_limit / 2, cancellationToken));
            _ends.Add(_sending.IsCompleted ? _sending.IsCanceled || _sending.Exception?.InnerException is OperationCanceledException ? "canceled" : "over" : "going on");
            _received.Add(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            return StubTransport.Json(Success);
        }
    }

    /// <summary>A connection whose other end does not read.</summary>
    private sealed class StuckStream(Task? deaf) : MemoryStream
    {
        private readonly TaskCompletionSource<bool> _stuck = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task IsStuck => _stuck.Task;

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            if (count == 0)
            {
                return Task.CompletedTask;
            }

            _stuck.TrySetResult(true);
            return deaf ?? Task.Delay(Timeout.Infinite, cancellationToken);
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            byte[] copy = buffer.ToArray();
            return new ValueTask(WriteAsync(copy, 0, copy.Length, cancellationToken));
        }
    }
}
