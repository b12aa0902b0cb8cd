using System;
using System.Collections.Concurrent;
using System.Net;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Results by HTTP status, as a compiled client returns them.</summary>
public sealed class StatusResultTests
{
    private const string Service = "envelope: none\ntypes: { Box: { size?: int } }";
    private const string OrNull = "{ 200: Box, 201: Box, 204: none, 304: none }";

    private const string CallBox = "Box? box = await depot.GetAsync().ConfigureAwait(false); return box is null ? \"null\" : $\"size {box.Size}\";";
    private const string CallNothing = "await depot.GetAsync().ConfigureAwait(false); return \"done\";";

    private static readonly ConcurrentDictionary<(string, string), Lazy<Func<string, HttpStatusCode, Task<string>>>> s_clients = new();

    [Theory]
    [InlineData(200, """{"size":1}""", "size 1")]
    [InlineData(201, """{"size":2}""", "size 2")]
    [InlineData(204, "", "null")]
    [InlineData(204, """{"size":3}""", "null")]
    [InlineData(304, "", "null")]
    [InlineData(200, "", "InvalidResponse: Get: the service answered HTTP 200, which has a result, and has no body")]
    [InlineData(202, """{"size":4}""", "InvalidResponse: Get: the service answered HTTP 202, which is success, but not one that the spec lists: add it under 'returns:'")]
    [InlineData(206, "", "InvalidResponse: Get: the service answered HTTP 206, which is success, but not one")]
    [InlineData(404, "", "HttpStatus: Get: the gateway answered HTTP 404")]
    [InlineData(302, "", "Redirect: ")]
    public Task A_status_says_whether_there_is_a_result(int status, string answer, string expected) => AssertAsync(OrNull, CallBox, answer, expected, status);

    [Theory]
    [InlineData(200, """{"size":1}""", "size 1")]
    [InlineData(201, """{"size":2}""", "size 2")]
    [InlineData(204, "", "InvalidResponse: Get: the service answered HTTP 204, which is success")]
    [InlineData(304, "", "HttpStatus: Get: the gateway answered HTTP 304")]
    public Task Without_none_a_result_is_never_null(int status, string answer, string expected) => AssertAsync(
        "{ 200: Box, 201: Box }", "return $\"size {(await depot.GetAsync().ConfigureAwait(false)).Size}\";", answer, expected, status);

    [Theory]
    [InlineData(202, "", "done")]
    [InlineData(202, "<html>accepted</html>", "done")]
    [InlineData(204, "", "done")]
    [InlineData(200, "", "InvalidResponse: Get: the service answered HTTP 200, which is success")]
    public Task Statuses_alone_return_nothing(int status, string answer, string expected) => AssertAsync("{ 202: none, 204: none }", CallNothing, answer, expected, status);

    [Theory]
    [InlineData("int", "int?", "7", "7")]
    [InlineData("'string[]'", "System.Collections.Generic.IReadOnlyList<string>?", """["a"]""", "System")]
    public async Task A_result_may_be_of_every_type(string type, string csharp, string answer, string expected)
    {
        string returns = $"{{ 200: {type}, 204: none }}";
        string code = $"{csharp} result = await depot.GetAsync().ConfigureAwait(false); return result is null ? \"null\" : result.ToString()!;";

        await AssertAsync(returns, code, answer, expected, 200);
        await AssertAsync(returns, code, "", "null", 204);
    }

    /// <summary>The API gateway does not know which statuses the service behind it has.</summary>
    [Theory]
    [InlineData("{ 200: none }")]
    [InlineData("{ 202: none }")]
    public Task A_refused_token_is_no_result(string returns) =>
        AssertAsync(returns, CallNothing, """{"code":1203,"msg":"expired","data":null}""", "refused 1203/1203/", 200);

    private static async Task AssertAsync(string returns, string code, string answer, string expected, int status) =>
        Assert.StartsWith(expected, await Client(returns, code)(answer, (HttpStatusCode)status), StringComparison.Ordinal);

    private static Func<string, HttpStatusCode, Task<string>> Client(string returns, string code) =>
        s_clients.GetOrAdd((returns, code), static key => new(() => DepotService.Compile(Service, $"returns: {key.Item1}", key.Item2))).Value;
}
