using System;
using System.Collections.Concurrent;
using System.Net;
using System.Threading.Tasks;
using Tidegate.Generator.Tests.Roslyn;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>The forms that an envelope may have, as a spec says them and a compiled client reads them.</summary>
public sealed class AnswerFormTests
{
    private const string Value = "types: { Box: { size?: int, label?: string } }";
    private const string GetBox = "var box = await depot.GetAsync().ConfigureAwait(false); return $\"{box.Size} {box.Label}\";";
    private const string GetNothing = "await depot.GetAsync().ConfigureAwait(false); return \"done\";";

    private static readonly ConcurrentDictionary<(string, string, string), Lazy<Func<string, HttpStatusCode, Task<string>>>> s_clients = new();

    [Theory]
    [InlineData("""{"code":0,"data":{"size":1}}""", "1 ")]
    [InlineData("""{"data":{"size":1},"code":"200"}""", "1 ")]
    [InlineData("""{"code":201,"msg":"no","submsg":"not today"}""", "refused 201/201/: no + not today #")]
    [InlineData("""{"code":7,"msg":"","submsg":"not today"}""", "refused 7/7/Seven: not today +  #")]
    [InlineData("""{"code":7,"submsg":"same","msg":"same"}""", "refused 7/7/Seven: same +  #")]
    public Task Several_codes_mean_success_and_no_message_is_lost(string answer, string expected) => AssertAsync(
        $"envelope: {{ success: [0, 200], message: [msg, submsg] }}\nerrors: {{ 7: {{ name: Seven }} }}\n{Value}", "returns: Box", GetBox, answer, expected);

    [Theory]
    [InlineData("""{"status":1,"result":{"size":2}}""", "2 ")]
    [InlineData("""{"status":0,"text":"no","code":1}""", "refused 0/0/: no +  #")]
    [InlineData("""{"code":0,"data":{"size":2}}""", "InvalidResponse: Get: the response (HTTP 200) has no 'status' and is therefore not taken for success")]
    public Task An_endpoint_may_have_an_envelope_of_its_own(string answer, string expected) => AssertAsync(
        $"envelope: {{ requestId: rid }}\n{Value}", "envelope: { code: status, success: 1, message: text, data: result }\nreturns: Box", GetBox, answer, expected);

    [Theory]
    [InlineData("""{"code":0,"data":[{"size":1},{"size":2}],"page":{"total":9}}""", "2 of 9, note ")]
    [InlineData("""{"page":{"total":9},"data":null,"note":"n","code":0}""", "0 of 9, note n")]
    [InlineData("""{"code":0,"data":[{"size":1}]}""", "InvalidResponse: Get: page: missing")]
    [InlineData("""{"code":0,"page":{"total":9}}""", "InvalidResponse: Get: data: missing")]
    [InlineData("""{"code":0,"data":[],"page":{"total":"many"}}""", "InvalidResponse: Get: page.total: expected a whole number of 32 bits")]
    [InlineData("""{"code":5,"page":{"total":"many"}}""", "refused 5/5/: ")]
    public Task Members_beside_the_data_come_with_it(string answer, string expected) => AssertAsync(
        "envelope: { beside: { page: Page } }\ntypes: { Box: { size?: int }, Page: { total: int } }",
        "beside: { note?: string }\nreturns: Box[]",
        "GetResponse answer = await depot.GetAsync().ConfigureAwait(false); return $\"{answer.Data.Count} of {answer.Page.Total}, note {answer.Note}\";",
        answer,
        expected);

    [Theory]
    [InlineData("""{"code":0,"eventId":"e1"}""", "e1")]
    [InlineData("""{"code":0,"data":"","eventId":"e1"}""", "e1")]
    [InlineData("""{"code":0}""", "InvalidResponse: Get: eventId: missing")]
    public Task What_stands_beside_no_data_is_the_result(string answer, string expected) => AssertAsync(
        "", "beside: { eventId: string }\nreturns: none", "return (await depot.GetAsync().ConfigureAwait(false)).EventId;", answer, expected);

