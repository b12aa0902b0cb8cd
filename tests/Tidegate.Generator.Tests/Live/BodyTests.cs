using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Forms, parts and files that a spec declares, as they go out.</summary>
public class BodyTests
{
    private const string Done = """{"code":0,"msg":"OK","data":""}""";

    [Fact]
    public async Task A_form_has_texts_lists_and_repeated_fields()
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            """
            endpoint: LogIn
            request: POST /log-in
            form:
              grant: string
              userId: client
              cycle: Cycle
              since: epochMillis
              ids: 'list<FlowId, ",">'
              tags: "string[]"
              status?: Status
              more?: "int[]"
              absent?: string
            returns: none
            """,
            """
            await flows.LogInAsync(new LogInRequest
            {
                Grant = "a&b",
                Cycle = Cycle.Month,
                Since = DateTimeOffset.FromUnixTimeMilliseconds(1700000000123),
                Ids = new FlowId[] { 1, 2 },
                Tags = new[] { "x y", "ü" },
                Status = Status.Fail,
                More = new[] { 7 },
            }).ConfigureAwait(false);
            return null;
            """,
            gateway);

        Assert.Equal("grant=a%26b&userId=u1&cycle=M&since=1700000000123&ids=1%2C2&tags=x%20y&tags=%C3%BC&status=-1&more=7", gateway.Call.Body);
        Assert.True(gateway.Call.IsSigned);
    }

    [Fact]
    public async Task Parts_have_files_texts_and_JSON()
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            """
            endpoint: Upload
            request: POST /files
            query: [orgId]
            parts:
              file: file
              more?: "file[]"
              note?: string
              flow: Flow
              tags: "string[]"
            returns: none
            """,
            """
            byte[] bytes = { 65, 66 };
            await flows.UploadAsync(
                ApiFile.FromBytes(bytes, "a.txt", "text/plain"),
                new Flow { FlowId = 7 },
                new[] { "x", "y" },
                more: new[] { ApiFile.FromBytes(bytes), ApiFile.FromBytes(bytes, "c") },
                note: "hi").ConfigureAwait(false);
            return null;
            """,
            gateway);

        string body = gateway.Call.Body;
        string boundary = body.Substring(0, body.IndexOf('\r', StringComparison.Ordinal));
        Assert.Equal(
            [
                "; name=\"file\"; filename=\"a.txt\"|Content-Type: text/plain||AB",
                "; name=\"more\"; filename=\"more\"|Content-Type: application/octet-stream||AB",
                "; name=\"more\"; filename=\"c\"|Content-Type: application/octet-stream||AB",
                "; name=\"note\"||hi",
                "; name=\"flow\"|Content-Type: application/json||{\"flowId\":7}",
                "; name=\"tags\"|Content-Type: application/json||[\"x\",\"y\"]",
            ],
            body.Split(boundary + "\r\nContent-Disposition: form-data").Skip(1)
                .Select(part => part.Split("\r\n" + boundary)[0].TrimEnd().Replace("\r\n", "|", StringComparison.Ordinal)));
        Assert.Equal("/batch/v2.1/files?orgId=o%201", gateway.Call.Target);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("text/csv")]
    public async Task An_upload_is_the_body(string type)
    {
        var gateway = new StubGateway(Done);

        await LiveService.RunAsync(
            $"endpoint: Upload\nrequest: PUT /files/{{fileId}}\npath: {{ fileId: string }}\nupload: {type}\nreturns: none",
            """
            await flows.UploadAsync("a b", ApiFile.FromBytes(new byte[] { 65, 66 })).ConfigureAwait(false);
            return null;
            """,
            gateway);

        Assert.Equal("AB", gateway.Call.Body);
        Assert.Equal("/batch/v2.1/files/a%20b", gateway.Call.Target);
    }

    [Theory]
    [InlineData("upload: file", "ApiFile.FromBytes(new byte[] { 65 }, contentType: \"application/json; charset=utf-8\")", "under 'body:' in the spec")]
    [InlineData("upload: text/csv", "ApiFile.FromBytes(new byte[] { 65 }, contentType: \"image/png\")", "the operation takes text/csv")]
    [InlineData("parts: { file?: file, note?: string }", "", "A body of parts has at least one")]
    [InlineData("parts: { files: \"file[]\" }", "Array.Empty<ApiFile>()", "give at least one. (Parameter 'files')")]
    [InlineData("form: { tags: \"string[]\" }", "Array.Empty<string>()", "give at least one. (Parameter 'tags')")]
    [InlineData("auth: token\nquery: { ids: \"long[]\" }", "Array.Empty<long>()", "give at least one. (Parameter 'ids')")]
    public async Task What_cannot_be_sent_as_it_is_meant_is_refused_before_anything_is_sent(string body, string argument, string problem)
    {
        var gateway = new StubGateway();

        object? told = await LiveService.RunAsync(
            $"endpoint: Upload\nrequest: POST /files\n{body}\nreturns: none",
            $$"""
            try
            {
                await flows.UploadAsync({{argument}}).ConfigureAwait(false);
                return null;
            }
            catch (ArgumentException e)
            {
                return e.Message;
            }
            """,
            gateway);

        Assert.Contains(problem, Assert.IsType<string>(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_without_a_signature_may_be_JSON_and_a_type_may_have_parameters()
    {
        var gateway = new StubGateway(Done, Done);

        await LiveService.RunAsync(
            "endpoint: Upload\nrequest: POST /files\nauth: none\nupload: application/json\nreturns: none",
            """
            await flows.UploadAsync(ApiFile.FromBytes(new byte[] { 123, 125 }, contentType: "Application/JSON; charset=utf-8")).ConfigureAwait(false);
            return null;
            """,
            gateway);

        Assert.Equal("{}", gateway.Call.Body);
    }

    [Theory]
    [InlineData("parts: { file: file }")]
    [InlineData("upload: file")]
    public async Task A_file_that_is_missing_is_refused_by_name(string body)
    {
        var gateway = new StubGateway();

        object? name = await LiveService.RunAsync(
            $"endpoint: Upload\nrequest: POST /files\n{body}\nreturns: none",
            """
            try
            {
                await flows.UploadAsync(null!).ConfigureAwait(false);
                return null;
            }
            catch (ArgumentNullException e)
            {
                return e.ParamName;
            }
            """,
            gateway);

        Assert.Equal(body.StartsWith("upload", StringComparison.Ordinal) ? "content" : "file", name);
        Assert.Empty(gateway.Calls);
    }

    [Theory]
    [InlineData("form")]
    [InlineData("parts")]
    public async Task A_secret_field_is_not_told_in_an_error(string section)
    {
        var gateway = new StubGateway("""{"code":62101,"msg":"who is field pin of u1?"}""");

        object? message = await LiveService.RunAsync(
            $"endpoint: Ping\nrequest: POST /ping\n{section}: {{ pin: {{ type: string, secret: true }} }}\nreturns: none",
            """
            try
            {
                await flows.PingAsync("field pin").ConfigureAwait(false);
                return null;
            }
            catch (ApiException e)
            {
                return e.ServiceMessage;
            }
            """,
            gateway);

        Assert.Equal("who is *** of u1?", message);
    }
}
