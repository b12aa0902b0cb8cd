using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler;
using Xunit;
using Xunit.Sdk;

namespace Tidegate.Generator.Tests.Schema;

/// <summary>Specs that are wrong by themselves are rejected, at the place that is wrong.</summary>
public sealed class RejectedSpecTests
{
    [Theory]
    [InlineData("{}", "")]
    [InlineData("doc: Neither a service nor an endpoint.", "")]
    [InlineData("[service, Tasks]", "")]
    [InlineData("Tasks", "")]
    [InlineData("service: Tasks", "")]
    [InlineData("namespace: Acme", "")]
    [InlineData("endpoint: A\nrequest: GET /", "")]
    [InlineData("endpoint: A\nreturns: none", "")]
    [InlineData("request: GET /\nreturns: none", "")]
    public void A_spec_lacks_what_makes_it_one(string text, string place) => AssertRejected(text, place);

    [Theory]
    [InlineData("retrns: none", "retrns")]
    [InlineData("returns: none", "returns")]
    [InlineData("endpoint: A", "service")]
    [InlineData("namespace: Acme.", "namespace")]
    [InlineData("namespace: Acme Tasks", "namespace")]
    [InlineData("doc:", "doc")]
    [InlineData("doc: [A, B]", "doc")]
    [InlineData("basePath: api", "basePath")]
    [InlineData("basePath: /api/", "basePath")]
    [InlineData("basePath: /a//b", "basePath")]
    [InlineData("basePath: /a/../b", "basePath")]
    [InlineData("basePath: /{a}", "basePath")]
    [InlineData("envelope: data", "envelope")]
    [InlineData("envelope: { cod: code }", "envelope.cod")]
    [InlineData("envelope: { code: { a: b } }", "envelope.code")]
    [InlineData("envelope: { code: [a, [b]] }", "envelope.code[1]")]
    [InlineData("envelope: { success: { ok: true } }", "envelope.success")]
    [InlineData("envelope: { success: [] }", "envelope.success")]
    [InlineData("envelope: { beside: [a] }", "envelope.beside")]
    [InlineData("envelope: { beside: { a: client } }", "envelope.beside.a")]
    [InlineData("envelope: { success: 3000000000 }", "envelope.success")]
    [InlineData("paging: { type: A, page: p }", "paging")]
    [InlineData("paging: { type: a, page: p, size: s }", "paging.type")]
    [InlineData("paging: { type: A, page: p, size: s, defaultSize: 0 }", "paging.defaultSize")]
    [InlineData("client: [a]", "client")]
    [InlineData("client: { a: }", "client.a")]
    [InlineData("client: { a: json }", "client.a")]
    [InlineData("client: { a: client }", "client.a")]
    [InlineData("client: { a: { doc: A. } }", "client.a")]
    [InlineData("client: { a: { type: int, alias: b } }", "client.a.alias")]
    [InlineData("client: { 2fa: int }", "client.2fa")]
    [InlineData("client: { '2fa?': { type: int } }", "client.2fa?")]
    [InlineData("errors: { busy: { name: Busy } }", "errors.busy")]
    [InlineData("errors: { 12345678901: { name: Busy } }", "errors.12345678901")]
    [InlineData("errors: { 7: Busy }", "errors.7")]
    [InlineData("errors: { 7: { doc: Busy. } }", "errors.7")]
    [InlineData("errors: { 7: { name: busy } }", "errors.7.name")]
    [InlineData("errors: { 7: { name: Busy, transient: often } }", "errors.7.transient")]
    [InlineData("action:", "action")]
    [InlineData("types: { a: }", "types.a")]
    [InlineData("types: [A]", "types")]
    [InlineData("types: { a: id }", "types.a")]
    [InlineData("types: { A: string }", "types.A")]
    [InlineData("types: { A: [id] }", "types.A")]
    [InlineData("types: { A: {} }", "types.A")]
    [InlineData("types: { A: { doc: Empty. } }", "types.A")]
    [InlineData("types: { A: { doc: int, b: int } }", "types.A.doc")]
    [InlineData("types: { A: { b: itn } }", "types.A.b")]
    [InlineData("types: { A: { b: { typ: int } } }", "types.A.b")]
    [InlineData("types: { A: { b: { type: int, secret: yes } } }", "types.A.b.secret")]
    [InlineData("types: { A: { b: { type: int, name: b } } }", "types.A.b.name")]
    [InlineData("types: { A: { b: { type: int, alias: { c: d } } } }", "types.A.b.alias")]
    [InlineData("types: { A: { 2b: int } }", "types.A.2b")]
    [InlineData("types: { A: { members: {} } }", "types.A.members")]
    [InlineData("types: { A: { members: { b: int }, c: int } }", "types.A.c")]
    [InlineData("types: { A: { members: { b: [int] } } }", "types.A.members.b")]
    [InlineData("types: { A: { oneOf: [] } }", "types.A.oneOf")]
    [InlineData("types: { A: { oneOf: [int] } }", "types.A.oneOf")]
    [InlineData("types: { A: { oneOf: {}, by: kind } }", "types.A.oneOf")]
    [InlineData("types: { A: { oneOf: { a: B, b: B } } }", "types.A")]
    [InlineData("types: { A: { oneOf: [int, string], by: kind } }", "types.A.by")]
    [InlineData("types: { A: { oneOf: [int, { name: B }] } }", "types.A.oneOf[1]")]
    [InlineData("types: { A: { enum: long, values: { B: 1 } } }", "types.A.enum")]
    [InlineData("types: { A: { enum: string } }", "types.A")]
    [InlineData("types: { A: { values: { B: 1 } } }", "types.A")]
    [InlineData("types: { A: { enum: string, values: {} } }", "types.A.values")]
    [InlineData("types: { A: { enum: string, values: [B] } }", "types.A.values")]
    [InlineData("types: { A: { enum: string, values: { b: B } } }", "types.A.values.b")]
    [InlineData("types: { A: { enum: string, values: { B: } } }", "types.A.values.B")]
    [InlineData("types: { A: { enum: string, values: { B: { doc: B. } } } }", "types.A.values.B")]
    [InlineData("types: { A: { enum: int, values: { B: b } } }", "types.A.values.B")]
    [InlineData("types: { A: { enum: int, values: { B: { value: b } } } }", "types.A.values.B.value")]
    public void An_invalid_service_is_rejected(string text, string place) =>
        AssertRejected("service: Tasks\n" + (text.StartsWith("namespace", StringComparison.Ordinal) ? "" : "namespace: Acme\n") + text, place);

