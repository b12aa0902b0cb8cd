using System;
using System.Net.Http;
using System.Threading.Tasks;
using Refit;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Clients.Dtos;

namespace Tidegate.Benchmarks.Clients.Refit;

/// <summary>Refit with its generated client and a JSON context of its own.</summary>
internal sealed class RefitClient : IFlowsClient
{
    private readonly HttpClient _http;
    private readonly IRefitFlows _flows;

    public RefitClient(HttpMessageHandler transport, Uri gateway)
    {
        _http = new HttpClient(new SignatureHandler(transport)) { BaseAddress = gateway };
        _flows = RestService.ForGenerated<IRefitFlows>(_http, RefitSettings.ForJsonContext(FlowJson.Default));
    }

    public Task Start(Operation call) => call switch
    {
        Operation.EnableFlow => EnableFlowAsync(),
        Operation.GetFlow => GetFlowAsync(),
        Operation.ListFlowInstances => ListFlowInstancesAsync(),
        _ => SaveFlowAsync(),
    };

    public Facts Read(Operation call, Task finished) => call switch
    {
        Operation.EnableFlow => Facts.Nothing,
        Operation.GetFlow => Facts.Of(((Task<FlowDto?>)finished).Result),
        Operation.ListFlowInstances => Facts.Of(((Task<FlowInstancesDto?>)finished).Result),
        _ => Facts.Of(((Task<FlowReferenceDto?>)finished).Result),
    };

    public void Dispose() => _http.Dispose();

    private async Task EnableFlowAsync() =>
        Data(await _flows.EnableFlowAsync(Account.OrgId, Account.UserId, new FlowReferenceDto { FlowId = Inputs.FlowId }).ConfigureAwait(false));

    private async Task<FlowDto?> GetFlowAsync() =>
        Data(await _flows.GetFlowAsync(Inputs.FlowId, Account.OrgId, Account.UserId).ConfigureAwait(false));

    private async Task<FlowInstancesDto?> ListFlowInstancesAsync() =>
        Data(await _flows.ListFlowInstancesAsync(Account.OrgId, Account.UserId, Inputs.Search).ConfigureAwait(false));

    private async Task<FlowReferenceDto?> SaveFlowAsync() =>
        Data(await _flows.SaveFlowAsync(Account.OrgId, Account.UserId, Inputs.Saved).ConfigureAwait(false));

    private static T? Data<T>(Envelope<T> answer) => answer.Code == 0 ? answer.Data : throw new RefusedException(answer.Code, answer.Msg);
}
