using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Text;
using Tidegate.Generator.Emit;

namespace Tidegate.Generator.Tests.Emit;

/// <summary>A small service, made by hand, with one of everything that is emitted.</summary>
internal static class SampleModels
{
    public static readonly TypeRef String = new ScalarRef(ScalarKind.String);
    public static readonly TypeRef Int = new ScalarRef(ScalarKind.Int);
    public static readonly NamedRef FlowId = new("FlowId", NamedKind.Id);
    public static readonly NamedRef Cycle = new("Cycle", NamedKind.StringEnum);
    public static readonly NamedRef Status = new("Status", NamedKind.IntEnum);
    public static readonly NamedRef Flow = new("Flow", NamedKind.Record);
    public static readonly NamedRef Pagination = new("Pagination", NamedKind.Record);

    public static readonly ErrorModel UnknownUser = new(62101, "UnknownUser", "The user does not exist.", IsTransient: false);
    public static readonly ErrorModel ServerFault = new(62109, "ServerFault", "The service failed.", IsTransient: true);

    public static readonly ServiceModel Service = new(
        "Batch",
        "Acme.Flows",
        "Task flows.\n\nA second paragraph.",
        "/batch/v2.1",
        new EnvelopeModel(Array("code", "status"), 0, Array("msg"), "data", "requestId"),
        Array(
            new ParameterModel("UserId", "userId", String, IsOptional: false, IsSecret: false, "The user."),
            new ParameterModel("OrgId", "orgId", String, IsOptional: true, IsSecret: false, "")),
        Array(UnknownUser, ServerFault));

    public static readonly ServiceNames Names = ServiceNames.Of(Service);

    public static readonly IdModel FlowIdType = new("FlowId", "The id of a flow.");

    public static readonly StringEnumModel CycleType = new(
        "Cycle",
        "How often a flow runs.",
        Array(new StringEnumValue("Month", "M", "Every month."), new StringEnumValue("Minute", "mi", "")));

    public static readonly IntEnumModel StatusType = new(
        "Status",
        "",
        Array(new IntEnumValue("Fail", -1, "It failed."), new IntEnumValue("Success", 1, "")));

    public static readonly RecordModel PaginationType = new(
        "Pagination",
        "Which page to give.",
        Array(Member("PageNo", "pageNo", Int), Member("PageSize", "pageSize", Int)));

    public static readonly UnionModel EventType = new(
        "Event",
        "What happened.",
        Array(new AlternativeModel("Paged", "paged", Pagination, "A page was given."), new AlternativeModel("Turned", "turned", Pagination, "")))
    {
        Tag = new TagModel("kind", ScalarForm.Text),
    };

    public static readonly UnionModel ReadingType = new(
        "Reading",
        "",
        Array(
            new AlternativeModel("Int", null, Int, ""),
            new AlternativeModel("Strings", null, new ArrayRef(String), ""),
            new AlternativeModel("Flow", null, Flow, "") { Markers = Array(Array("flowId")) },
            new AlternativeModel("Pagination", null, Pagination, "") { Markers = Array(Array("pageNo", "page")) }));

    public static readonly RecordModel FlowType = new(
        "Flow",
        "A flow.",
        Array(
            Member("FlowId", "flowId", FlowId, doc: "Its id."),
            Member("Name", "name", String),
            Member("Cycle", "cycle", Cycle, isOptional: true),
            Member("Status", "status", Status, isOptional: true),
            Member("DoAs", "doAs", String, isOptional: true) with { Aliases = Array("do_as") },
            Member("Password", "password", String, isOptional: true) with { IsSecret = true },
            Member("Owners", "owners", new SeparatedRef(String, ';'), isOptional: true),
            Member("Children", "children", new ArrayRef(Flow), isOptional: true),
            Member("Labels", "labels", new MapRef(new ArrayRef(String)), isOptional: true),
            Member("Graph", "graph", new JsonTextRef(new ArrayRef(Flow)), isOptional: true),
            Member("Weights", "weights", new ArrayRef(new NullableRef(Int)), isOptional: true),
            Member("Note", "note", new NullableRef(String))));

