using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>The API gateway refuses a token in its own form, which a client understands whatever form the service gives its answers.</summary>
public sealed class RefusedTokenFormTests : IDisposable
{
    private static readonly Dictionary<string, ApiEnvelope> s_envelopes = new()
    {
        ["{ message: msg }"] = new ApiEnvelope(),
        ["none"] = ApiEnvelope.None,
        ["{ success: status }"] = new ApiEnvelope { Success = ApiSuccess.ByStatus },
        ["{ code: ok, success: true }"] = new ApiEnvelope { CodeNames = ["ok"], Success = ApiSuccess.Flag(true) },
        ["{ code: result, success: OK }"] = new ApiEnvelope { CodeNames = ["result"], Success = ApiSuccess.Texts("OK") },
        ["{ code: result }"] = new ApiEnvelope { CodeNames = ["result"] },
        ["{ code: error.code, success: absent }"] = new ApiEnvelope { CodeNames = ["/error/code"], Success = ApiSuccess.WithoutCode },
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tidegate-refused-");

    public static TheoryData<string, string> Forms => new()
    {
        { "{ message: msg }", """{"code":0}""" },
        { "none", """{"size":1}""" },
        { "{ success: status }", """{"size":1}""" },
        { "{ code: ok, success: true }", """{"ok":true}""" },
        { "{ code: result, success: OK }", """{"result":"OK"}""" },
        { "{ code: result }", """{"result":0}""" },
        { "{ code: error.code, success: absent }", """{"data":null}""" },
    };

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Forms))]
    public Task The_form_of_a_service_does_not_hide_it(string envelope, string answer) =>
        AssertSentAgainAsync(new ApiService("Depot", s_envelopes[envelope], []), null, $"envelope: {envelope}", "", answer);

    [Theory]
    [MemberData(nameof(Forms))]
    public Task The_form_of_an_endpoint_does_not_hide_it(string envelope, string answer) =>
        AssertSentAgainAsync(new ApiService("Depot", new ApiEnvelope(), []), s_envelopes[envelope], "", $"envelope: {envelope}", answer);

    private async Task AssertSentAgainAsync(ApiService service, ApiEnvelope? own, string serviceKeys, string endpointKeys, string answer)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "service.yaml"), $"service: Depot\nnamespace: Sample.Depots\n{serviceKeys}\n");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "get.endpoint.yaml"), $"endpoint: Get\nrequest: GET /box\n{endpointKeys}\nreturns: none\n");
        await using TestGateway gateway = await TestGateway.StartAsync(_folder.FullName);
        gateway.Operation("Get").Next(1).Fails(GatewayFault.TokenExpired);
        gateway.Operation("Get").RespondsWith(answer);
        var options = new ApiClientOptions { Gateway = gateway.Uri, AccessKey = gateway.AccessKey, SecretKey = gateway.SecretKey };
        using var client = new ApiClient(service, options, new ApiClientParts());

        await client.SendAsync(client.CreateRequest(new ApiOperation("Get", HttpMethod.Get, "/box") { Envelope = own }, null), default);

        Assert.Equal(
            [RequestOutcome.TokenExpired, RequestOutcome.Overridden],
            gateway.Requests.Where(static request => request.Outcome != RequestOutcome.TokenIssued).Select(static request => request.Outcome));
    }
}
