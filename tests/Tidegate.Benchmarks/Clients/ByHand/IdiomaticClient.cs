using System;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Tasks;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Clients.Dtos;

namespace Tidegate.Benchmarks.Clients.ByHand;

/// <summary>A good engineer's afternoon: HttpClient, the source generator of System.Text.Json, and strings where they are handy.</summary>
internal sealed class IdiomaticClient(HttpMessageHandler transport, Uri gateway) : IFlowsClient
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json", "utf-8");

    private readonly HttpClient _http = new(transport);
    private readonly string _base = gateway.GetLeftPart(UriPartial.Authority) + Account.BasePath;

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
        Operation.GetFlow => Facts.Of(((Task<FlowDto?>)finished).Result),
        Operation.ListFlowInstances => Facts.Of(((Task<FlowInstancesDto?>)finished).Result),
        _ => Facts.Of(((Task<FlowReferenceDto?>)finished).Result),
    };

    public void Dispose() => _http.Dispose();

    private Task<string?> EnableFlowAsync(long flowId) =>
        PostAsync("/flows", "enable", new FlowReferenceDto { FlowId = flowId }, FlowJson.Default.FlowReferenceDto, FlowJson.Default.EnvelopeString);

    private Task<FlowDto?> GetFlowAsync(long flowId) =>
        SendAsync(
            HttpMethod.Get,
            $"/flows?action=get&flowId={flowId}&orgId={Uri.EscapeDataString(Account.OrgId)}&userId={Uri.EscapeDataString(Account.UserId)}",
            $"actiongetflowId{flowId}orgId{Account.OrgId}userId{Account.UserId}",
            null,
            FlowJson.Default.EnvelopeFlowDto);

    private Task<FlowInstancesDto?> ListFlowInstancesAsync(SearchDto search) =>
        PostAsync("/flowInstances", "search", search, FlowJson.Default.SearchDto, FlowJson.Default.EnvelopeFlowInstancesDto);

    private Task<FlowReferenceDto?> SaveFlowAsync(SaveFlowDto flow) =>
        PostAsync("/flows", "save", flow, FlowJson.Default.SaveFlowDto, FlowJson.Default.EnvelopeFlowReferenceDto);

    private Task<TResult?> PostAsync<TBody, TResult>(
        string path, string action, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<Envelope<TResult>> answerType) =>
        SendAsync(
            HttpMethod.Post,
            $"{path}?action={action}&orgId={Uri.EscapeDataString(Account.OrgId)}&userId={Uri.EscapeDataString(Account.UserId)}",
            $"action{action}orgId{Account.OrgId}userId{Account.UserId}",
            JsonSerializer.Serialize(body, bodyType),
            answerType);

    private async Task<TResult?> SendAsync<TResult>(
        HttpMethod method, string target, string signedQuery, string? body, JsonTypeInfo<Envelope<TResult>> answerType)
    {
        using var request = new HttpRequestMessage(method, _base + target);
        if (body is not null)
        {
            request.Content = new StringContent(body, s_json);
        }

        string timestamp = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = Encoding.UTF8.GetBytes(Account.AccessToken + signedQuery + body + timestamp + Account.SecretKey);
        request.Headers.TryAddWithoutValidation("apim-accesstoken", Account.AccessToken);
        request.Headers.TryAddWithoutValidation("apim-timestamp", timestamp);
        request.Headers.TryAddWithoutValidation("apim-signature", Convert.ToHexStringLower(SHA256.HashData(signed)));

        using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        using Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        Envelope<TResult>? answer = await JsonSerializer.DeserializeAsync(stream, answerType).ConfigureAwait(false);
        return answer?.Code == 0 ? answer.Data : throw new RefusedException(answer?.Code, answer?.Msg);
    }
}
