using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Text;
using Xunit;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>What good service files become.</summary>
public sealed class ServiceModelTests
{
    [Fact]
    public void The_service_of_the_language_page_binds()
    {
        ApiModel api = SampleSpecs.BindService("""
            doc: Task flows of EnOS batch processing, version 2.1.
            basePath: /batch-processing-service/v2.1

            envelope: { code: code, success: 0, message: msg, data: data, requestId: requestId }

            client:                     # given once when the client is made; any call may override
              userId: { type: string, doc: The user on whose behalf the call is made. }
              orgId:  { type: string, doc: The organization that the user belongs to. }

            errors:
              62101: { name: UnknownUser,  doc: userId does not exist or is not in orgId. }
              62103: { name: NoPrivilege,  doc: The user may not do this. }
              62109: { name: ServerFault,  doc: The service failed., transient: true }

            types:
              FlowId: id                # a JSON number or a string on the wire; never loses text
              Pagination:
                pageNo: { type: int, doc: "Page number, counted from 1." }
                pageSize: int
                sorters?: Sorter[]
              Sorter: { field: string }
              KeyValue: { key: string, value: string }
              FlowGraph: { name?: string }
              Cycle:
                enum: string
                values: { Month: M, Week: W, Day: D, Hour: H, Minute: mi }
              FlowInstanceStatus:
                enum: int
                values: { Fail: -1, Init: 0, Success: 1, Running: 2 }
              All: { flow: Flow, page: Pagination, cycle: Cycle, status: FlowInstanceStatus }
              Flow:
                flowId: FlowId
                graph?: json<FlowGraph>            # JSON inside a JSON string (a bare object is read too)
                parameters?: json<KeyValue[]>
                owner?: list<string, ";">          # ";a;b;" -> [a, b]
                doAs?: { type: string, alias: do_as }
            """, "All");

        Assert.Equal("/batch-processing-service/v2.1", api.Service.BasePath);
        Assert.Equal(["UserId", "OrgId"], api.Service.ClientParameters.Select(p => p.Name));
        Assert.Equal(["FlowId", "Pagination", "Sorter", "KeyValue", "FlowGraph", "Cycle", "FlowInstanceStatus", "All", "Flow"], api.Types.Select(t => t.Name));
        Assert.Equal(
            new RecordModel("Flow", "", Array(
                Member("FlowId", "flowId", new NamedRef("FlowId", NamedKind.Id)) with { IsOptional = false },
                Member("Graph", "graph", new JsonTextRef(new NamedRef("FlowGraph", NamedKind.Record))),
                Member("Parameters", "parameters", new JsonTextRef(new ArrayRef(new NamedRef("KeyValue", NamedKind.Record)))),
                Member("Owner", "owner", new SeparatedRef(new ScalarRef(ScalarKind.String), ';')),
                Member("DoAs", "doAs", new ScalarRef(ScalarKind.String)) with { Aliases = Array("do_as") })),
            api.Types[8]);
    }

    [Fact]
    public void Everything_but_name_and_namespace_has_a_default() => Assert.Equal(
        new ServiceModel(
            "Tasks",
            "Acme.Tasks",
            "",
            "",
            new EnvelopeModel(Array("code"), 0, Array("msg"), "data", null),
            Array<ParameterModel>(),
            Array<ErrorModel>()),
        SampleSpecs.BindService("").Service);

    [Fact]
    public void The_envelope_can_be_named_otherwise() => Assert.Equal(
        new EnvelopeModel(Array("code", "status"), -1, Array("message"), "result", "rid"),
        SampleSpecs.BindService("envelope: { code: [code, status], success: -1, message: message, data: result, requestId: rid }").Service.Envelope);

    [Fact]
    public void Client_parameters_are_bound() => Assert.Equal(
        [
            new ParameterModel("UserId", "user_id", new ScalarRef(ScalarKind.String), false, true, "Who."),
            new ParameterModel("Org", "org", new ScalarRef(ScalarKind.Long), true, false, ""),
        ],
        SampleSpecs.BindService("client: { user_id: { type: string, secret: true, doc: Who. }, org?: long }").Service.ClientParameters);

    [Fact]
    public void Errors_are_bound() => Assert.Equal(
        [new ErrorModel(7, "Busy", "Later.", true), new ErrorModel(-3, "Gone", "", false)],
        SampleSpecs.BindService("errors: { 7: { name: Busy, doc: Later., transient: true }, -3: { name: Gone } }").Service.Errors);

    [Fact]
    public void An_enum_over_int_is_bound() => Assert.Equal(
        new IntEnumModel("State", "How it went.", Array(new IntEnumValue("Fail", -1, ""), new IntEnumValue("Init", 0, "Begun."))),
        TypeNamed("State"));

    [Fact]
    public void An_enum_over_string_is_bound() => Assert.Equal(
        new StringEnumModel("Cycle", "", Array(new StringEnumValue("Month", "M", ""), new StringEnumValue("Week", "W", ""), new StringEnumValue("Minute", "mi", ""))),
        TypeNamed("Cycle"));

    [Fact]
    public void An_id_is_bound() => Assert.Equal(new IdModel("FlowId", ""), TypeNamed("FlowId"));

