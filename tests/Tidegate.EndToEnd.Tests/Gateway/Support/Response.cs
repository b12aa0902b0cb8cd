using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace Tidegate.EndToEnd.Tests.Gateway.Support;

/// <summary>What came back, read completely.</summary>
internal sealed record Response(HttpStatusCode Status, string Text, HttpResponseMessage Message)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public int Code => Json.GetProperty("code").GetInt32();

    public string Reason => Json.GetProperty("msg").GetString()!;

    public JsonElement Data => Json.GetProperty("data");

    public static async Task<Response> ReadAsync(HttpResponseMessage message) =>
        new(message.StatusCode, await message.Content.ReadAsStringAsync(), message);
}
