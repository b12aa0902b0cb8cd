using Xunit;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>Specs that look like a mistake and are none.</summary>
public sealed class ValidSpecTests
{
    [Theory]
    [InlineData("body: { \"graph\": json<Flow> }")]
    [InlineData("body: { \"labels\": map<string>, \"flows\": \"Flow[]\" }")]
    [InlineData("body: { \"flow\": \"Flow?\" }")]
    public void Types_in_quotes_are_no_example_of_JSON(string body) =>
        SampleSpecs.Bind($"endpoint: Search\nrequest: POST /x\n{body}\nreturns: none\n");

    [Theory]
    [InlineData("\"00000\"")]
    [InlineData("\" +0 \"")]
    [InlineData("0.0")]
    public void A_code_in_a_sample_may_stand_in_every_form_that_is_read(string code) =>
        SampleSpecs.Bind($"endpoint: Search\nrequest: GET /x\nreturns: string\nsamples:\n  - answer: {{ code: {code}, data: a }}\n");

    [Theory]
    [InlineData("", "json")]
    [InlineData("", "map<json>")]
    [InlineData("types: { Mail: { status: int, body: string } }\n", "Mail?")]
    [InlineData("types: { Fault: { status: int, body: string } }\n", "none\nerrors: { 404: { name: NoMail, type: Fault } }")]
    public void An_answer_may_have_members_named_status_and_body(string service, string returns)
    {
        string status = returns.StartsWith("none", System.StringComparison.Ordinal) ? "status: 404, " : "";
        SampleSpecs.BindService(service, $"{returns}\nenvelope: none\nsamples:\n  - {{ {status}answer: {{ status: 1, body: a }} }}");
    }

    [Theory]
    [InlineData("header: { Idempotency-Key: idempotencyKey }", "header: { idempotency-key: any text }")]
    [InlineData("header: { Idempotency-Key: idempotencyKey }", "status: 200")]
    [InlineData("query: { key: idempotencyKey }", "query: { key: 4711 }")]
    [InlineData("body: { key: idempotencyKey, name: string }", "body: { key: abc, name: a }")]
    [InlineData("body: { key: idempotencyKey, name: string }", "body: { name: a }")]
    public void A_sample_may_have_any_key_or_none(string inputs, string request) =>
        SampleSpecs.Bind($"endpoint: Search\nrequest: POST /x\n{inputs}\nreturns: none\nsamples:\n  - {{ {request}, answer: {{ code: 0 }} }}\n");

    [Fact]
    public void An_endpoint_with_a_key_is_idempotent() =>
        Assert.True(SampleSpecs.Bind("endpoint: Search\nrequest: POST /x\nbody: { key: idempotencyKey }\nreturns: none\n").Endpoint.IsIdempotent);

    [Theory]
    [InlineData("'outcome<string>[]'\nsamples:\n  - answer: { code: 9, data: [ { code: 0, data: a }, { code: -1, msg: no, data: why } ] }")]
    [InlineData("'string[]'\nbeside: { failures: 'string[]' }\nsamples:\n  - answer: { code: 9, data: [a], failures: [b] }")]
    [InlineData("none\nbeside: { done: 'map<outcome<none>>' }\nsamples:\n  - answer: { code: 9, done: { a: { code: 0 } } }")]
    public void A_sample_may_be_a_partial_success(string returns) => SampleSpecs.BindService("envelope: { partial: 9 }\n", returns);

    [Fact]
    public void A_sample_may_lack_what_answers_may() => SampleSpecs.BindService(
        "lacking: drift\ntypes: { Task: { name: string, size: int, parts: 'Part[]' }, Part: { id: int } }\n",
        "Task\nbeside: { total: int }\nsamples:\n  - answer: { code: 0, data: { size: null, parts: [ {} ] } }\n  - answer: { code: 0, data: { size: '' } }");

    [Theory]
    [InlineData("envelope: { data: \"json\" }\n", "none")]
    [InlineData("types:\n  Node: { name: string, properties: { type: json, doc: What the node is set to. } }\n", "Node")]
    [InlineData("types:\n  Node: { type: string, properties: { type: map<string> } }\n", "Node")]
    [InlineData("types:\n  Currency: { enum: string, values: { Usd: usd } }\n  Price: { doc: A price., type: Currency }\n", "Price")]
    public void Names_that_are_words_for_types_elsewhere_are_names(string service, string returns) => SampleSpecs.BindService(service, returns);
}
