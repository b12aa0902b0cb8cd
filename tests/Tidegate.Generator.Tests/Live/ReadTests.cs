using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>How generated code reads a record, whatever spelling the service chooses.</summary>
public class ReadTests
{
    /// <summary>What the consumer looks at, the data of the answer, and what the consumer must see.</summary>
    private static readonly (string Expression, string Data, object? Expected)[] s_cases =
    [
        ("flow.FlowId.ToString()", """{"flowId":3377}""", "3377"),
        ("flow.FlowId.ToString()", """{"flowId":"3377"}""", "3377"),
        ("flow.FlowId.ToString()", """{"flowId":3381.0}""", "3381"),
        ("flow.FlowId.ToString()", """{"flowId":"FLOW_001"}""", "FLOW_001"),
        ("flow.FlowId == 3377 && flow.FlowId == \"3377\"", """{"flowId":3377}""", true),
        ("flow.Name", """{"flowId":1,"name":"描述"}""", "描述"),
        ("flow.Name", """{"flowId":1,"name":null}""", null),
        ("flow.Name", """{"flowId":1,"name":5}""", "5"),
        ("flow.DoAs", """{"flowId":1,"do_as":"ada"}""", "ada"),
        ("flow.DoAs", """{"flowId":1,"doAs":"ada"}""", "ada"),
        ("flow.Cycle == Cycle.Minute", """{"flowId":1,"cycle":"mi"}""", true),
        ("flow.Cycle!.Value.Value + flow.Cycle!.Value.IsKnown", """{"flowId":1,"cycle":"X"}""", "XFalse"),
        ("flow.Status == Status.Success", """{"flowId":1,"status":"1"}""", true),
        ("flow.Status!.Value.ToString() + flow.Status!.Value.IsKnown", """{"flowId":1,"status":77}""", "77False"),
        ("flow.Status!.Value.ToString()", """{"flowId":1,"status":-1}""", "Fail"),
        ("string.Join(\"|\", flow.Owners!)", """{"flowId":1,"owners":"; ada;grace ;"}""", "ada|grace"),
        ("string.Join(\"|\", flow.Steps!)", """{"flowId":1,"steps":"1,-1, 7"}""", "Success|Fail|7"),
        ("flow.Parameters!.Value![0].Value", """{"flowId":1,"parameters":"[{\"key\":\"k\",\"value\":\"v\"}]"}""", "v"),
        ("flow.Parameters!.Value!.Length", """{"flowId":1,"parameters":[{"key":"k"}]}""", 1),
        ("flow.Graph!.Value!.Graph!.Value!.Name", """{"flowId":1,"graph":"{\"flowId\":2,\"graph\":\"{\\\"flowId\\\":3,\\\"name\\\":\\\"deep\\\"}\"}"}""", "deep"),
        ("flow.Children![1].FlowId.ToString()", """{"flowId":1,"children":[{"flowId":2},{"flowId":3}]}""", "3"),
        ("flow.Labels![\"b\"]", """{"flowId":1,"labels":{"a":null,"b":2}}""", 2),
        ("flow.Labels!.Count", """{"flowId":1,"labels":{"a":null,"b":2}}""", 2),
        ("flow.Labels![\"a\"]", """{"flowId":1,"labels":{"a":null,"b":2}}""", null),
        ("flow.Started!.Value.ToUnixTimeMilliseconds()", """{"flowId":1,"started":1565251865242}""", 1565251865242L),
        ("flow.Day!.Value.Text", """{"flowId":1,"day":"2019-07-22"}""", "2019-07-22"),
        ("flow.Changed!.Value.Text", """{"flowId":1,"changed":"2019-07-22 08:56:35.0"}""", "2019-07-22 08:56:35.0"),
        ("flow.Weight", """{"flowId":1,"weight":8.0E-4}""", 0.0008),
        ("flow.Price!.Value == 1.5m", """{"flowId":1,"price":"1.50"}""", true),
        ("flow.Locked", """{"flowId":1,"locked":"true"}""", true),
        ("flow.Count", """{"flowId":1,"count":"5000000000"}""", 5000000000L),
        ("flow.Any!.Value.GetProperty(\"x\").GetInt32()", """{"flowId":1,"any":{"x":[1,2],"x":3}}""", 3),
        ("flow.FlowId.ToString()", """{"new":{"deep":[1,{"x":2}]},"flowId":1,"newer":[[],{}]}""", "1"),
        ("flow.FlowId.ToString()", """[{"flowId":1}]""", "1"),
    ];

    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            for (int i = 0; i < s_cases.Length; i++)
            {
                cases.Add(i, $"{s_cases[i].Expression} of {s_cases[i].Data}");
            }

            return cases;
        }
    }

    /// <summary>One program for all cases, since a compilation takes longer than everything else.</summary>
    private static string Code { get; } =
        "Flow flow = await flows.GetFlowAsync().ConfigureAwait(false); return index switch { "
        + string.Concat(s_cases.Select((c, i) => $"{i} => (object?)({c.Expression}), "))
        + "_ => throw new ArgumentOutOfRangeException(nameof(index)) };";

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_record_is_read_however_the_service_writes_it(int index, string description)
    {
        (_, string data, object? expected) = s_cases[index];

        object? actual = await LiveService.RunAsync(
            "endpoint: GetFlow\nrequest: GET /flow\nreturns: Flow",
            Code,
            new StubGateway($$"""{"code":0,"msg":"OK","data":{{data}}}"""),
            index: index);

        Assert.True(Equals(expected, actual), $"{description}: expected {expected}, found {actual}");
    }
}
