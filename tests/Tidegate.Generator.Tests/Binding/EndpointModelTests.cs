using System.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Text;
using Xunit;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>What good endpoints become.</summary>
public sealed class EndpointModelTests
{
    private static readonly TypeRef s_string = new ScalarRef(ScalarKind.String);
    private static readonly TypeRef s_int = new ScalarRef(ScalarKind.Int);
    private static readonly TypeRef s_flowId = new NamedRef("FlowId", NamedKind.Id);
    private static readonly TypeRef s_pagination = new NamedRef("Pagination", NamedKind.Record);
    private static readonly TypeRef s_flow = new NamedRef("Flow", NamedKind.Record);

    [Fact]
    public void The_endpoint_of_the_language_page_binds()
    {
        (EndpointModel endpoint, SampleModel[] samples) = SampleSpecs.Bind("""
            endpoint: EnableFlow
            doc: Starts the scheduling of a flow.
            requires:
              - The caller owns the flow.
              - Neither the caller nor the flow is locked.
            request: POST /flows
            action: enable              # the fixed value of the action query parameter
            query: [userId, orgId]
            body:
              flowId: { type: FlowId, doc: The flow to enable. }
            returns: none
            idempotent: true
            samples:
              - body: { flowId: 3377 }
                answer: { code: 0, msg: OK, data: "" }
            """);

        Assert.Equal(
            new EndpointModel(
                "BatchProcessing",
                "Enos.BatchProcessing",
                "EnableFlow",
                "Starts the scheduling of a flow.",
                Array("The caller owns the flow.", "Neither the caller nor the flow is locked."),
                HttpMethod.Post,
                Array<PathPart>(new PathLiteral("/batch/v2/flows")),
                new RequestBindings([
                    new BindingModel(BindingLocation.Query, "action", new FixedSource("enable"), s_string, false, false, ""),
                    new BindingModel(BindingLocation.Query, "userId", new ClientSource("UserId"), s_string, false, false, ""),
                    new BindingModel(BindingLocation.Query, "orgId", new ClientSource("OrgId"), s_string, true, false, ""),
                    new BindingModel(BindingLocation.BodyMember, "flowId", new InputSource("FlowId"), s_flowId, false, false, "The flow to enable."),
                ]),
                BodyKind.Object,
                null,
                Array(new ErrorModel(62101, "UnknownUser", "No such user.", false), new ErrorModel(62109, "ServerFault", "It failed.", true)),
                null,
                true),
            endpoint);
        Assert.Equal([new SampleModel(Array<SampleParameter>(), "{\"flowId\":3377}", "{\"code\":0,\"msg\":\"OK\",\"data\":\"\"}")], samples);
    }

    [Fact]
    public void The_query_is_in_ordinal_order_of_wire_names_with_the_action_among_them()
    {
        (EndpointModel endpoint, _) = SampleSpecs.Bind("""
            endpoint: Get
            request: GET /x
            action: get
            query: { zeta: int, a-b: int, userId: client, A: int, a_b: int, ab: int, Zeta: int, actio: int }
            returns: none
            """.Replace(", ab: int", ", ab: { type: int, name: Ab2 }", System.StringComparison.Ordinal)
            .Replace("a_b: int", "a_b: { type: int, name: Ab3 }", System.StringComparison.Ordinal)
            .Replace("Zeta: int", "Zeta: { type: int, name: Zeta2 }", System.StringComparison.Ordinal));

        Assert.Equal(["A", "Zeta", "a-b", "a_b", "ab", "actio", "action", "userId", "zeta"], endpoint.Bindings.Query.Select(q => q.WireName));
    }

