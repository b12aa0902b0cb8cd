using System.Text.Json;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;
using Xunit;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>What good samples become, and how much they may differ from the declared shapes.</summary>
public sealed class SampleModelTests
{
    [Theory]
    [InlineData("{ flowId: 3377 }")]
    [InlineData("{ flowId: '3377' }")]
    [InlineData("{ flowId: FLOW_001 }")]
    [InlineData("{ flowId: 3381.0 }")]
    [InlineData("[{ flowId: 1 }]")]
    [InlineData("{ flowId: 1, name: null, cycle: ~, graph: null }")]
    [InlineData("{ flowId: 1, name: 12 }")]
    [InlineData("{ flowId: 1, name: true }")]
    [InlineData("{ flowId: 1, count: '12', total: '1e3', ratio: '8.0E-4', price: 8.0E-4 }")]
    [InlineData("{ flowId: 1, count: 3381.0, total: 1e3 }")]
    [InlineData("{ flowId: 1, active: 'true' }")]
    [InlineData("{ flowId: 1, active: 0 }")]
    [InlineData("{ flowId: 1, state: 7 }")]
    [InlineData("{ flowId: 1, state: '-1' }")]
    [InlineData("{ flowId: 1, phase: UTTERLY_UNLIKE }")]
    [InlineData("{ flowId: 1, phase: 3 }")]
    [InlineData("{ flowId: 1, created: '1574385824000', day: 2019-07-22, at: 2019-07-22 08:56:35.0 }")]
    [InlineData("{ flowId: 1, extra: [1, { a: null }] }")]
    [InlineData("{ flowId: 1, graph: '{\"tasks\":[{\"key\":\"a\"}]}' }")]
    [InlineData("{ flowId: 1, graph: { tasks: [{ key: a }], parameters: [{ key: a }] } }")]
    [InlineData("{ flowId: 1, graph: '{\"tasks\":[],\"parameters\":\"[{\\\"key\\\":\\\"a\\\"}]\"}' }")]
    [InlineData("{ flowId: 1, graph: '' }")]
    [InlineData("{ flowId: 1, graph: 'null' }")]
    [InlineData("{ flowId: 1, owner: ';a; b ;' }")]
    [InlineData("{ flowId: 1, owner: [a, b] }")]
    [InlineData("{ flowId: 1, sizes: '1,2, 3' }")]
    [InlineData("{ flowId: 1, labels: { a: x, b: 2 } }")]
    [InlineData("{ flowId: 1, note: null }")]
    [InlineData("{ flowId: 1, runAs: x }")]
    public void An_answer_may_be_all_that_the_reader_accepts(string data)
    {
        (_, SampleModel[] samples) = SampleSpecs.Bind($$"""
            endpoint: Get
            request: GET /x
            returns: Flow
            samples:
              - answer: { code: 0, data: {{data}} }
            """);
        using var answer = JsonDocument.Parse(Assert.Single(samples).Answer);
        Assert.Equal(0, answer.RootElement.GetProperty("code").GetInt32());
    }

    [Theory]
    [InlineData("""data: "" """)]
    [InlineData("data: {}")]
    [InlineData("data: null")]
    [InlineData("msg: OK")]
    public void Where_nothing_is_returned_the_data_is_empty_or_absent(string data)
    {
        (_, SampleModel[] samples) = SampleSpecs.Bind($$"""
            endpoint: Set
            request: POST /x
            returns: none
            samples:
              - answer: { code: 0, {{data}} }
            """);
        Assert.Single(samples);
    }

    [Fact]
    public void A_header_may_be_written_in_any_letter_case()
    {
        (_, SampleModel[] samples) = SampleSpecs.Bind("""
            endpoint: Get
            request: GET /x
            header: { X-Trace: int }
            returns: none
            samples:
              - header: { x-trace: 7 }
                answer: { code: 0 }
            """);

        Assert.Equal(new SampleParameter(BindingLocation.Header, "x-trace", "7"), Assert.Single(Assert.Single(samples).Parameters));
    }

