using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Tidegate.EndToEnd.Tests.Gateway.Support;

/// <summary>A request with the signature that others computed for it.</summary>
internal sealed record Vector(
    string Id, string Method, string Target, string Body, string AccessToken, string SecretKey, long Timestamp, string Signature)
{
    private static readonly Lazy<JsonElement> s_file = new(() => JsonDocument.Parse(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "vectors.json"))).RootElement);

    /// <summary>Names the vectors of a group, for theories.</summary>
    public static IEnumerable<object[]> Ids(string group) =>
        s_file.Value.GetProperty(group).EnumerateArray().Select(vector => new object[] { vector.GetProperty("id").GetString()! });

    public static Vector Find(string id) =>
        Read(new[] { "published", "portable", "okhttp_only" }
            .SelectMany(group => s_file.Value.GetProperty(group).EnumerateArray())
            .Single(vector => vector.GetProperty("id").GetString() == id));

    /// <summary>Gives the vector of the token service.</summary>
    public static (string AppKey, long Timestamp, string SecretKey, string Encryption) Encryption()
    {
        JsonElement vector = s_file.Value.GetProperty("encryption")[0];
        return (
            vector.GetProperty("appKey").GetString()!,
            vector.GetProperty("timestamp").GetInt64(),
            vector.GetProperty("appSecret").GetString()!,
            vector.GetProperty("encryption").GetString()!);
    }

    private static Vector Read(JsonElement vector)
    {
        string url = vector.GetProperty("url").GetString()!;
        return new Vector(
            vector.GetProperty("id").GetString()!,
            vector.GetProperty("method").GetString()!,
            url[url.IndexOf('/', "https://".Length)..],
            vector.GetProperty("body").GetString()!,
            vector.GetProperty("accessToken").GetString()!,
            vector.GetProperty("appSecret").GetString()!,
            vector.GetProperty("timestamp").GetInt64(),
            vector.GetProperty("signature").GetString()!);
    }
}