    [Theory]
    [InlineData("""{"code":"OK","data":{"size":3}}""", "3 ")]
    [InlineData("""{"code":"0","data":{"size":3}}""", "3 ")]
    [InlineData("""{"code":0,"data":{"size":3}}""", "3 ")]
    [InlineData("""{"code":"Auth.Expired","msg":"late"}""", "refused Auth.Expired/0/Expired: late +  #")]
    [InlineData("""{"code":"ok","msg":"case counts"}""", "refused ok/0/: case counts +  #")]
    [InlineData("""{"code":404}""", "refused 404/0/NotFound: ")]
    [InlineData("""{"code":"","data":{"size":3}}""", "InvalidResponse: Get: the response (HTTP 200) has no 'code'")]
    [InlineData("""{"code":{"a":1},"data":{"size":3}}""", "InvalidResponse: Get: code: expected text, found an object")]
    public Task Codes_may_be_texts(string answer, string expected) => AssertAsync(
        $"envelope: {{ success: ['0', OK] }}\nerrors: {{ Auth.Expired: {{ name: Expired }}, 404: {{ name: NotFound }} }}\n{Value}", "returns: Box", GetBox, answer, expected);

    [Fact]
    public Task A_constant_of_a_text_is_a_text() => AssertAsync(
        "envelope: { success: OK }\nerrors: { Auth.Expired: { name: Expired } }",
        "returns: none",
        "try { await depot.GetAsync().ConfigureAwait(false); return \"\"; } catch (ApiException e) when (e.CodeText == DepotErrors.Expired) { return \"caught\"; }",
        """{"code":"Auth.Expired"}""",
        "caught");

    [Theory]
    [InlineData("""{"ok":true,"data":{"size":4}}""", "4 ")]
    [InlineData("""{"data":{"size":4},"ok":"true"}""", "4 ")]
    [InlineData("""{"ok":false,"msg":"no"}""", "refused false/0/: no +  #")]
    [InlineData("""{"ok":true,"ok":false,"data":{"size":4}}""", "refused false/0/: ")]
    [InlineData("""{"ok":"perhaps","data":{"size":4}}""", "InvalidResponse: Get: ok: expected true or false")]
    [InlineData("""{"data":{"size":4}}""", "InvalidResponse: Get: the response (HTTP 200) has no 'ok'")]
    public Task A_flag_may_tell_success(string answer, string expected) =>
        AssertAsync($"envelope: {{ code: ok, success: true }}\n{Value}", "returns: Box", GetBox, answer, expected);

    [Theory]
    [InlineData("""{"success":true,"data":{"size":4}}""", "4 ")]
    [InlineData("""{"data":{"size":4},"success":"true","errorCode":"0"}""", "4 ")]
    [InlineData("""{"success":true,"errorCode":"Gone","data":{"size":4}}""", "4 ")]
    [InlineData("""{"success":false,"errorCode":"Gone","msg":"no","data":{"size":4}}""", "refused Gone/0/Gone: no +  #")]
    [InlineData("""{"errorCode":4711,"success":0}""", "refused 4711/0/Late: ")]
    [InlineData("""{"success":false,"errorCode":null}""", "refused false/0/: ")]
    [InlineData("""{"success":true,"success":false,"errorCode":"Gone"}""", "refused Gone/0/Gone: ")]
    [InlineData("""{"errorCode":"Gone"}""", "refused Gone/0/Gone: ")]
    [InlineData("""{"success":"perhaps","data":{"size":4}}""", "InvalidResponse: Get: success: expected true or false")]
    [InlineData("""{"success":false,"errorCode":{"a":1}}""", "InvalidResponse: Get: errorCode: expected text, found an object")]
    [InlineData("""{"data":{"size":4}}""", "InvalidResponse: Get: the response (HTTP 200) has no 'success'")]
    public Task A_flag_may_tell_success_beside_a_code(string answer, string expected) => AssertAsync(
        $"envelope: {{ flag: success, code: errorCode }}\nerrors: {{ Gone: {{ name: Gone }}, 4711: {{ name: Late }} }}\n{Value}", "returns: Box", GetBox, answer, expected);

