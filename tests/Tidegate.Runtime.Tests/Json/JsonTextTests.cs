using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.Json;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Json;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData("""{"graph":"{\"tasks\":[{\"taskId\":\"7\"}]}"}""")]
    [InlineData("""{"graph":{"tasks":[{"taskId":7}]}}""")]
    [InlineData("""{"graph":[{"tasks":[{"taskId":7}]}]}""")]
    [InlineData("""{"graph":" {\"tasks\":[{\"taskId\":7}]} \n"}""")]
    [InlineData("""{"graph":"\"{\\\"tasks\\\":[{\\\"taskId\\\":7}]}\""}""")]
    public async Task A_document_is_decoded_from_text_and_bare(string data)
    {
        using var api = new TestApi();

        Flow flow = await api.ReadDataAsync(data, Flow.Read);

        Assert.Equal("7", Assert.Single(flow.Graph!.Value!.Tasks).TaskId.ToString());
        Assert.Same(flow.Graph.Value, flow.Graph.Value);
    }

    [Fact]
    public async Task A_document_within_a_document_is_decoded()
    {
        using var api = new TestApi();

        Flow flow = await api.ReadDataAsync(
            """{"graph":"{\"tasks\":[{\"taskId\":1,\"parameters\":\"[{\\\"taskId\\\":42}]\"}]}"}""", Flow.Read);

        JsonText<Step[]>? parameters = flow.Graph!.Value!.Tasks[0].Parameters;
        Assert.Equal("""[{"taskId":42}]""", parameters!.Text);
        Assert.Equal("42", Assert.Single(parameters.Value!).TaskId.ToString());
    }

    [Theory]
    [InlineData("""{"graph":""}""")]
    [InlineData("""{"graph":"  "}""")]
    [InlineData("""{"graph":"null"}""")]
    public async Task A_blank_document_has_no_value(string data)
    {
        using var api = new TestApi();

        Flow flow = await api.ReadDataAsync(data, Flow.Read);

        Assert.NotNull(flow.Graph);
        Assert.Null(flow.Graph.Value);
    }

    [Fact]
    public async Task A_null_document_is_absent()
    {
        using var api = new TestApi();

        Assert.Null((await api.ReadDataAsync("""{"graph":null}""", Flow.Read)).Graph);
    }

    [Theory]
    [InlineData("""{"graph":"{\"a\": 1.50}"}""", """{"a": 1.50}""")]
    [InlineData("""{"graph":{"a": 1.50}}""", """{"a": 1.50}""")]
    [InlineData("""{"graph":"not JSON \"at\" all"}""", "not JSON \"at\" all")]
    [InlineData("""{"graph":12}""", "12")]
    [InlineData("""{"graph":""}""", "")]
    [InlineData("""{"graph":"\u76ee"}""", "目")]
    [InlineData("""{"graph":"\ud800"}""", "\\ud800")]
    public async Task The_text_is_kept_as_it_came(string data, string text)
    {
        using var api = new TestApi();

        Flow flow = await api.ReadDataAsync(data, Flow.Read);

        Assert.Equal(text, flow.Graph!.Text);
    }

    [Fact]
    public async Task The_content_is_not_printed()
    {
        using var api = new TestApi();

        Flow flow = await api.ReadDataAsync("""{"graph":"{\"password\":\"hunter2\"}"}""", Flow.Read);

        Assert.Equal("JSON of 28 bytes", flow.Graph!.ToString());
        Assert.Equal("JSON to be sent", new JsonText<string>("hunter2").ToString());
    }

    [Theory]
    [InlineData("""{"graph":"{\"tasks\":[{\"taskId\":1},{\"taskId\":true}]}"}""", "data.graph.tasks[1].taskId: expected a number or text, found true")]
    [InlineData("""{"graph":{"tasks":[{"taskId":1},{"taskId":true}]}}""", "data.graph.tasks[1].taskId: expected a number or text, found true")]
    [InlineData("""{"graph":"{\"tasks\":[{}]}"}""", "data.graph.tasks[0].taskId: missing")]
    [InlineData("""{"graph":"{}"}""", "data.graph.tasks: missing")]
    [InlineData("""{"graph":"[]"}""", "data.graph: expected an object, found an array")]
    [InlineData("""{"graph":"12"}""", "data.graph: expected an object, found a number: 12")]
    [InlineData("""{"graph":"{\"tasks\":["}""", "data.graph: not valid JSON (line 1, byte 11)")]
    [InlineData("""{"graph":"{\"tasks\":[]} x"}""", "data.graph: not valid JSON (line 1, byte 14)")]
    [InlineData("""{"graph":"oops"}""", "data.graph: not valid JSON (line 1, byte 1)")]
    [InlineData("""{"graph":"\ud800"}""", "data.graph: text is not valid Unicode")]
    public async Task A_broken_document_spoils_only_its_value(string data, string problem)
    {
        using var api = new TestApi();

        Flow flow = await api.ReadDataAsync(data, Flow.Read);

        ApiTransportException exception = Assert.Throws<ApiTransportException>(() => flow.Graph!.Value);
        Assert.Equal($"GetFlow: {problem}", exception.Message);
        Assert.Throws<ApiTransportException>(() => flow.Graph!.Value);
        Assert.NotNull(flow.Graph!.Text);
    }

    [Fact]
    public async Task The_path_leads_through_documents_within_documents()
    {
        using var api = new TestApi();
        Flow flow = await api.ReadDataAsync(
            """{"x":0,"graph":"{\"tasks\":[{\"taskId\":1},{\"taskId\":1,\"parameters\":\"[{\\\"taskId\\\":1},{\\\"taskId\\\":[]}]\"}]}"}""", Flow.Read);
        JsonText<Step[]> parameters = flow.Graph!.Value!.Tasks[1].Parameters!;

        ApiTransportException exception = Assert.Throws<ApiTransportException>(() => parameters.Value);

        Assert.Equal("GetFlow: data.graph.tasks[1].parameters[1].taskId: expected a number or text, found an array", exception.Message);
    }

    [Fact]
    public async Task Texts_outlive_the_buffers_of_later_calls()
    {
        using var api = new TestApi();
        var flows = new List<Flow>();
        for (int i = 0; i < 50; i++)
        {
            flows.Add(await api.ReadDataAsync($$"""{"graph":"{\"tasks\":[{\"taskId\":{{i}}}]}","fill":"{{new string((char)('a' + (i % 26)), 100)}}"}""", Flow.Read));
        }

        Assert.Equal(Enumerable.Range(0, 50).Select(static i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)), flows.Select(static flow => flow.Graph!.Value!.Tasks[0].TaskId.ToString()));
    }

    [Theory]
    [InlineData("""{"graph":"{\"tasks\": [] }"}""", "\"{\\\"tasks\\\": [] }\"")]
    [InlineData("""{"graph":{"tasks": [] }}""", "\"{\\\"tasks\\\": [] }\"")]
    [InlineData("""{"graph":"broken {"}""", "\"broken {\"")]
    [InlineData("""{"graph":"\u76ee\/"}""", "\"\\u76ee\\/\"")]
    public async Task What_arrived_is_written_back_as_a_string_with_the_same_text(string data, string written)
    {
        using var api = new TestApi();

        Flow flow = await api.ReadDataAsync(data, Flow.Read);

        Assert.Equal(written, Write(flow.Graph!));
    }

    [Fact]
    public void A_value_is_written_as_a_string_of_JSON()
    {
        JsonText<Graph> text = new Graph([new Step("目\"7", null), new Step(7, null)]);

        Assert.Equal("""{"tasks":["目\"7",7]}""", JsonSerializer.Deserialize<string>(Write(text)));
        Assert.Null(text.Text);
        Assert.Equal("目\"7", text.Value!.Tasks[0].TaskId.ToString());
    }

    private static string Write(JsonText<Graph> text)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            ApiJsonWriter.WriteJsonText(writer, text, Graph.Write);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private sealed record Flow(JsonText<Graph>? Graph)
    {
        public static Flow Read(ref ApiJsonReader reader)
        {
            JsonText<Graph>? graph = null;
            reader.BeginObject();
            while (reader.NextMember())
            {
                if (reader.Name.SequenceEqual("graph"u8))
                {
                    graph = reader.ReadJsonText(JsonTextTests.Graph.Read);
                }
                else
                {
                    reader.SkipUnknownMember();
                }
            }

            return new Flow(graph);
        }
    }

    private sealed record Graph(IReadOnlyList<Step> Tasks)
    {
        public static Graph Read(ref ApiJsonReader reader)
        {
            Step[]? tasks = null;
            reader.BeginObject();
            while (reader.NextMember())
            {
                if (reader.Name.SequenceEqual("tasks"u8))
                {
                    tasks = reader.ReadArray(Step.Read);
                }
                else
                {
                    reader.SkipUnknownMember();
                }
            }

            return new Graph(reader.Require(tasks, "tasks"));
        }

        public static void Write(Utf8JsonWriter writer, Graph graph)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("tasks"u8);
            ApiJsonWriter.WriteArray(writer, graph.Tasks, static (inner, step) => ApiJsonWriter.WriteId(inner, step.TaskId));
            writer.WriteEndObject();
        }
    }

    private sealed record Step(ApiId TaskId, JsonText<Step[]>? Parameters)
    {
        public static Step Read(ref ApiJsonReader reader)
        {
            ApiId? taskId = null;
            JsonText<Step[]>? parameters = null;
            reader.BeginObject();
            while (reader.NextMember())
            {
                if (reader.Name.SequenceEqual("taskId"u8))
                {
                    taskId = reader.ReadId();
                }
                else if (reader.Name.SequenceEqual("parameters"u8))
                {
                    parameters = reader.ReadJsonText(static (ref ApiJsonReader inner) => inner.ReadArray(Read));
                }
                else
                {
                    reader.SkipUnknownMember();
                }
            }

            return new Step(reader.Require(taskId, "taskId"), parameters);
        }
    }
}
