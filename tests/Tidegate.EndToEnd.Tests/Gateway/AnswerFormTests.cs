using System;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>The gateway answers and refuses in the form that a spec gives the answers.</summary>
public sealed class AnswerFormTests : IDisposable
{
    private const string Nested =
        "envelope: { code: Response.Error.Code, message: Response.Error.Message, success: absent, data: Response, requestId: Response.RequestId }\nerrors: { Gone: { name: Gone } }";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tidegate-forms-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("envelope: { success: OK, message: [text, detail] }", "code: OK, data: { size: 1 }", """{"data":null,"code":"62102","text":"Invalid parameter pin: missing."}""")]
    [InlineData("envelope: { code: ok, success: true }", "ok: true, data: { size: 1 }", """{"data":null,"ok":false,"msg":"Invalid parameter pin: missing."}""")]
    [InlineData("envelope: { flag: ok }", "ok: true, data: { size: 1 }", """{"data":null,"code":"62102","ok":false,"msg":"Invalid parameter pin: missing."}""")]
    [InlineData("envelope: { data: . }", "code: 0, size: 1", """{"code":62102,"msg":"Invalid parameter pin: missing."}""")]
    [InlineData("envelope: { success: status }", "data: { size: 1 }", """{"data":null,"code":"62102","msg":"Invalid parameter pin: missing."}""")]
    [InlineData(Nested, "Response: { size: 1, RequestId: r1 }", """{"Response":{"Error":{"Code":"62102","Message":"Invalid parameter pin: missing."}}}""")]
    public async Task A_refusal_has_the_form_of_the_envelope(string service, string answer, string refusal)
    {
        Write(service, "returns: Box", answer);
        await using TestGateway gateway = await TestGateway.StartAsync(_folder.FullName);
        using var caller = new Caller(gateway);
        await caller.LogInAsync();

        Response refused = await caller.CallAsync("GET", "/box", []);
        Response served = await caller.CallAsync("GET", "/box", [("pin", "1")]);

        Assert.Equal(refusal, refused.Json.GetRawText());
        Assert.Equal(service.Contains("status", StringComparison.Ordinal) ? 400 : 200, (int)refused.Status);
        Assert.Contains("\"size\":1", served.Json.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(200, (int)served.Status);
    }

    [Fact]
    public async Task The_sample_of_a_success_comes_before_that_of_an_error()
    {
        Write(Nested, "returns: Box", "Response: { Error: { Code: Gone, Message: gone } }", "Response: { size: 2 }");
        await using TestGateway gateway = await TestGateway.StartAsync(_folder.FullName);
        using var caller = new Caller(gateway);
        await caller.LogInAsync();

        Response served = await caller.CallAsync("GET", "/box", [("pin", "1")]);

        Assert.Equal(2, served.Json.GetProperty("Response").GetProperty("size").GetInt32());
    }

    [Theory]
    [InlineData("envelope: { success: status }\nerrors: { Gone: { name: Gone } }", "code: Gone, data: { size: 2 }", "data: { size: 3 }", 2)]
    [InlineData("envelope: { code: ok, success: true }", "ok: false, data: { size: 2 }", "ok: 1, data: { size: 3 }", 3)]
    [InlineData("envelope: { code: ok, success: true }", "ok: false, data: { size: 2 }", "ok: 'True', data: { size: 3 }", 3)]
    [InlineData("envelope: { code: [code, status] }\nerrors: { 7: { name: Gone } }", "code: 7, status: 0, data: { size: 2 }", "code: 0, data: { size: 3 }", 3)]
    [InlineData("envelope: { code: [code, status] }\nerrors: { 7: { name: Gone } }", "code: 7, data: { size: 2 }", "code: 0.0, status: 7, data: { size: 3 }", 3)]
    public async Task A_sample_is_a_success_where_the_client_takes_it_for_one(string service, string first, string second, int size)
    {
        Write(service, "returns: Box", first, second);
        await using TestGateway gateway = await TestGateway.StartAsync(_folder.FullName);
        using var caller = new Caller(gateway);
        await caller.LogInAsync();

        Response served = await caller.CallAsync("GET", "/box", [("pin", "1")]);

        Assert.Equal(size, served.Json.GetProperty("data").GetProperty("size").GetInt32());
    }

    [Fact]
    public async Task An_error_comes_with_its_status_and_its_body()
    {
        Write("envelope: none\nerrors: { 409: { name: Full, type: problem } }", "returns: Box", "title: full, free: 0 }\n    status: 409\n    query: { pin: 1");
        await using TestGateway gateway = await TestGateway.StartAsync(_folder.FullName);
        using var caller = new Caller(gateway);
        await caller.LogInAsync();

        Response served = await caller.CallAsync("GET", "/box", [("pin", "1")]);

        Assert.Equal(409, (int)served.Status);
        Assert.Equal("""{"title":"full","free":0}""", served.Json.GetRawText());
    }

    [Fact]
    public async Task Drift_reaches_what_stands_beside_the_data()
    {
        Write("envelope: { beside: { owner: Owner } }", "returns: Box", "code: 0, data: { size: 1 }, owner: { ownerId: 7 }");
        await using TestGateway gateway = await TestGateway.StartAsync(_folder.FullName, new GatewayOptions { Drift = [ResponseDrift.IdsAsText] });
        using var caller = new Caller(gateway);
        await caller.LogInAsync();

        Response served = await caller.CallAsync("GET", "/box", [("pin", "1")]);

        Assert.Equal(JsonValueKind.String, served.Json.GetProperty("owner").GetProperty("ownerId").ValueKind);
    }

    [Fact]
    public async Task Drift_of_free_members_leaves_the_envelope_beside_them_alone()
    {
        Write("envelope: { data: . }", "returns: Marks", "code: 0, msg: OK, size: 1, depth: 2");
        await using TestGateway gateway = await TestGateway.StartAsync(_folder.FullName, new GatewayOptions { Drift = ResponseDrift.All });
        using var caller = new Caller(gateway);
        await caller.LogInAsync();

        Response served = await caller.CallAsync("GET", "/box", [("pin", "1")]);

        Assert.Equal("""{"code":0,"msg":"OK","size":1,"depth":9901}""", served.Json.GetRawText());
    }

    private void Write(string service, string endpoint, params string[] answers)
    {
        File.WriteAllText(
            Path.Combine(_folder.FullName, "service.yaml"),
            $"service: Depot\nnamespace: Sample.Depots\n{service}\ntypes: {{ Box: {{ size: int }}, Owner: {{ ownerId: id }}, Depth: {{ enum: int, values: {{ Deep: 2 }} }}, Marks: {{ size: int, '*': Depth }} }}\n");
        string samples = string.Concat(Array.ConvertAll(answers, answer => $"  - answer: {{ {answer} }}\n"));
        File.WriteAllText(
            Path.Combine(_folder.FullName, "get.endpoint.yaml"), $"endpoint: Get\nrequest: GET /box\nquery: {{ pin: int }}\n{endpoint}\nsamples:\n{samples}");
    }
}