    [Fact]
    public void Inputs_are_in_spec_order_with_the_required_ones_first()
    {
        (EndpointModel endpoint, _) = SampleSpecs.Bind("""
            endpoint: Get
            request: POST /x/{d}/{c}
            path: { c: int, d: string }
            query: { b?: int, a: int, userId: client }
            body: { z?: int, y: { type: string, secret: true, name: Why } }
            returns: none
            """);

        BindingModel c = new(BindingLocation.Path, "c", new InputSource("C"), s_int, false, false, "");
        BindingModel d = new(BindingLocation.Path, "d", new InputSource("D"), s_string, false, false, "");
        Assert.Equal(
            [
                c,
                d,
                new BindingModel(BindingLocation.Query, "a", new InputSource("A"), s_int, false, false, ""),
                new BindingModel(BindingLocation.BodyMember, "y", new InputSource("Why"), s_string, false, true, ""),
                new BindingModel(BindingLocation.Query, "b", new InputSource("B"), s_int, true, false, ""),
                new BindingModel(BindingLocation.BodyMember, "z", new InputSource("Z"), s_int, true, false, ""),
            ],
            endpoint.Bindings.Inputs);
        Assert.Equal(
            [new PathLiteral("/batch/v2/x/"), new PathPlaceholder(d), new PathLiteral("/"), new PathPlaceholder(c)],
            endpoint.Path);
    }

    [Theory]
    [InlineData("GET", HttpMethod.Get)]
    [InlineData("POST", HttpMethod.Post)]
    [InlineData("PUT", HttpMethod.Put)]
    [InlineData("PATCH", HttpMethod.Patch)]
    [InlineData("DELETE", HttpMethod.Delete)]
    public void Every_method_is_known(string method, object expected) => // an internal type cannot be in a public signature
        Assert.Equal((HttpMethod)expected, SampleSpecs.Bind($"endpoint: Get\nrequest: {method}   /x/(a)\nreturns: none\n").Endpoint.Method);

    [Theory]
    [InlineData("string", "string")]
    [InlineData("bool", "bool")]
    [InlineData("int", "int")]
    [InlineData("long", "long")]
    [InlineData("double", "double")]
    [InlineData("decimal", "decimal")]
    [InlineData("id", "id")]
    [InlineData("epochMillis", "epochMillis")]
    [InlineData("epochSeconds", "epochSeconds")]
    [InlineData("date", "date")]
    [InlineData("dateTime", "dateTime")]
    [InlineData("isoDateTime", "isoDateTime")]
    [InlineData("basicDateTime", "basicDateTime")]
    [InlineData("duration", "duration")]
    [InlineData("uuid", "uuid")]
    [InlineData("uri", "uri")]
    [InlineData("base64", "base64")]
    [InlineData("json", "json")]
    [InlineData("Flow", "Flow")]
    [InlineData("Flow[]", "Flow[]")]
    [InlineData("Flow?", "Flow?")]
    [InlineData("Flow?[]?", "Flow?[]?")]
    [InlineData("map<Flow[]>", "map<Flow[]>")]
    [InlineData("json<KeyValue[]>", "json<KeyValue[]>")]
    [InlineData(" json < map< int > > ", "json<map<int>>")]
    [InlineData("list<string, ';'>", "list<string, \";\">")]
    [InlineData("list<State,\"|\">", "list<State, \"|\">")]
    public void Type_expressions_compose(string text, string expected)
    {
        string quoted = "\"" + text.Replace("\"", "\\\"", System.StringComparison.Ordinal) + "\"";
        (EndpointModel endpoint, _) = SampleSpecs.Bind($"endpoint: Get\nrequest: GET /x\nreturns: {quoted}\n");
        Assert.Equal(expected, Compiler.Binding.TypeRefs.Display(endpoint.Returns!));
    }

    [Fact]
    public void Type_expressions_become_the_types_they_name()
    {
        (EndpointModel endpoint, _) = SampleSpecs.Bind("""
            endpoint: Get
            request: POST /x
            body:
              a: json<map<Cycle[]>>
              b?: State
              c: State?
              d: list<FlowId, ";">
            returns: long
            """);
        Assert.Equal(
            [
                new JsonTextRef(new MapRef(new ArrayRef(new NamedRef("Cycle", NamedKind.StringEnum)))),
                new NamedRef("State", NamedKind.IntEnum),
                new NullableRef(new NamedRef("State", NamedKind.IntEnum)),
                new SeparatedRef(s_flowId, ';'),
            ],
            endpoint.Bindings.BodyMembers.Select(m => m.Type));
        Assert.Equal(new ScalarRef(ScalarKind.Long), endpoint.Returns);
    }

