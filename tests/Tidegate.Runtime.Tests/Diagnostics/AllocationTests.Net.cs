using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Diagnostics;

/// <summary>What telemetry costs a call that nobody looks at: nothing.</summary>
[Collection(ObservedTests.Name)]
public sealed class AllocationTests
{
    /// <summary>
    /// What this call allocates, the stub's answer included and without the empty body. Measured the same way, it was 8 bytes more
    /// before there was telemetry: a change that raises it is to be looked at.
    /// </summary>
    private const long MostBytes = 1424 + EmptyBodyBytes;

    /// <summary>What keeps a transport from sending by itself once more a call without a body, which is not idempotent.</summary>
    private const long EmptyBodyBytes = 64;

    [Fact]
    public async Task A_call_that_nobody_observes_allocates_no_more_than_it_did_without_telemetry()
    {
        using var transport = new InstantTransport();
        using ApiClient client = Create(transport);
        await EnableAsync(client);

        long least = long.MaxValue;
        for (int i = 0; i < 1000; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Task call = EnableAsync(client);
            long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(call.IsCompletedSuccessfully, "The call must end on this thread, or it is not measured.");
            least = Math.Min(least, bytes);
        }

        Assert.InRange(least, 1, MostBytes);
    }

    private static ApiClient Create(HttpMessageHandler transport) => new(
        TestApi.Service,
        new ApiClientOptions { Gateway = new Uri("https://apim.example.test"), AccessKey = TestApi.AccessKey, SecretKey = TestApi.SecretKey },
        new ApiClientParts { Transport = transport });

    private static Task EnableAsync(ApiClient client)
    {
        ApiRequest request = client.CreateRequest(TestApi.EnableFlow, null);
        request.AddQuery("action"u8, "enable"u8);
        request.AddQuery("orgId"u8, "o200");
        return client.SendAsync(request, CancellationToken.None);
    }

    /// <summary>Responses on the caller's thread.</summary>
    private sealed class InstantTransport : HttpMessageHandler
    {
        private static readonly byte[] s_answer = [.. """{"code":0,"msg":"OK","data":""}"""u8];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(request is ApiRequestMessage
                ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(s_answer) }
                : StubTransport.Token("token-1", 7200));
    }
}
