using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Benchmarks.Calls;

namespace Tidegate.Benchmarks.Clients.Bare;

/// <summary>The floor: a fresh request with a ready body and a ready address, not signed, its answer not read.</summary>
internal sealed class BareTransportClient(HttpMessageHandler transport, Uri gateway) : IFlowsClient
{
    private readonly HttpMessageInvoker _invoker = new(transport);
    private readonly Request[] _requests =
    [
        new(HttpMethod.Post, Address(gateway, "/flows?action=enable"), """{"flowId":2479}"""u8.ToArray()),
        new(HttpMethod.Get, Address(gateway, "/flows?action=get&flowId=2479"), null),
        new(HttpMethod.Post, Address(gateway, "/flowInstances?action=search"), """{"type":1}"""u8.ToArray()),
        new(HttpMethod.Post, Address(gateway, "/flows?action=save"), new byte[20_000]),
    ];

    public async Task Start(Operation call)
    {
        Request template = _requests[(int)call];
        using var request = new HttpRequestMessage(template.Method, new Uri(template.Address));
        if (template.Body is { } body)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        }

        using HttpResponseMessage response = await _invoker.SendAsync(request, CancellationToken.None);
    }

    public Facts Read(Operation call, Task finished) => Facts.Nothing;

    public void Dispose() => _invoker.Dispose();

    private static string Address(Uri gateway, string target) =>
        $"{gateway.GetLeftPart(UriPartial.Authority)}{Account.BasePath}{target}&orgId={Account.OrgId}&userId={Account.UserId}";

    private sealed record Request(HttpMethod Method, string Address, byte[]? Body);
}
