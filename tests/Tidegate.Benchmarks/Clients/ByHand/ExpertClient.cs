using System;
using System.Buffers;
using System.Buffers.Text;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Clients.Dtos;

namespace Tidegate.Benchmarks.Clients.ByHand;

/// <summary>
/// As fast as it gets by hand: every byte is written once into a kept buffer, hashed and sent from there; answers are read with
/// Utf8JsonReader from a rented buffer.
/// </summary>
/// <param name="send">HttpClient, which is told not to buffer, or HttpMessageInvoker.</param>
/// <param name="owner">What sends.</param>
/// <param name="targets">Where to.</param>
internal sealed class ExpertClient(Func<HttpRequestMessage, Task<HttpResponseMessage>> send, IDisposable owner, ExpertTargets targets) : IFlowsClient
{
    private static readonly byte[] s_token = Encoding.UTF8.GetBytes(Account.AccessToken);
    private static readonly byte[] s_secret = Encoding.UTF8.GetBytes(Account.SecretKey);
    private static readonly byte[] s_signedAccount = Encoding.UTF8.GetBytes($"orgId{Account.OrgId}userId{Account.UserId}");

    public static ExpertClient OnHttpClient(HttpMessageHandler transport, Uri gateway)
    {
        var http = new HttpClient(transport);
        return new ExpertClient(request => http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead), http, new FreshTargets(gateway));
    }

    public static ExpertClient OnInvoker(HttpMessageHandler transport, Uri gateway) => OnInvoker(transport, new FreshTargets(gateway));

    public static ExpertClient OnInvokerWithKeptAddresses(HttpMessageHandler transport, Uri gateway) =>
        OnInvoker(transport, new KeptTargets(new FreshTargets(gateway)));

    public Task Start(Operation call) => call switch
    {
        Operation.EnableFlow => EnableFlowAsync(Inputs.FlowId),
        Operation.GetFlow => GetFlowAsync(Inputs.FlowId),
        Operation.ListFlowInstances => ListFlowInstancesAsync(Inputs.Search),
        _ => SaveFlowAsync(Inputs.Saved),
    };

    public Facts Read(Operation call, Task finished) => call switch
    {
        Operation.EnableFlow => Facts.Nothing,
        Operation.GetFlow => Facts.Of(((Task<FlowDto>)finished).Result),
        Operation.ListFlowInstances => Facts.Of(((Task<FlowInstancesDto>)finished).Result),
        _ => Facts.Of(((Task<FlowReferenceDto>)finished).Result),
    };

    public void Dispose() => owner.Dispose();

    private static ExpertClient OnInvoker(HttpMessageHandler transport, ExpertTargets targets)
    {
        var invoker = new HttpMessageInvoker(transport);
        return new ExpertClient(request => invoker.SendAsync(request, default), invoker, targets);
    }

    private Task<bool> EnableFlowAsync(long flowId)
    {
        ExpertCall call = Begin("actionenable"u8);
        int bodyStart = BeginBody(call);
        call.Json.WriteStartObject();
        call.Json.WriteNumber("flowId"u8, flowId);
        call.Json.WriteEndObject();
        return SendAsync(HttpMethod.Post, targets.Enable, call, bodyStart, ExpertReader.ReadNothing);
    }

    private Task<FlowDto> GetFlowAsync(long flowId)
    {
        var call = ExpertCall.Rent();
        call.Append("actiongetflowId"u8);
        call.Append(flowId);
        call.Append(s_signedAccount);
        return SendAsync(HttpMethod.Get, targets.Get(flowId), call, call.Payload.Length, ExpertReader.ReadFlow);
    }

    private Task<FlowInstancesDto> ListFlowInstancesAsync(SearchDto search)
    {
        ExpertCall call = Begin("actionsearch"u8);
        int bodyStart = BeginBody(call);
        ExpertWriter.WriteSearchDto(call.Json, search);
        return SendAsync(HttpMethod.Post, targets.Search, call, bodyStart, ExpertReader.ReadFlowInstances);
    }

    private Task<FlowReferenceDto> SaveFlowAsync(SaveFlowDto flow)
    {
        ExpertCall call = Begin("actionsave"u8);
        int bodyStart = BeginBody(call);
        ExpertWriter.WriteSaveFlowDto(call.Json, flow);
        return SendAsync(HttpMethod.Post, targets.Save, call, bodyStart, ExpertReader.ReadFlowReference);
    }

    private static ExpertCall Begin(ReadOnlySpan<byte> action)
    {
        var call = ExpertCall.Rent();
        call.Append(action);
        call.Append(s_signedAccount);
        return call;
    }

    private static int BeginBody(ExpertCall call)
    {
        int start = call.Payload.Length;
        call.BeginBody();
        return start;
    }

    private async Task<T> SendAsync<T>(HttpMethod method, Uri address, ExpertCall call, int bodyStart, ExpertReader.Read<T> read)
    {
        using var request = new HttpRequestMessage(method, address);
        if (method == HttpMethod.Post)
        {
            call.Json.Flush();
            request.Content = new ReadOnlyMemoryContent(call.Payload[bodyStart..]);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        }

        AddSignature(request, call);
        using HttpResponseMessage response = await send(request).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        T result = await ReadAsync(response.Content, read).ConfigureAwait(false);
        call.Return();
        return result;
    }

    private static void AddSignature(HttpRequestMessage request, ExpertCall call)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(), digits, out int length);
        ReadOnlySpan<byte> timestamp = digits[..length];
        request.Headers.TryAddWithoutValidation("apim-accesstoken", Account.AccessToken);
        request.Headers.TryAddWithoutValidation("apim-timestamp", Encoding.ASCII.GetString(timestamp));
        request.Headers.TryAddWithoutValidation("apim-signature", call.Sign(s_token, timestamp, s_secret));
    }

    private static async ValueTask<T> ReadAsync<T>(HttpContent content, ExpertReader.Read<T> read)
    {
        using Stream stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
        byte[] bytes = ArrayPool<byte>.Shared.Rent((int)(content.Headers.ContentLength ?? 16 * 1024) + 1);
        try
        {
            int length = 0;
            int count;
            while ((count = await stream.ReadAsync(bytes.AsMemory(length)).ConfigureAwait(false)) > 0)
            {
                length += count;
                if (length == bytes.Length)
                {
                    byte[] larger = ArrayPool<byte>.Shared.Rent(length * 2);
                    bytes.CopyTo(larger, 0);
                    ArrayPool<byte>.Shared.Return(bytes);
                    bytes = larger;
                }
            }

            return ExpertReader.Envelope(bytes.AsSpan(0, length), read);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
