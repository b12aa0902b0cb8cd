using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Operations;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Quickstart;

public sealed class QuickstartTests
{
    private const string SecretKey = "a-secret-key-that-must-not-be-seen";
    private const string Done = "Done: 32 operations of 3 services called.";

    /// <summary>What is called beside all operations of batch processing.</summary>
    private static readonly string[] s_ofDevices =
    [
        "SearchProduct", "CreateDevice", "UploadMeasurepoints", "GetDevice", "SearchDevice", "DeleteDevice",
        "GetPointPolicies", "GetLatestData", "QueryRawData", "GetNormalizedData",
    ];

    [Fact]
    public async Task By_default_it_starts_a_gateway_and_calls_three_services()
    {
        QuickstartProcess run = await QuickstartProcess.RunAsync(new Dictionary<string, string>());

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.All([.. OperationCalls.Names, .. s_ofDevices], operation => Assert.Contains(operation, run.Lines));
        Assert.Contains(Done, run.Lines);
    }

    [Fact]
    public async Task By_default_it_shows_a_business_error_and_a_bad_signature()
    {
        QuickstartProcess run = await QuickstartProcess.RunAsync(new Dictionary<string, string>());

        Assert.Contains("62104, FlowStateConflict", run.Output, StringComparison.Ordinal);
        Assert.Contains("HTTP 401", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Quickstart_calls_the_gateway_of_the_environment_without_provoking_errors()
    {
        await using TestGateway gateway = await StartGatewayAsync(new GatewayOptions { SecretKey = SecretKey });

        QuickstartProcess run = await QuickstartProcess.RunAsync(Environment(gateway));

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            OperationCalls.Names.Concat(s_ofDevices).Order(),
            gateway.Requests.Where(IsOperation).Select(request => request.Operation!).Distinct().Order());
        Assert.All(gateway.Requests.Where(IsOperation), request => Assert.Equal(RequestOutcome.Served, request.Outcome));
        Assert.InRange(gateway.Requests.Count(IsOperation), 32, 40);
        Assert.Contains(gateway.Uri.ToString(), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_of_the_integration_nothing_is_uploaded_and_the_story_says_so()
    {
        await using TestGateway gateway = await StartGatewayAsync(new GatewayOptions { SecretKey = SecretKey });
        Dictionary<string, string> environment = Environment(gateway.Uri.ToString());

        QuickstartProcess run = await QuickstartProcess.RunAsync(environment);

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(gateway.Requests, request => request.Operation == "UploadMeasurepoints");
        Assert.Contains("set ENOS_INTEGRATION_GATEWAY as well", run.Output, StringComparison.Ordinal);
        Assert.Contains("Done: 31 operations of 3 services called.", run.Lines);
    }

    public static TheoryData<string> Drifts => new(ResponseDrift.All.Select(drift => drift.Name));

    [Theory]
    [MemberData(nameof(Drifts))]
    public async Task The_Quickstart_succeeds_on_a_gateway_that_drifts(string name)
    {
        await using TestGateway gateway = await StartGatewayAsync(new GatewayOptions
        {
            SecretKey = SecretKey,
            Drift = [ResponseDrift.All.Single(drift => drift.Name == name)],
        });

        QuickstartProcess run = await QuickstartProcess.RunAsync(Environment(gateway));

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(Done, run.Lines);
    }

    [Fact]
    public async Task The_Quickstart_succeeds_with_all_drifts_at_once_and_tokens_that_last_for_three_calls()
    {
        await using TestGateway gateway = await StartGatewayAsync(new GatewayOptions
        {
            SecretKey = SecretKey,
            Drift = ResponseDrift.All,
            TokenLifetime = TokenLifetime.OfCalls(3),
            TokenStatusSpelling = TokenStatusSpelling.Stauts,
        });

        QuickstartProcess run = await QuickstartProcess.RunAsync(Environment(gateway));

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.True(gateway.Tokens.IssuedCount >= 7, $"{gateway.Tokens.IssuedCount} tokens");
    }

    [Fact]
    public async Task The_Quickstart_succeeds_on_empty_lists()
    {
        await using TestGateway gateway = await StartGatewayAsync(new GatewayOptions { SecretKey = SecretKey });
        foreach (string operation in new[] { "ListWorkflowDirectories", "GetMyFlow", "SearchFlow" })
        {
            gateway.Operation(operation).RespondsWith("""{"code":0,"msg":"OK","data":[]}""");
        }

        gateway.Operation("SearchProduct").RespondsWith("""{"code":0,"msg":"OK","data":[],"pagination":{"pageNo":1,"pageSize":10,"totalSize":0}}""");
        gateway.Operation("GetPointPolicies").RespondsWith("""{"status":0,"msg":"OK","data":[]}""");
        gateway.Operation("GetLatestData").RespondsWith("""{"status":0,"msg":"OK","data":{"items":[]}}""");
        gateway.Operation("ListFlowInstances").RespondsWith("""{"code":0,"msg":"OK","data":{"flowInsts":[],"count":0}}""");
        gateway.Operation("GetFlowInstance").RespondsWith("""{"code":0,"msg":"OK","data":{"instanceId":"i","flowId":1,"flowName":"a"}}""");
        gateway.Operation("GetTaskInstance").RespondsWith("""{"code":0,"msg":"OK","data":{"instanceId":"t"}}""");
        gateway.Operation("LoadFlowForEdit").RespondsWith("""{"code":0,"msg":"OK","data":{"flowId":1,"flowName":"a"}}""");

        QuickstartProcess run = await QuickstartProcess.RunAsync(Environment(gateway));

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task The_Quickstart_prints_no_secret()
    {
        await using TestGateway gateway = await StartGatewayAsync(new GatewayOptions { SecretKey = SecretKey });

        QuickstartProcess run = await QuickstartProcess.RunAsync(Environment(gateway));

        string printed = run.Output + run.Error;
        RecordedRequest[] calls = [.. gateway.Requests.Where(IsOperation)];
        Assert.NotEmpty(calls);
        Assert.DoesNotContain(SecretKey, printed, StringComparison.Ordinal);
        foreach (string header in new[] { "apim-accesstoken", "apim-signature" })
        {
            Assert.All(
                calls.SelectMany(call => call.HeaderValues(header)),
                value => Assert.DoesNotContain(value, printed, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_incomplete_environment_is_an_error_that_names_what_is_missing()
    {
        QuickstartProcess run = await QuickstartProcess.RunAsync(new Dictionary<string, string>
        {
            ["ENOS_GATEWAY"] = "http://127.0.0.1:1",
            ["ENOS_ACCESS_KEY"] = "k",
            ["ENOS_SECRET_KEY"] = SecretKey,
        });

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("set ENOS_USER_ID, ENOS_ORG_ID as well", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(SecretKey, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("ftp://127.0.0.1")]
    public async Task An_address_that_makes_no_sense_is_an_error(string address)
    {
        QuickstartProcess run = await QuickstartProcess.RunAsync(Environment(address));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"ENOS_GATEWAY is '{address}'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_with_a_query_is_an_error_that_says_what_an_address_is()
    {
        QuickstartProcess run = await QuickstartProcess.RunAsync(Environment("http://127.0.0.1:1/?some=query"));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("The Quickstart failed: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("Gateway", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gateway_that_cannot_be_reached_is_an_error()
    {
        // Nothing listens on port 1.
        QuickstartProcess run = await QuickstartProcess.RunAsync(Environment("http://127.0.0.1:1"));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("The Quickstart failed: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_in_the_middle_of_the_story_is_an_error()
    {
        await using TestGateway gateway = await StartGatewayAsync(new GatewayOptions { SecretKey = SecretKey });
        gateway.Operation("EnableFlow").RespondsWith("""{"code":62103,"msg":"User has no privilege.","data":null}""");

        QuickstartProcess run = await QuickstartProcess.RunAsync(Environment(gateway));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("User has no privilege.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Done:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gateway_that_is_down_for_a_moment_is_an_error_that_tells_the_status()
    {
        await using TestGateway gateway = await StartGatewayAsync(new GatewayOptions { SecretKey = SecretKey });
        gateway.Operation("TriggerFlow").RespondsWith(HttpStatusCode.ServiceUnavailable);

        QuickstartProcess run = await QuickstartProcess.RunAsync(Environment(gateway));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("503", run.Error, StringComparison.Ordinal);
    }

    private static bool IsOperation(RecordedRequest request) => request.Operation is { } name && !name.StartsWith("token/", StringComparison.Ordinal);

    private static Task<TestGateway> StartGatewayAsync(GatewayOptions options) => TestGateway.StartAsync(Path.Combine(AppContext.BaseDirectory, "specs"), options);

    private static Dictionary<string, string> Environment(TestGateway gateway) =>
        new(Environment(gateway.Uri.ToString())) { ["ENOS_INTEGRATION_GATEWAY"] = gateway.AddressOf("integration").ToString() };

    private static Dictionary<string, string> Environment(string address) => new()
    {
        ["ENOS_GATEWAY"] = address,
        ["ENOS_ACCESS_KEY"] = GatewayOptions.DefaultAccessKey,
        ["ENOS_SECRET_KEY"] = SecretKey,
        ["ENOS_USER_ID"] = "u1",
        ["ENOS_ORG_ID"] = "o1",
    };
}