    [Theory]
    [InlineData(200, """{"state":{"failed":false},"data":{"size":4}}""", "4 ")]
    [InlineData(200, """{"state":{"failed":true},"code":"x"}""", "refused x/0/: ")]
    [InlineData(400, """{"state":{"failed":true},"code":"x"}""", "refused x/0/: ")]
    [InlineData(500, """{"state":{"failed":false},"code":"x"}""", "HttpStatus: ")]
    public Task A_flag_may_tell_failure_and_be_further_inside(int status, string answer, string expected) => AssertAsync(
        $"envelope: {{ flag: state.failed, success: false }}\n{Value}", "returns: Box", GetBox, answer, expected, (HttpStatusCode)status);

    [Theory]
    [InlineData("""{"Response":{"size":5,"label":"a","RequestId":"r1"}}""", "5 a")]
    [InlineData("""{"Response":{"RequestId":"r1","Error":null,"size":5}}""", "5 ")]
    [InlineData("""{"Response":{"Error":{"Code":"Auth.Expired","Message":"late"},"RequestId":"r1"}}""", "refused Auth.Expired/0/Expired: late +  #r1")]
    [InlineData("""{"Response":{"size":5,"Error":{"Message":"late"},"RequestId":"r1"}}""", "InvalidResponse: Get: the response (HTTP 200) shows neither 'Response.Error.Code' nor a success without it")]
    [InlineData("""{"Response":{"size":5,"Error":"late"}}""", "InvalidResponse: Get: the response (HTTP 200) shows neither")]
    [InlineData("""{"message":"Forbidden"}""", "InvalidResponse: Get: the response (HTTP 200) shows neither")]
    [InlineData("{}", "InvalidResponse: Get: the response (HTTP 200) shows neither")]
    [InlineData("""{"Response":[{"Error":{"Code":"x"}}]}""", "InvalidResponse")]
    public Task An_envelope_may_be_inside_a_member_and_success_the_absence_of_an_error(string answer, string expected) => AssertAsync(
        $"envelope: {{ code: Response.Error.Code, message: Response.Error.Message, success: absent, data: Response, requestId: Response.RequestId }}\nerrors: {{ Auth.Expired: {{ name: Expired }} }}\n{Value}",
        "returns: Box",
        GetBox,
        answer,
        expected);

    [Theory]
    [InlineData("""{"Response":{"Total":2,"Items":[{"size":1}],"RequestId":"r1"}}""", "1 of 2")]
    [InlineData("""{"Response":{"RequestId":"r1"}}""", "InvalidResponse")]
    [InlineData("""{"Response":{"Error":{"Code":"x"}}}""", "refused x/0/: ")]
    public Task Members_stand_beside_data_that_is_further_inside(string answer, string expected) => AssertAsync(
        "envelope: { code: Response.Error.Code, message: Response.Error.Message, success: absent, data: Response.Items, requestId: Response.RequestId, beside: { total: { type: int, alias: Total } } }\ntypes: { Box: { size?: int } }",
        "returns: Box[]",
        "GetResponse answer = await depot.GetAsync().ConfigureAwait(false); return $\"{answer.Data.Count} of {answer.Total}\";",
        answer,
        expected);

    [Theory]
    [InlineData("""{"code":0,"msg":"OK","size":6,"label":"b"}""", "6 b")]
    [InlineData("""{"size":6,"code":0}""", "6 ")]
    [InlineData("""[{"size":6,"code":0}]""", "6 ")]
    [InlineData("""{"size":"six","code":0}""", "InvalidResponse: Get: size: expected a whole number")]
    [InlineData("""{"size":6}""", "InvalidResponse: Get: the response (HTTP 200) has no 'code'")]
    [InlineData("""{"size":6,"code":9,"msg":"no"}""", "refused 9/9/: no +  #")]
    public Task The_members_beside_the_code_may_be_the_data(string answer, string expected) =>
        AssertAsync($"envelope: {{ data: . }}\n{Value}", "returns: Box", GetBox, answer, expected);

