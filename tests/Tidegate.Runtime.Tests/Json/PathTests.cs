using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Json;

/// <summary>A failed read names the place in the response. The shapes are read here the way generated code does it.</summary>
public sealed class PathTests
{
    [Theory]
    [InlineData("""{"taskId":true}""", "data.taskId: expected a number or text, found true")]
    [InlineData("""{"tasks":[{"taskId":1},{"taskId":2},{"taskId":false}]}""", "data.tasks[2].taskId: expected a number or text, found false")]
    [InlineData("""{"tasks":[{"taskId":1},{}]}""", "data.tasks[1].taskId: missing")]
    [InlineData("""{"tasks":[{"taskId":1,"tasks":[{"taskId":{}}]}],"taskId":1}""", "data.tasks[0].tasks[0].taskId: expected a number or text, found an object")]
    [InlineData("""{"tasks":[null],"taskId":1}""", "data.tasks[0]: expected an object, found null")]
    [InlineData("""{"tasks":{},"taskId":1}""", "data.tasks: expected an array, found an object")]
    [InlineData("""{"tasks":[[{"taskId":{}}]],"taskId":1}""", "data.tasks[0][0].taskId: expected a number or text, found an object")]
    [InlineData("""{"tasks":[[]],"taskId":1}""", "data.tasks[0]: expected an object, found an array")]
    [InlineData("""{"tasks":[[{"taskId":1},{"taskId":1}]],"taskId":1}""", "data.tasks[0][1]: expected one object, found an array of several")]
    [InlineData("""{"names":{"a":[1],"b c":["x",{}]},"taskId":1}""", "data.names.b c[0]: expected a whole number of 32 bits, found text: \"x\"")]
    [InlineData("""{"tasks":[{"taskId":1,"tasks":[{"taskId":1},{"taskId":1}]},{"names":{"a":[1,2,{}]}}],"taskId":1}""", "data.tasks[1].names.a[2]: expected a whole number of 32 bits, found an object")]
    [InlineData("""[[{"taskId":1}]]""", "data: expected an object, found an array")]
    [InlineData("""[{"taskId":true}]""", "data[0].taskId: expected a number or text, found true")]
    [InlineData("""{}""", "data.taskId: missing")]
    [InlineData("""[{}]""", "data.taskId: missing")]
    [InlineData("""{"taskId":null}""", "data.taskId: missing")]
    [InlineData("""[]""", "data: expected an object, found an array")]
    [InlineData("\"\"", "data: expected an object, found text: \"\"")]
    public async Task The_path_of_a_failed_read_is_told(string json, string expected)
    {
        using var api = new TestApi();

        ApiTransportException exception = await api.ReadFailureAsync(json, Node.Read);

        Assert.Equal(expected, exception.Message["GetFlow: ".Length..]);
    }

    [Fact]
    public async Task The_path_is_the_same_when_the_code_comes_last()
    {
        using var api = new TestApi();
        api.Transport.Response = static _ => StubTransport.Json("""{"msg":"OK","data":{"tasks":[{"taskId":1},{"taskId":true}]},"code":0}""");

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => api.GetAsync(Node.Read));

        Assert.Equal("GetFlow: data.tasks[1].taskId: expected a number or text, found true", exception.Message);
    }

    [Fact]
    public async Task A_name_from_outside_cannot_break_the_message()
    {
        using var api = new TestApi();
        string name = "line\\r\\nbreak" + new string('x', 500);

        ApiTransportException exception = await api.ReadFailureAsync($$"""{"names":{"{{name}}":true},"taskId":1}""", Node.Read);

        Assert.DoesNotContain('\n', exception.Message);
        Assert.True(exception.Message.Length < 200);
    }

    [Fact]
    public async Task An_object_alone_in_an_array_is_read_as_the_object()
    {
        using var api = new TestApi();

        Node node = await api.ReadDataAsync("""[{"tasks":[[{"taskId":1}],{"taskId":2,"tasks":[[{"taskId":3}]]}],"taskId":"x"}]""", Node.Read);

        Assert.Equal("x(1(),2(3()))", node.ToString());
    }

    [Fact]
    public async Task Unknown_members_and_nulls_are_passed_over()
    {
        using var api = new TestApi();

        Node node = await api.ReadDataAsync(
            """{"new":{"taskId":[{}]},"tasks":null,"names":null,"more":[[[]]],"taskId":5,"last":null}""", Node.Read);

        Assert.Equal("5()", node.ToString());
    }

    [Fact]
    public async Task Objects_nested_as_deep_as_allowed_are_read_and_deeper_ones_are_an_error()
    {
        using var api = new TestApi();

        Node node = await api.ReadDataAsync(Nested(300), Node.Read);
        ApiTransportException exception = await api.ReadFailureAsync(Nested(600), Node.Read);

        Assert.Equal(300, node.ToString().Count(static c => c == '('));
        Assert.Equal(ApiTransportReason.InvalidResponse, exception.Reason);
    }

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Repeat("""{"taskId":1,"tasks":[""", depth - 1)) + """{"taskId":1}""" + string.Concat(Enumerable.Repeat("]}", depth - 1));

    private sealed record Node(ApiId TaskId, IReadOnlyList<Node> Tasks)
    {
        public static Node Read(ref ApiJsonReader reader)
        {
            ApiId? taskId = null;
            Node[] tasks = [];
            reader.BeginObject();
            while (reader.NextMember())
            {
                switch (reader.Name.Length)
                {
                    case 6 when reader.Name.SequenceEqual("taskId"u8):
                        taskId = reader.ReadId();
                        break;
                    case 5 when reader.Name.SequenceEqual("tasks"u8):
                        tasks = reader.ReadArray(Read);
                        break;
                    case 5 when reader.Name.SequenceEqual("names"u8):
                        reader.ReadMap(static (ref ApiJsonReader value) => value.ReadArray(static (ref ApiJsonReader item) => item.ReadInt32()));
                        break;
                    default:
                        reader.SkipUnknownMember();
                        break;
                }
            }

            return new Node(reader.Require(taskId, "taskId"), tasks);
        }

        public override string ToString() => $"{TaskId}({string.Join(",", Tasks)})";
    }
}