    [Theory]
    [InlineData("sample: []", "sample")]
    [InlineData("types: {}", "types")]
    [InlineData("service: A", "service")]
    [InlineData("requires: { a: b }", "requires")]
    [InlineData("requires: [a, ]\nrequire: b", "require")]
    [InlineData("request: GET", "request")]
    [InlineData("request: /tasks", "request")]
    [InlineData("request: get /tasks", "request")]
    [InlineData("request: HEAD /tasks", "request")]
    [InlineData("request: GET tasks", "request")]
    [InlineData("request: GET /tasks?a=b", "request")]
    [InlineData("request: GET /a b", "request")]
    [InlineData("request: GET /a/./b", "request")]
    [InlineData("request: GET //", "request")]
    [InlineData("request: GET /{a", "request")]
    [InlineData("request: GET /{}", "request")]
    [InlineData("request: GET /%41", "request")]
    [InlineData("request: [GET, /tasks]", "request")]
    [InlineData("action: [a]", "action")]
    [InlineData("path: [a]", "path")]
    [InlineData("path: { 'a?': int }", "path.a?")]
    [InlineData("path: { a: client }", "path.a")]
    [InlineData("path: { a: 'int[]' }", "path.a")]
    [InlineData("query: a", "query")]
    [InlineData("query: [a, a]", "query[1]")]
    [InlineData("query: [{ a: int }]", "query[0]")]
    [InlineData("query: { 'a?': client }", "query.a?")]
    [InlineData("query: { a: { type: client } }", "query.a.type")]
    [InlineData("query: { 'a?b': int }", "query.a?b")]
    [InlineData("query: { 2: int }", "query.2")]
    [InlineData("body: [a]", "body")]
    [InlineData("body: Flow[3]", "body")]
    [InlineData("body: { a: }", "body.a")]
    [InlineData("body: { a: { type: 'map<string, int>' } }", "body.a.type")]
    [InlineData("body: { a: none }", "body.a")]
    [InlineData("errors: [7]", "errors")]
    [InlineData("errors: { 7: { text: Busy } }", "errors.7.text")]
    [InlineData("idempotent: yes", "idempotent")]
    [InlineData("idempotent: 1", "idempotent")]
    [InlineData("compress: br", "compress")]
    [InlineData("compress: true", "compress")]
    [InlineData("samples: { answer: {} }", "samples")]
    [InlineData("samples: [a]", "samples[0]")]
    [InlineData("samples: [{ body: {} }]", "samples[0]")]
    [InlineData("samples: [{ query: [1], answer: {} }]", "samples[0].query")]
    [InlineData("samples: [{ path: { a: [1] }, answer: {} }]", "samples[0].path.a")]
    public void An_invalid_endpoint_is_rejected(string text, string place)
    {
        string request = text.StartsWith("request:", StringComparison.Ordinal) ? "" : "request: POST /tasks\n";
        AssertRejected($"endpoint: A\n{request}returns: none\n{text}", place);
    }

    [Fact]
    public void A_get_cannot_have_a_body() => AssertRejected("endpoint: A\nrequest: GET /tasks\nreturns: none\nbody: { a: int }", "body");

    [Theory]
    [InlineData("''")]
    [InlineData("boolean")]
    [InlineData("flow")]
    [InlineData("'[Flow]'")]
    [InlineData("Flow or null")]
    [InlineData("Flow??")]
    [InlineData("none[]")]
    [InlineData("map")]
    [InlineData("list<string>")]
    [InlineData("list<string, \"ab\">")]
    [InlineData("list<string, \"a\">")]
    [InlineData("list<json, \";\">")]
    [InlineData("list<Flow[], \";\">")]
    [InlineData("list<string, \";>")]
    [InlineData("map<>")]
    [InlineData("map<string, int>")]
    [InlineData("json<Flow")]
    [InlineData("json<map<Flow>")]
    [InlineData("json<Flow>>")]
    [InlineData("Flow<int>")]
    public void An_invalid_type_is_rejected(string type) => AssertRejected($"endpoint: A\nrequest: GET /\nreturns: {type}", "returns");

    [Fact]
    public void A_wrong_spec_among_good_ones_is_found()
    {
        SpecText good = new("a.endpoint.yaml", "endpoint: A\nrequest: GET /\nreturns: none");
        SpecText wrong = good with { Text = good.Text.Replace("none", "nothing", StringComparison.Ordinal) };
        SpecSchema.AssertAccepts(good, good);
        TrueException failure = Assert.Throws<TrueException>(() => SpecSchema.AssertAccepts(good, wrong));
        Assert.Contains("[1].returns", failure.Message, StringComparison.Ordinal);
    }

    /// <param name="place">The path of the value at fault, as the validator writes it.</param>
    private static void AssertRejected(string text, string place)
    {
        IEnumerable<string> places = SpecSchema.ProblemsOf(new SpecText("spec.yaml", text)).Select(problem => problem.Path);
        Assert.Contains(place, places);
    }
}