    [Theory]
    [InlineData("""{"rid":"r","size":6}""", "6 ")]
    [InlineData("""{"size":6}""", "InvalidResponse: Get: the response (HTTP 200) shows neither 'error.code' nor a success without it")]
    [InlineData("""{"error":"quota exceeded"}""", "InvalidResponse")]
    [InlineData("{}", "InvalidResponse")]
    public Task A_request_id_shows_success_where_the_data_is_the_whole_answer(string answer, string expected) => AssertAsync(
        $"envelope: {{ code: error.code, message: error.message, success: absent, data: ., requestId: rid }}\n{Value}", "returns: Box", GetBox, answer, expected);

    [Theory]
    [InlineData(200, """{"data":{"size":7},"code":"whatever"}""", "7 ")]
    [InlineData(201, """{"data":{"size":7}}""", "7 ")]
    [InlineData(200, "{}", "InvalidResponse: Get: data: missing")]
    [InlineData(200, "<html></html>", "InvalidResponse: Get: the response (HTTP 200) is HTML or XML")]
    [InlineData(200, "", "InvalidResponse: Get: the response (HTTP 200) is empty")]
    [InlineData(404, """{"code":"gone","msg":"no such box"}""", "refused gone/0/Gone: no such box +  #")]
    [InlineData(500, """{"data":{"size":7}}""", "HttpStatus: Get: the gateway answered HTTP 500")]
    [InlineData(302, """{"data":{"size":7}}""", "Redirect: ")]
    public Task The_status_may_tell_success(int status, string answer, string expected) => AssertAsync(
        $"envelope: {{ success: status }}\nerrors: {{ gone: {{ name: Gone }} }}\n{Value}", "returns: Box", GetBox, answer, expected, (HttpStatusCode)status);

    [Theory]
    [InlineData(200, "", "done")]
    [InlineData(204, "", "done")]
    [InlineData(200, "{}", "done")]
    [InlineData(200, "<html></html>", "InvalidResponse")]
    [InlineData(400, "", "HttpStatus")]
    public Task Where_the_status_tells_success_nothing_is_needed_for_nothing(int status, string answer, string expected) =>
        AssertAsync("envelope: { success: status }", "returns: none", GetNothing, answer, expected, (HttpStatusCode)status);

    [Theory]
    [InlineData(200, """{"size":8,"label":"c"}""", "8 c")]
    [InlineData(201, """[{"size":8}]""", "8 ")]
    [InlineData(200, """{"size":"eight"}""", "InvalidResponse: Get: size: expected a whole number")]
    [InlineData(200, "[]", "InvalidResponse")]
    [InlineData(200, "", "InvalidResponse: Get: the response: missing")]
    [InlineData(204, "", "InvalidResponse: Get: the response: missing")]
    [InlineData(200, "<html></html>", "InvalidResponse: Get: the response (HTTP 200) is HTML or XML")]
    [InlineData(200, """{"size":8} {"size":9}""", "InvalidResponse")]
    [InlineData(302, """{"size":8}""", "Redirect")]
    [InlineData(404, """{"title":"no such box","size":8}""", "refused 404/404/NotFound: {\"title\":\"no such box\",\"size\":8} +  #")]
    [InlineData(404, "", "refused 404/404/NotFound:  +  #")]
    [InlineData(409, """{"size":8}""", "HttpStatus: Get: the gateway answered HTTP 409")]
    public Task There_may_be_no_envelope(int status, string answer, string expected) => AssertAsync(
        $"envelope: none\nerrors: {{ 404: {{ name: NotFound }} }}\n{Value}", "returns: Box", GetBox, answer, expected, (HttpStatusCode)status);

    [Theory]
    [InlineData(200, """[{"size":1},{"size":2}]""", "2")]
    [InlineData(200, "[]", "0")]
    [InlineData(200, """{"size":1}""", "InvalidResponse: Get: the response: expected an array")]
    public Task An_array_may_be_the_whole_answer(int status, string answer, string expected) => AssertAsync(
        Value, "envelope: none\nreturns: Box[]", "return $\"{(await depot.GetAsync().ConfigureAwait(false)).Count}\";", answer, expected, (HttpStatusCode)status);

