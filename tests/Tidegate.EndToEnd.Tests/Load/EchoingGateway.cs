using System.Text.Json;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate.EndToEnd.Tests.Enos;
using Tidegate.Gateway;

namespace Tidegate.EndToEnd.Tests.Load;

/// <summary>A gateway whose answers repeat what was asked for, so that a response that went to the wrong call is seen.</summary>
internal static class EchoingGateway
{
    public static async Task<TestGateway> StartAsync(GatewayOptions options)
    {
        TestGateway gateway = await TestGateway.StartAsync(EnosTests.SpecFolder, options);
        gateway.Operation("GetTaskInstanceLog").RespondsWith(static request => GatewayResponse.Json(
            $$$"""{"code":0,"msg":"OK","data":{"log":"log of {{{request.QueryValue("taskInstId")}}}"}}"""));
        gateway.Operation("TriggerFlow").RespondsWith(static request =>
        {
            using var body = JsonDocument.Parse(request.Body);
            return GatewayResponse.Json(
                $$$"""{"code":0,"msg":"OK","data":{"flowInstanceId":"run of {{{body.RootElement.GetProperty("flowId").GetRawText()}}}"}}""");
        });
        return gateway;
    }

    public static BatchProcessingOptions OptionsFor(TestGateway gateway) => new()
    {
        Gateway = gateway.Uri,
        AccessKey = gateway.AccessKey,
        SecretKey = gateway.SecretKey,
        UserId = EnosTests.UserId,
        OrgId = EnosTests.OrgId,
    };
}
