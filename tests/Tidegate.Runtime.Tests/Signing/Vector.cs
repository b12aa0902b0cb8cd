using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Tidegate.Runtime.Tests.Signing;

/// <summary>A request and its signature, computed elsewhere.</summary>
public sealed record Vector(string Id, string Method, string Url, string Body, string AccessToken, string SecretKey, long Timestamp, string ParamsData, string Signature)
{
    private static readonly JsonDocument s_file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors.json")));

    public static TheoryData<string> Ids => new(All().Select(static vector => vector.Id));

    public static JsonElement Encryption => s_file.RootElement.GetProperty("encryption")[0];

    public static Vector Get(string id) => All().Single(vector => vector.Id == id);

    private static IEnumerable<Vector> All() =>
        s_file.RootElement.GetProperty("published").EnumerateArray()
            .Concat(s_file.RootElement.GetProperty("portable").EnumerateArray())
            .Select(static one => new Vector(
                one.GetProperty("id").GetString()!,
                one.GetProperty("method").GetString()!,
                one.GetProperty("url").GetString()!,
                one.GetProperty("body").GetString()!,
                one.GetProperty("accessToken").GetString()!,
                one.GetProperty("appSecret").GetString()!,
                one.GetProperty("timestamp").GetInt64(),
                one.GetProperty("paramsData").GetString()!,
                one.GetProperty("signature").GetString()!));
}