    [Fact]
    public void An_id_may_be_documented()
    {
        ApiModel api = SampleSpecs.BindService("types: { FlowId: { type: id, doc: A flow. } }", "FlowId");
        Assert.Equal(new IdModel("FlowId", "A flow."), Assert.Single(api.Types));
    }

    [Fact]
    public void A_record_may_have_a_member_that_looks_like_the_type_of_an_id()
    {
        ApiModel api = SampleSpecs.BindService("types: { Odd: { type: id, doc: A record., more: int } }", "Odd");
        Assert.Equal(["Type", "More"], ((RecordModel)Assert.Single(api.Types)).Members.Select(m => m.Name));
    }

    [Fact]
    public void A_member_with_everything_is_bound() => Assert.Equal(
        new MemberModel("DoAs", "doAs", Array("do_as", "runAs"), new ScalarRef(ScalarKind.String), true, true, "The account."),
        ((RecordModel)TypeNamed("Flow")).Members[^1]);

    [Fact]
    public void The_long_form_of_a_record_has_room_for_members_named_like_its_keys()
    {
        ApiModel api = SampleSpecs.BindService("""
            types:
              Odd:
                doc: An odd record.
                members: { doc: string, members: int, enum: bool, values: string }
            """, "Odd");
        RecordModel record = Assert.IsType<RecordModel>(Assert.Single(api.Types));
        Assert.Equal("An odd record.", record.Doc);
        Assert.Equal(["Doc", "Members", "Enum", "Values"], record.Members.Select(m => m.Name));
    }

    [Fact]
    public void The_short_form_of_a_record_takes_members_that_are_not_mistaken()
    {
        ApiModel api = SampleSpecs.BindService("types: { Odd: { doc: { type: string }, members: string, values: { type: int } } }", "Odd");
        Assert.Equal(["Doc", "Members", "Values"], ((RecordModel)Assert.Single(api.Types)).Members.Select(m => m.Name));
    }

    [Theory]
    [InlineData("flowId", "FlowId")]
    [InlineData("do_as", "DoAs")]
    [InlineData("DoAs", "DoAs")]
    [InlineData("x-request.id", "XRequestId")]
    [InlineData("_private", "Private")]
    [InlineData("a1_2b", "A12b")]
    [InlineData("event", "Event")]
    [InlineData("URL", "URL")]
    [InlineData("$ref", "Ref")]
    [InlineData("1st", null)]
    [InlineData("", null)]
    [InlineData("--", null)]
    [InlineData("größe", null)]
    [InlineData("名前", null)]
    public void Wire_names_become_pascal_case(string wireName, string? expected) =>
        Assert.Equal(expected, Compiler.Binding.CSharpNames.FromWireName(wireName));

    [Theory]
    [InlineData("Acme", true)]
    [InlineData("acme.tasks_2", true)]
    [InlineData("_a._b", true)]
    [InlineData("Acme..Tasks", false)]
    [InlineData("Acme.", false)]
    [InlineData("Acme.2nd", false)]
    [InlineData("Acme.event", false)]
    [InlineData("Acme Tasks", false)]
    [InlineData("", false)]
    public void Namespaces_are_identifiers_with_dots(string text, bool expected) =>
        Assert.Equal(expected, Compiler.Binding.CSharpNames.IsNamespace(text));

    [Fact]
    public void Recursion_through_arrays_maps_null_and_optional_members_has_an_end() => Assert.Single(SampleSpecs.BindService("""
        types:
          Node: { a: "Node[]", b: map<Node>, c: Node?, d?: Node, e: "json<Node[]>" }
        """, "Node").Types);

    [Theory]
    [InlineData("specs/service.yaml", "specs/a.endpoint.yaml", true)]
    [InlineData("specs/service.yml", "specs/a.endpoint.yml", true)]
    [InlineData("service.yaml", "deep/er/a.endpoint.yaml", true)]
    [InlineData("/service.yaml", "/x/a.endpoint.yaml", true)]
    [InlineData("C:\\specs\\service.yaml", "C:\\specs\\sub\\a.endpoint.yaml", true)]
    [InlineData("C:\\specs\\service.yaml", "C:/specs/sub/a.endpoint.yaml", true)]
    [InlineData("specs/sub/service.yaml", "specs/a.endpoint.yaml", false)]
    [InlineData("specs/service.yaml", "specs2/a.endpoint.yaml", false)]
    public void An_endpoint_belongs_to_the_service_in_its_folder_or_above(string service, string endpoint, bool belongs) =>
        Assert.Equal(belongs ? service : null, new Compiler.Syntax.SpecFolders([service, endpoint]).ServiceOf(endpoint));

    [Fact]
    public void The_nearest_service_counts() =>
        Assert.Equal("a/b/service.yaml", new Compiler.Syntax.SpecFolders(["a/service.yaml", "a/b/service.yaml"]).ServiceOf("a/b/c/x.endpoint.yaml"));

    private static TypeModel TypeNamed(string name) =>
        SampleSpecs.Compile(SampleSpecs.Service, SampleSpecs.Everything).Apis.Single().Types.Single(type => type.Name == name);

    private static MemberModel Member(string name, string wireName, TypeRef type) => new(name, wireName, Array<string>(), type, true, false, "");

    private static EquatableArray<T> Array<T>(params T[] items)
        where T : System.IEquatable<T> => items.ToEquatableArray();
}
