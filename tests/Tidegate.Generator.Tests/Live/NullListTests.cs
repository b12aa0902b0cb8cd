using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Null where the spec has a list: many services write it for an empty one.</summary>
public class NullListTests
{
    private const string Box = "  Box: { flows: 'Flow[]', labels: map<string>, tags: 'list<string, \";\">', names: { type: 'string[]', alias: all_names }, count?: int }";

    [Theory]
    [InlineData("""{"code":0,"data":null}""", 0)]
    [InlineData("""{"data":null,"msg":"OK","code":0}""", 0)]
    [InlineData("""{"code":0,"data":[{"flowId":1},{"flowId":2}]}""", 2)]
    public async Task Null_data_is_an_empty_list(string answer, int count)
    {
        object? found = await LiveService.RunAsync(
            "endpoint: List\nrequest: GET /l\nreturns: Flow[]",
            "return (await flows.ListAsync().ConfigureAwait(false)).Count;",
            new StubGateway(answer));

        Assert.Equal(count, found);
    }

    [Theory]
    [InlineData("""{"code":0,"msg":"OK"}""")]
    [InlineData("""{"code":0,"result":[{"flowId":1}]}""")]
    public async Task Data_that_is_not_there_is_missing_for_it_may_have_another_name(string answer)
    {
        object? message = await LiveService.RunAsync(
            "endpoint: List\nrequest: GET /l\nreturns: Flow[]",
            "try { await flows.ListAsync().ConfigureAwait(false); return null; } catch (ApiTransportException e) { return e.Message; }",
            new StubGateway(answer));

        Assert.Equal("List: data: missing", message);
    }

    [Theory]
    [InlineData("""{"flows":null,"labels":null,"tags":null,"names":null}""", "0 0 0 0")]
    [InlineData("""{"flows":null,"labels":null,"tags":null,"all_names":null}""", "0 0 0 0")]
    [InlineData("""[{"names":null,"x":{"flows":null},"flows":[{"flowId":1}],"labels":{"a":"b"},"tags":"a;b","count":1}]""", "1 1 2 0")]
    [InlineData("""{"labels":null,"tags":null,"names":null}""", "Get: data.flows: missing")]
    [InlineData("""{"x":{"flows":null},"labels":null,"tags":null,"names":null}""", "Get: data.flows: missing")]
    [InlineData("""{"flows":null,"tags":null,"names":null}""", "Get: data.labels: missing")]
    public async Task A_required_list_that_is_null_is_empty_and_one_that_is_absent_is_missing(string data, string expected)
    {
        object? found = await LiveService.RunAsync(
            "endpoint: Get\nrequest: GET /g\nreturns: Box",
            """
            try
            {
                Box box = await flows.GetAsync().ConfigureAwait(false);
                return $"{box.Flows.Count} {box.Labels.Count} {box.Tags.Count} {box.Names.Count}";
            }
            catch (ApiTransportException e)
            {
                return e.Message;
            }
            """,
            new StubGateway($$"""{"code":0,"data":{{data}}}"""),
            Box);

        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task Null_is_an_empty_list_inside_of_lists_and_far_down()
    {
        object? found = await LiveService.RunAsync(
            "endpoint: Get\nrequest: GET /g\nreturns: 'Deep[]'",
            """
            var deep = await flows.GetAsync().ConfigureAwait(false);
            return string.Join(" ", deep.Select(d => string.Join(",", d.Rows.Select(row => row.Count))));
            """,
            new StubGateway("""{"code":0,"data":[{"rows":[[1,2],null,[3]]},{"rows":null},{"rows":[null]}]}"""),
            "  Deep: { rows: 'int[][]' }");

        Assert.Equal("2,0,1  0", found);
    }
}