    [Theory]
    [InlineData("{ code: 0, msg: OK, data: '' }")]
    [InlineData("{ code: 0, data: null }")]
    [InlineData("{ code: '0' }")]
    [InlineData("{ status: 0, msg: ' Success', requestId: abc }")]
    [InlineData("{ code: 62101, msg: Nobody, data: null }")]
    [InlineData("{ code: 62101, data: { anything: [1] } }")]
    [InlineData("{ code: 5, msg: declared by the endpoint }")]
    public void An_envelope_may_be_all_that_the_runtime_accepts(string answer) => Assert.Single(SampleSpecs.Bind($$"""
        endpoint: Get
        request: GET /x
        returns: none
        errors: { 5: { name: Five } }
        samples:
          - answer: {{answer}}
        """).Samples);

    [Theory]
    [InlineData("flowId: 1")]
    [InlineData("flowId: '1'")]
    [InlineData("flowId: 1, name: '12', count: -5, total: 5000000000, ratio: 1.5e3, price: 1, active: false, created: 1574385824000")]
    [InlineData("flowId: 1, cycle: X, phase: RUNNING, state: 99, day: 2019-07-22, at: 2019-07-22 08:56:35.0")]
    [InlineData("flowId: 1, graph: '{\"tasks\":[{\"key\":\"a\",\"value\":\"1\"}]}', owner: 'a;b', sizes: '1,2', labels: { a: x }")]
    [InlineData("flowId: 1, note: x, extra: { any: [thing] }, doAs: me")]
    public void A_request_is_what_the_writer_writes(string members) => Assert.Single(SampleSpecs.Bind($$"""
        endpoint: Put
        request: PUT /x
        body: Flow
        returns: none
        samples:
          - { body: { {{members}} }, answer: { code: 0 } }
        """).Samples);

    [Fact]
    public void A_nullable_member_is_written_as_null_and_read_when_absent() => Assert.Single(SampleSpecs.Bind("""
        endpoint: Put
        request: PUT /x
        body: { a: string?, b: "int?[]" }
        returns: map<int?>
        samples:
          - { body: { a: null, b: [1, null] }, answer: { code: 0, data: { x: null } } }
        """).Samples);

    [Fact]
    public void Samples_become_compact_json_with_numbers_as_written()
    {
        (_, SampleModel[] samples) = SampleSpecs.Bind("""
            endpoint: Get
            request: GET /x
            returns: json
            samples:
              - answer:
                  code: 0
                  data:
                    - { a: 1.50, b: 8.0E-4, c: -0, d: 12345678901234567890 }
                    - [true, False, ~, "true", '12', plain text]
                    - "quote \" backslash \\ tab \t nul \0 bell \a é 😀"
                    - |
                      two
                      lines
                    - {}
                    - []
            """);
        string answer = Assert.Single(samples).Answer;
        Assert.StartsWith(
            "{\"code\":0,\"data\":[{\"a\":1.50,\"b\":8.0E-4,\"c\":-0,\"d\":12345678901234567890},[true,false,null,\"true\",\"12\",\"plain text\"],",
            answer,
            System.StringComparison.Ordinal);
        using var parsed = JsonDocument.Parse(answer);
        JsonElement data = parsed.RootElement.GetProperty("data");
        Assert.Equal("quote \" backslash \\ tab \t nul \0 bell \a é 😀", data[2].GetString());
        Assert.Equal("two\nlines\n", data[3].GetString());
        Assert.EndsWith(",{},[]]}", answer, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_of_path_and_query_are_kept_as_text()
    {
        (_, SampleModel[] samples) = SampleSpecs.Bind("""
            endpoint: Get
            request: GET /x/{id}
            path: { id: FlowId }
            query: { active: bool, max?: int, userId: client, word: string }
            returns: none
            samples:
              - { path: { id: 7 }, query: { active: true, max: "5", userId: u1, word: "" }, answer: { code: 0 } }
              - { answer: { code: 62101 } }
            """);
        Assert.Equal(
            new[]
            {
                new SampleParameter(BindingLocation.Path, "id", "7"),
                new SampleParameter(BindingLocation.Query, "active", "true"),
                new SampleParameter(BindingLocation.Query, "max", "5"),
                new SampleParameter(BindingLocation.Query, "userId", "u1"),
                new SampleParameter(BindingLocation.Query, "word", ""),
            }.ToEquatableArray(),
            samples[0].Parameters);
        Assert.Empty(samples[1].Parameters);
        Assert.Null(samples[1].Body);
    }
}