    [Theory]
    [InlineData(204, "", "nothing")]
    [InlineData(200, "null", "nothing")]
    [InlineData(200, """{"size":1}""", "1")]
    public Task An_empty_answer_is_null_where_that_is_declared(int status, string answer, string expected) => AssertAsync(
        Value, "envelope: none\nreturns: Box?", "return (await depot.GetAsync().ConfigureAwait(false))?.Size?.ToString() ?? \"nothing\";", answer, expected, (HttpStatusCode)status);

    /// <summary>The members of the envelope that stand in the data are no drift, and others are.</summary>
    [Theory]
    [InlineData("envelope: { data: ., requestId: rid }", "returns: Box", GetBox, """{"code":0,"msg":"OK","rid":"r","size":1}""", "1 ")]
    [InlineData("envelope: { data: ., requestId: rid }", "returns: Box", GetBox, """{"code":0,"size":1,"other":2}""", "1 , drift other")]
    [InlineData("envelope: { data: ., requestId: rid }", "returns: Box", GetBox, """[{"code":0,"msg":"OK","size":1}]""", "1 ")]
    [InlineData("envelope: { code: R.E.C, message: R.E.M, success: absent, data: R, requestId: R.Id }", "returns: Box", GetBox, """{"R":{"Id":"r","size":1}}""", "1 ")]
    [InlineData("envelope: { requestId: rid }", "beside: { eventId: string }\nreturns: none", "return (await depot.GetAsync().ConfigureAwait(false)).EventId;", """{"code":0,"msg":"OK","rid":"r","eventId":"e"}""", "e")]
    [InlineData("", "beside: { eventId: string }\nreturns: none", "return (await depot.GetAsync().ConfigureAwait(false)).EventId;", """{"code":0,"data":"","eventId":"e"}""", "e")]
    public async Task The_envelope_is_no_drift_of_the_data(string service, string endpoint, string code, string answer, string expected) =>
        Assert.Equal(expected, await DepotService.Compile($"{service}\n{Value}", endpoint, code)(answer, HttpStatusCode.OK));

    [Fact]
    public void Pages_are_walked_where_members_stand_beside_the_items() => new GeneratorHarness(
        [
            new SpecFile("/s/service.yaml", "service: Depot\nnamespace: Acme.Depots\npaging: { type: Page, page: no, size: size }\ntypes: { Page: { no: int, size: int }, Box: { boxId: id, graph?: json<Page> }, Found: { boxes: \"Box[]\" } }\n"),
            new SpecFile("/s/a.endpoint.yaml", "endpoint: List\nrequest: POST /boxes\nbody: { page?: Page }\nbeside: { total?: int, pin?: { type: string, secret: true } }\nreturns: Box[]\n"),
            new SpecFile("/s/b.endpoint.yaml", "endpoint: Find\nrequest: POST /found\nbody: { page?: Page }\nbeside: { more?: json<Box> }\nreturns: \"Found?\"\n"),
        ],
        """
        using System.Collections.Generic;
        using Acme.Depots;

        /// <summary>The consumer.</summary>
        public static class Program
        {
            /// <summary>All boxes.</summary>
            public static IAsyncEnumerable<Box> All(DepotClient depot) => depot.ListAllAsync();
        }
        """).Run().MustCompile();

    /// <summary>What begins like the expected text; whole where that ends without a reason to go on.</summary>
    private static async Task AssertAsync(string service, string endpoint, string code, string answer, string expected, HttpStatusCode status = HttpStatusCode.OK)
    {
        Func<string, HttpStatusCode, Task<string>> client =
            s_clients.GetOrAdd((service, endpoint, code), static key => new(() => DepotService.Compile(key.Item1, key.Item2, key.Item3))).Value;

        string result = await client(answer, status);

        Assert.StartsWith(expected, result, StringComparison.Ordinal);
    }
}
