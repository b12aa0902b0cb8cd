using System;
using System.Net;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Responses;

public sealed class EnvelopeTests
{
    [Theory]
    [InlineData("""{"code":0,"msg":"OK","data":""}""")]
    [InlineData("""{"code":0,"msg":"OK","data":null}""")]
    [InlineData("""{"code":0,"msg":"OK"}""")]
    [InlineData("""{"code":0}""")]
    [InlineData("""{"code":"0","msg":" Success"}""")]
    [InlineData("""{"code":0.0}""")]
    [InlineData("""{"status":0,"msg":"Success"}""")]
    [InlineData("""{"status":500,"code":0}""")]
    [InlineData("""{"data":{"a":[1,2,{"b":null}]},"code":0}""")]
    [InlineData("""{"code":0,"extra":{"code":5},"more":[{"code":7}]}""")]
    [InlineData("""  {"code":0}  """)]
    [InlineData("\uFEFF{\"code\":0}")]
    [InlineData("""{"\u0063ode":0}""")]
    [InlineData("""[{"code":0}]""")]
    public async Task Nothing_is_taken_from_a_success(string answer)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json(answer);

        await api.EnableAsync();

        Assert.Single(api.Transport.Calls);
    }

    [Theory]
    [InlineData("""{"code":0,"data":[1,2]}""")]
    [InlineData("""{"data":[1,2],"code":0}""")]
    [InlineData("""{"msg":"OK","data":[1,2],"code":"0","requestId":"r"}""")]
    [InlineData("""{"status":0,"data":[1,2]}""")]
    [InlineData("""{"status":9,"data":[1,2],"code":0}""")]
    [InlineData("\uFEFF{\"data\":[1,2],\"code\":0}")]
    public async Task Data_is_read_wherever_it_stands(string answer)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json(answer);

        int[] numbers = await api.GetAsync(ReadNumbers);

        Assert.Equal([1, 2], numbers);
    }

    [Theory]
    [InlineData("""{"code":62103,"msg":"User has no privilege.","data":null,"requestId":"r-1"}""")]
    [InlineData("""{"data":"","requestId":"r-1","msg":"User has no privilege.","code":62103}""")]
    [InlineData("""{"status":62103,"msg":"User has no privilege.","data":[1,2],"requestId":"r-1"}""")]
    [InlineData("""{"status":0,"data":[1,2],"requestId":"r-1","msg":"User has no privilege.","code":62103}""")]
    [InlineData("""{"code":62103,"code":0,"data":[1,2],"requestId":"r-1","msg":"User has no privilege."}""")]
    [InlineData("""{"code":0,"code":"62103","data":[1,2],"requestId":"r-1","msg":"User has no privilege."}""")]
    public async Task A_refusal_tells_everything_that_the_envelope_holds(string answer)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json(answer);

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.GetAsync(ReadNumbers));

        Assert.Equal(62103, exception.Code);
        Assert.Equal("NoPrivilege", exception.ErrorName);
        Assert.Equal("User has no privilege.", exception.ServiceMessage);
        Assert.Equal("r-1", exception.RequestId);
        Assert.Equal("GetFlow", exception.Operation);
        Assert.Equal(HttpStatusCode.OK, exception.HttpStatus);
        Assert.False(exception.IsTransient);
        Assert.Equal("GetFlow: the service refused with code 62103 (NoPrivilege): User has no privilege. [request r-1]", exception.Message);
    }

    [Fact]
    public async Task An_unknown_code_has_no_name_and_a_declared_one_may_be_transient()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => StubTransport.Json("""{"code":99400}""");
        ApiException unknown = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());
        api.Transport.Response = static _ => StubTransport.Json("""{"code":62109}""");
        ApiException transient = await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());

        Assert.Null(unknown.ErrorName);
        Assert.Null(unknown.ServiceMessage);
        Assert.Null(unknown.RequestId);
        Assert.Equal("EnableFlow: the service refused with code 99400", unknown.Message);
        Assert.True(transient.IsTransient);
    }

    [Theory]
    [InlineData("""{"msg":"OK","data":""}""", "has no 'code' or 'status'")]
    [InlineData("{}", "has no 'code' or 'status' and is therefore not taken for success (a service without an envelope says 'envelope: none' in its spec). It starts with: {}")]
    [InlineData("""{"code":null,"data":""}""", "has no 'code' or 'status'")]
    [InlineData("""{"Code":0}""", "has no 'code' or 'status'")]
    [InlineData("""{"data":{"code":0}}""", "has no 'code' or 'status'")]
    [InlineData("""{"code":"OK"}""", "code: expected a whole number of 32 bits, found text")]
    [InlineData("""{"code":true}""", "code: expected a whole number of 32 bits, found true")]
    [InlineData("""{"code":[0]}""", "code: expected a whole number of 32 bits, found an array")]
    [InlineData("""{"code":""}""", "code: expected a whole number of 32 bits, found text")]
    [InlineData("""{"code":0.5}""", "code: expected a whole number of 32 bits, found a number")]
    [InlineData("""{"code":4294967296}""", "code: expected a whole number of 32 bits, found a number")]
    [InlineData("", "empty")]
    [InlineData("   ", "empty")]
    [InlineData("<!DOCTYPE html><p>Welcome</p>", "HTML or XML, not JSON")]
    [InlineData("OK", "not JSON")]
    [InlineData("""{"code":0""", "not JSON")]
    [InlineData("""{"code":0}}""", "not JSON")]
    [InlineData("""{"code":0}{"code":0}""", "not JSON")]
    [InlineData("""{"code":0} trailing""", "not JSON")]
    [InlineData("""{"code":0,}""", "not JSON")]
    [InlineData("""{'code':0}""", "not JSON")]
    [InlineData("0", "the response: expected an object, found a number")]
    [InlineData("null", "the response: expected an object, found null")]
    [InlineData("[]", "the response: expected an object, found an array")]
    [InlineData("""[{"code":0},{"code":0}]""", "expected one object, found an array of several")]
    public async Task What_is_no_envelope_with_a_code_is_never_success(string answer, string part)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json(answer);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Equal(ApiTransportReason.InvalidResponse, exception.Reason);
        Assert.Equal(HttpStatusCode.OK, exception.HttpStatus);
        Assert.True(exception.MayHaveReachedServer);
        Assert.StartsWith("EnableFlow: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(part, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"code":"OK","msg":"the harbor is closed"}""", "code: expected a whole number of 32 bits, found text: \"OK\"")]
    [InlineData("""{"msg":"the harbor is closed","code":true}""", "code: expected a whole number of 32 bits, found true")]
    [InlineData("""{"code":{"a":1},"msg":"the harbor is closed"}""", "code: expected a whole number of 32 bits, found an object")]
    [InlineData("""{"code":0.5,"msg":"the harbor is closed"}""", "code: expected a whole number of 32 bits, found a number: 0.5")]
    [InlineData("""{"code":1e400,"msg":"the harbor is closed"}""", "code: expected a whole number of 32 bits, found a number: 1e400")]
    [InlineData("""{"data":[1],"msg":"the harbor is closed","code":"FAIL"}""", "code: expected a whole number of 32 bits, found text: \"FAIL\"")]
    [InlineData("""{"code":"FAIL","status":0,"data":[1],"msg":"the harbor is closed"}""", "code: expected a whole number of 32 bits, found text: \"FAIL\"")]
    [InlineData("""{"code":0,"code":"FAIL","data":[1],"msg":"the harbor is closed"}""", "code: expected a whole number of 32 bits, found text: \"FAIL\"")]
    [InlineData("""["the harbor is closed"]""", "the response: expected an object, found an array")]
    [InlineData("\"the harbor is closed\"", "the response: expected an object, found text: \"the harbor is closed\"")]
    public async Task What_the_service_says_in_place_of_a_code_is_shown(string answer, string problem)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json(answer);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.GetAsync(ReadNumbers));

        Assert.StartsWith($"GetFlow: {problem}. The response starts with: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("the harbor is closed", exception.Message, StringComparison.Ordinal);
        Assert.Equal(ApiTransportReason.InvalidResponse, exception.Reason);
    }

    [Theory]
    [InlineData("""{"status":"OK","code":0,"data":[1,2]}""")]
    [InlineData("""{"code":0,"status":"OK","data":[1,2]}""")]
    [InlineData("""{"data":[1,2],"code":0,"status":{"up":true}}""")]
    public async Task What_is_no_code_does_no_harm_beside_a_better_one(string answer)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json(answer);

        int[] numbers = await api.GetAsync(ReadNumbers);

        Assert.Equal([1, 2], numbers);
    }

    [Fact]
    public async Task An_answer_in_an_encoding_that_nothing_tells_is_no_JSON()
    {
        // {"code":0} in EBCDIC.
        byte[] answer = [0xC0, 0x7F, 0x83, 0x96, 0x84, 0x85, 0x7F, 0x7A, 0xF0, 0xD0];
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Bytes(answer);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Contains("not JSON", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thousands_of_nested_brackets_are_an_error()
    {
        using var api = new TestApi();
        string brackets = new('[', 100_000);
        api.Transport.Response = _ => StubTransport.Json($$"""{"code":0,"data":{{brackets}}""");

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.EnableAsync());

        Assert.Equal(ApiTransportReason.InvalidResponse, exception.Reason);
        Assert.True(exception.Message.Length < 600);
    }

    [Theory]
    [InlineData("""{"code":0}""")]
    [InlineData("""{"msg":"OK","code":0,"result":[1]}""")]
    public async Task Missing_data_is_named(string answer)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json(answer);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.GetAsync(ReadNumbers));

        Assert.Equal("GetFlow: data: missing", exception.Message);
    }

    [Theory]
    [InlineData("""{"code":0,"data":null}""")]
    [InlineData("""{"data":null,"code":0}""")]
    public async Task Null_is_an_empty_list_an_empty_map_and_nothing_in_a_separated_text(string answer)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json(answer);

        Assert.Empty(await api.GetAsync(ReadNumbers));
        Assert.Empty(await api.GetAsync(static (ref ApiJsonReader reader) => reader.ReadMap(static (ref ApiJsonReader item) => item.ReadInt32())));
        Assert.Empty(await api.GetAsync(static (ref ApiJsonReader reader) => reader.ReadMapWithNulls(static (ref ApiJsonReader item) => item.ReadInt32())));
        Assert.Empty(await api.GetAsync(static (ref ApiJsonReader reader) => reader.ReadSeparated(';', static text => text)));
    }

    [Theory]
    [InlineData("""{"code":0}""")]
    [InlineData("""{"code":0,"data":null}""")]
    [InlineData("""{"data":null,"code":0}""")]
    public async Task Missing_data_is_null_where_null_is_a_value(string answer)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => StubTransport.Json(answer);

        Assert.Null(await api.GetAsync<string?>(static (ref ApiJsonReader reader) => reader.IsNull ? null : reader.ReadString()));
    }

    [Fact]
    public async Task Data_is_not_read_when_the_call_failed()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => StubTransport.Json("""{"code":62103,"data":{"not":"numbers"}}""");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => api.GetAsync(ReadNumbers));

        Assert.Equal(62103, exception.Code);
    }

    [Fact]
    public async Task An_envelope_has_the_names_that_its_service_gives_it()
    {
        using var transport = new StubTransport { Response = static _ => StubTransport.Json("""{"ret":200,"text":"fine","result":[7]}""") };
        var envelope = new ApiEnvelope { CodeNames = ["ret"], SuccessCode = 200, MessageName = "text", DataName = "result" };
        using var client = new ApiClient(
            new ApiService("Own", envelope, []),
            new ApiClientOptions { Gateway = new Uri("https://x.test"), AccessKey = "ak", SecretKey = "secret" },
            new ApiClientParts { Transport = transport });

        int[] numbers = await client.SendAsync(client.CreateRequest(TestApi.GetFlow, null), ReadNumbers, default);
        Assert.Equal([7], numbers);

        transport.Response = static _ => StubTransport.Json("""{"ret":0,"text":"zero is bad here"}""");
        ApiException exception = await Assert.ThrowsAsync<ApiException>(
            () => client.SendAsync(client.CreateRequest(TestApi.GetFlow, null), ReadNumbers, default));
        Assert.Equal("zero is bad here", exception.ServiceMessage);
    }

    private static int[] ReadNumbers(ref ApiJsonReader reader) => reader.ReadArray(static (ref ApiJsonReader item) => item.ReadInt32());
}