    public static readonly BindingModel[] Common =
    [
        BindingModel.OfFixed(BindingLocation.Query, "action", "enable"),
        .. Service.ClientParameters.Select(parameter => BindingModel.OfClient(BindingLocation.Query, parameter)),
    ];

    public static readonly BindingModel FlowIdInPath = Input(BindingLocation.Path, "FlowId", "flowId", FlowId);
    public static readonly BindingModel Page = Input(BindingLocation.BodyMember, "Pagination", "pagination", Pagination, isOptional: true);

    public static readonly EndpointModel EnableFlow = new(
        "Batch",
        "Acme.Flows",
        "EnableFlow",
        "Starts the scheduling of a flow.",
        Array("The caller owns the flow.", "The flow is not locked."),
        HttpMethod.Post,
        Array<PathPart>(new PathLiteral("/batch/v2.1/flows")),
        Bindings([.. Common, Input(BindingLocation.BodyMember, "FlowId", "flowId", FlowId)]),
        BodyKind.Object,
        Returns: null,
        Array(UnknownUser, ServerFault),
        Paging: null,
        IsIdempotent: true);

    public static readonly EndpointModel GetFlow = EnableFlow with
    {
        Name = "GetFlow",
        Doc = "",
        Requires = Array<string>(),
        Method = HttpMethod.Get,
        Path = Array<PathPart>(new PathLiteral("/batch/v2.1/flows/"), new PathPlaceholder(FlowIdInPath), new PathLiteral("/versions")),
        Bindings = Bindings(
            FlowIdInPath,
            Input(BindingLocation.Query, "Cycle", "cycle", Cycle, isOptional: true),
            Input(BindingLocation.Query, "MaxLength", "maxLength", Int, isOptional: true),
            Input(BindingLocation.Query, "Name", "name", String)),
        Body = BodyKind.None,
        Returns = Flow,
        IsIdempotent = false,
    };

    public static readonly EndpointModel SearchFlow = EnableFlow with
    {
        Name = "SearchFlow",
        Bindings = Bindings([.. Common, Input(BindingLocation.BodyMember, "Expression", "expression", String, isOptional: true), Page]),
        Returns = new ArrayRef(Flow),
        Paging = new PagingModel(new RecordSteps(Page, "Pagination", "PageNo", "PageSize", 1, 50), Flow, ItemsName: null, EquatableArray<string>.Empty, IsNullable: false, new PageIdModel("FlowId", IsDeclared: true), Total: null),
    };

    public static readonly EndpointModel SaveFlow = EnableFlow with
    {
        Name = "SaveFlow",
        Bindings = Bindings([
            .. Common,
            Input(BindingLocation.BodyMember, "FlowId", "flowId", FlowId),
            Input(BindingLocation.BodyMember, "Name", "name", String),
            Input(BindingLocation.BodyMember, "Status", "status", Status),
            Input(BindingLocation.BodyMember, "Flows", "flows", new ArrayRef(Flow)),
            Input(BindingLocation.BodyMember, "Secret", "secret", String, isOptional: true) with { IsSecret = true },
            Input(BindingLocation.BodyMember, "Cycle", "cycle", Cycle, isOptional: true),
        ]),
        Returns = FlowId,
    };

    public static EquatableArray<T> Array<T>(params T[] items)
        where T : System.IEquatable<T> => items.ToEquatableArray();

    public static MemberModel Member(string name, string wireName, TypeRef type, bool isOptional = false, string doc = "") =>
        new(name, wireName, EquatableArray<string>.Empty, type, isOptional, IsSecret: false, doc);

    public static BindingModel Input(BindingLocation location, string name, string wireName, TypeRef type, bool isOptional = false) =>
        new(location, wireName, new InputSource(name), type, isOptional, IsSecret: false, $"The {name} of the call.");

    public static RequestBindings Bindings(params BindingModel[] all) => new(all);
}