    [Fact]
    public void A_body_of_one_type_is_the_input_named_body()
    {
        (EndpointModel endpoint, SampleModel[] samples) = SampleSpecs.Bind("""
            endpoint: Put
            request: PUT /x
            body: "KeyValue[]"
            returns: none
            samples:
              - { body: [{ key: a }], answer: { status: 0 } }
            """);
        TypeRef type = new ArrayRef(new NamedRef("KeyValue", NamedKind.Record));
        Assert.Equal(BodyKind.Value, endpoint.Body);
        Assert.Equal([new BindingModel(BindingLocation.Body, "", new InputSource("Body"), type, false, false, "")], endpoint.Bindings.Inputs);
        Assert.Equal("[{\"key\":\"a\"}]", Assert.Single(samples).Body);
    }

    [Fact]
    public void Headers_are_inputs_between_query_and_body_and_come_after_the_query()
    {
        (EndpointModel endpoint, _) = SampleSpecs.Bind("""
            endpoint: Get
            request: POST /x
            query: { q: int }
            header: { X-Trace-Id: string, userId: client, X-Pin?: { type: int, secret: true, name: Code } }
            body: { b: int }
            returns: none
            """);
        BindingModel trace = new(BindingLocation.Header, "X-Trace-Id", new InputSource("XTraceId"), s_string, false, false, "");
        BindingModel user = new(BindingLocation.Header, "userId", new ClientSource("UserId"), s_string, false, false, "");
        BindingModel pin = new(BindingLocation.Header, "X-Pin", new InputSource("Code"), s_int, true, true, "");

        Assert.Equal(["Q", "XTraceId", "B", "Code"], endpoint.Bindings.Inputs.Select(input => input.Name));
        Assert.Equal([trace, user, pin], endpoint.Bindings.Named.Skip(1));
        Assert.Equal(["X-Pin"], SecretWireNames.Of(endpoint));
    }

    [Fact]
    public void Errors_of_service_and_endpoint_are_joined_by_code()
    {
        (EndpointModel endpoint, _) = SampleSpecs.Bind("""
            endpoint: Get
            request: GET /x
            returns: none
            errors:
              62109: { doc: No log found. }
              62102: { name: Invalid, doc: Bad input., transient: false }
              -1: { name: Odd }
            """);
        Assert.Equal(
            [
                new ErrorModel(-1, "Odd", "", false),
                new ErrorModel(62101, "UnknownUser", "No such user.", false),
                new ErrorModel(62102, "Invalid", "Bad input.", false),
                new ErrorModel(62109, "ServerFault", "No log found.", true),
            ],
            endpoint.Errors);
    }

    [Fact]
    public void An_endpoint_that_sends_a_page_and_returns_an_array_is_paged() => Assert.Equal(
        new PagingModel(new RecordSteps(new BindingModel(BindingLocation.BodyMember, "pagination", new InputSource("Pagination"), s_pagination, true, false, ""), "Pagination", "PageNo", "PageSize", 1, 50), s_flow, null, EquatableArray<string>.Empty, false, new PageIdModel("FlowId", true), null),
        SampleSpecs.Bind("endpoint: Search\nrequest: POST /x\nbody: { expression?: string, pagination?: Pagination }\nreturns: Flow[]\n").Endpoint.Paging);

    [Fact]
    public void An_endpoint_that_returns_a_record_with_one_array_is_paged() => Assert.Equal(
        new PagingModel(new RecordSteps(new BindingModel(BindingLocation.BodyMember, "where", new InputSource("Where"), s_pagination, false, false, ""), "Pagination", "PageNo", "PageSize", 1, 50), s_flow, "Items", Array("items"), false, new PageIdModel("FlowId", true), null),
        SampleSpecs.Bind("endpoint: Search\nrequest: POST /x\nbody: { where: Pagination }\nreturns: Page\n").Endpoint.Paging);

