using System;
using System.Text.Json;
using Enos.BatchProcessing;
using Tidegate;
using Tidegate.NativeJson;

// As it came out of a cache: the document is text, names one member by its alias, and has a number as text.
const string Stored = """
    {
      "Flow": { "flowId": 7, "flowName": "night", "active": 1, "cycle": "D", "createTime": "2024-06-30 12:00:00.0", "startTime": "2024-06-30", "owner": ["a", "b"],
        "parameters": "[{\"key\":\"k\",\"value\":\"v\"}]", "graph": "{\"do_as\":\"ada\",\"tasks\":[{\"task_id\":\"9\",\"x\":\"1.5\"}],\"owners\":\"a;b\"}" },
      "Runs": [{ "instanceId": "i", "flowId": "dock", "flowName": "n", "status": 3, "graph": "{\"inst_id\":\"i\"}" }],
      "Cycles": { "7": "D" },
      "States": { "1": 2 },
      "Days": { "2024-06-30": "2024-06-30 12:00:00" },
      "Id": "x7"
    }
    """;

Must("there is no reflection", !JsonSerializer.IsReflectionEnabledByDefault);

Kept kept = JsonSerializer.Deserialize(Stored, KeptJson.Default.Kept)!;
FlowGraph graph = kept.Flow.Graph!.Value!;
Must("a document is read as the client reads it", graph is { DoAs: "ada", Tasks: [{ X: 1.5 }], Owners.Count: 2 } && graph.Tasks[0].TaskId == 9);
Must("what is kept comes back equal", JsonSerializer.Deserialize(JsonSerializer.Serialize(kept, KeptJson.Default.Kept), KeptJson.Default.Kept)!.Equals(kept));

Kept made = kept with { Flow = kept.Flow with { Graph = graph, Parameters = new[] { new KeyValue { Key = "k", Value = "w" } } } };
Kept back = JsonSerializer.Deserialize(JsonSerializer.Serialize(made, KeptJson.Default.Kept), KeptJson.Default.Kept)!;
Must("a document that was made comes back equal", back.Equals(made) && back.Flow.Graph!.Value!.Tasks![0].TaskId == 9);
Must("values are keys", kept.Cycles[7].Value == "D" && kept.States[FlowState.Started] == 2 && kept.Days[new ApiDate("2024-06-30")].TryGetDateTime(out _));
Must("values are parsed and formatted", FlowId.Parse("7", null) == 7 && Parse<FlowState>("started") == FlowState.Started && $"{new ApiId(7),3}" == "  7");
Must("values have converters", new ApiDate("2024-06-30").Equals(new ApiValueTypeConverter<ApiDate>().ConvertFromInvariantString("2024-06-30")));
return 0;

static T Parse<T>(string text)
    where T : ISpanParsable<T> => T.Parse(text.AsSpan(), null);

static void Must(string what, bool isSo)
{
    Console.WriteLine($"{what}: {(isSo ? "yes" : "no")}");
    if (!isSo)
    {
        Environment.Exit(1);
    }
}
