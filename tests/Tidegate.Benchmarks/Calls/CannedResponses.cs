using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidegate.Benchmarks.Calls;

/// <summary>The responses, as bytes that are made once: the samples of the API's documentation.</summary>
internal static class CannedResponses
{
    private const int Instances = 1000;

    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, byte[]> s_byAction = new(StringComparer.Ordinal)
    {
        ["enable"] = """{"code":0,"msg":"OK","data":""}"""u8.ToArray(),
        ["get"] = Compact("get-flow.json"),
        ["search"] = Page(),
        ["save"] = """{"code":0,"msg":"OK","data":{"flowId":2841}}"""u8.ToArray(),
    };

    private static readonly byte[] s_token = Encoding.UTF8.GetBytes(
        $$"""{"status":0,"msg":"SUCCESS","business":"apim-token-service","data":{"accessToken":"{{Account.AccessToken}}","expire":7200} }""");

    /// <summary>The response to a request.</summary>
    /// <param name="pathAndQuery">Of the request, as it is sent.</param>
    public static byte[] Of(string pathAndQuery)
    {
        if (pathAndQuery.StartsWith("/apim-token-service/", StringComparison.Ordinal))
        {
            return s_token;
        }

        ReadOnlySpan<char> action = pathAndQuery.AsSpan(pathAndQuery.IndexOf("action=", StringComparison.Ordinal) + "action=".Length);
        int end = action.IndexOf('&');
        return s_byAction.GetAlternateLookup<ReadOnlySpan<char>>()[end < 0 ? action : action[..end]];
    }

    private static byte[] Page()
    {
        string instance = File.ReadAllText(Place("flow-instance.json"));
        JsonNode page = JsonNode.Parse("""{"code":0,"msg":"OK","data":{"flowInsts":[],"count":1000}}""")!;
        JsonArray items = page["data"]!["flowInsts"]!.AsArray();
        for (int i = 0; i < Instances; i++)
        {
            JsonNode item = JsonNode.Parse(instance)!;
            string start = new DateTime(2019, 8, 12).AddMinutes(7 * i).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            item["instanceId"] = string.Create(CultureInfo.InvariantCulture, $"2809-2019081208{i:0000}");
            item["triggerTime"] = start;
            item["startTime"] = start[..^2] + "08";
            item["endTime"] = start[..^2] + "10";
            item["timestamp"] = start[..^2] + "48.0";
            items.Add(item);
        }

        return Encoding.UTF8.GetBytes(page.ToJsonString(s_plain));
    }

    private static byte[] Compact(string file) => Encoding.UTF8.GetBytes(JsonNode.Parse(File.ReadAllText(Place(file)))!.ToJsonString(s_plain));

    private static string Place(string file) => Path.Combine(AppContext.BaseDirectory, "Calls", file);
}