    [Theory]
    [InlineData("returns: 'Flow[]?'", null)]
    [InlineData("returns: 'Page?'", "Items")]
    public void A_result_that_may_be_null_is_paged_too(string returns, string? items) => Assert.Equal(
        new PagingModel(new RecordSteps(new BindingModel(BindingLocation.BodyMember, "where", new InputSource("Where"), s_pagination, false, false, ""), "Pagination", "PageNo", "PageSize", 1, 50), s_flow, items, items is null ? EquatableArray<string>.Empty : Array("items"), true, new PageIdModel("FlowId", true), null),
        SampleSpecs.Bind($"endpoint: Search\nrequest: POST /x\nbody: {{ where: Pagination }}\n{returns}\n").Endpoint.Paging);

    [Theory]
    [InlineData("string[]", null)]
    [InlineData("id[]", true)]
    [InlineData("FlowId[]", true)]
    public void Items_that_are_ids_are_known_again(string returns, bool? isId) => Assert.Equal(
        isId,
        SampleSpecs.Bind($"endpoint: Search\nrequest: POST /x\nbody: {{ where: Pagination }}\nreturns: {returns}\n").Endpoint.Paging!.Id is { MemberName: null } ? true : null);

    [Theory]
    [InlineData("body: { pagination: Pagination }\nreturns: Flow", "TG3704")]
    [InlineData("body: { pagination: Pagination }\nreturns: none", "")]
    [InlineData("body: { pagination: Pagination }\nreturns: int?", "")]
    [InlineData("body: { pagination: \"Pagination[]\" }\nreturns: Flow[]", "")]
    [InlineData("body: Pagination\nreturns: Flow[]", "TG3704")]
    [InlineData("body: { pagination: \"Pagination?\" }\nreturns: Flow[]", "TG3704")]
    [InlineData("body: { query: Query }\nreturns: Flow[]", "TG3704")]
    [InlineData("body: Query\nreturns: Flow[]", "TG3704")]
    [InlineData("body: { page: Page }\nreturns: Flow[]", "")]
    [InlineData("returns: Flow[]", "")]
    public void Other_endpoints_are_not_paged_and_say_so_where_a_page_is_sent(string rest, string rules)
    {
        SpecText service = new("specs/service.yaml", SampleSpecs.Service.Text.TrimEnd() + "\n  Query: { text?: string, page?: Pagination }\n");
        SpecText use = new("specs/use.endpoint.yaml", "endpoint: Use\nrequest: POST /use\nbody: { x: 'Query[]' }\nreturns: none\n");
        SpecText file = new("specs/one.endpoint.yaml", "endpoint: Search\nrequest: POST /x\n" + rest + "\n");

        SpecCompilation compilation = SpecCompiler.Compile([service, SampleSpecs.Everything, use, file]);

        Assert.Equal(rules, string.Join(",", compilation.Diagnostics.Select(d => d.Rule.Id)));
        Assert.Null(compilation.Apis.Single().Endpoints.Single(e => e.Name == "Search").Paging);
    }

    [Fact]
    public void An_endpoint_is_not_idempotent_unless_it_says_so() =>
        Assert.False(SampleSpecs.Bind("endpoint: Get\nrequest: GET /x\nreturns: none\n").Endpoint.IsIdempotent);

    [Fact]
    public void One_prerequisite_needs_no_list() =>
        Assert.Equal(["Be there."], SampleSpecs.Bind("endpoint: Get\nrequest: GET /x\nreturns: none\nrequires: Be there.\n").Endpoint.Requires);

    private static EquatableArray<T> Array<T>(params T[] items)
        where T : System.IEquatable<T> => items.ToEquatableArray();
}
