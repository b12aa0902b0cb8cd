using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Tidegate.Auth.EnosApim;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Signing;

public sealed class VectorTests
{
    [Fact]
    public void All_vectors_are_there()
    {
        IEnumerable<object[]> rows = Vector.Ids;

        Assert.Equal(["P1", "S1", "S2", "S3", "S5", "S6", "S9", "S10"], rows.Select(static row => (string)row[0]));
    }

    [Theory]
    [MemberData(nameof(Vector.Ids), MemberType = typeof(Vector))]
    public void The_signature_of_a_vector_is_computed(string id)
    {
        var vector = Vector.Get(id);

        string signature = RequestSignature.Compute(
            Encoding.UTF8.GetBytes(vector.AccessToken),
            Encoding.UTF8.GetBytes(vector.ParamsData),
            Encoding.UTF8.GetBytes(vector.Timestamp.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Encoding.UTF8.GetBytes(vector.SecretKey));

        Assert.Equal(vector.Signature, signature);
    }

    [Fact]
    public void The_encryption_of_the_vector_is_computed()
    {
        JsonElement vector = Vector.Encryption;

        string encryption = TokenEncryption.Compute(
            Encoding.UTF8.GetBytes(vector.GetProperty("appKey").GetString()!),
            Encoding.UTF8.GetBytes(vector.GetProperty("timestamp").GetRawText()),
            Encoding.UTF8.GetBytes(vector.GetProperty("appSecret").GetString()!));

        Assert.Equal(vector.GetProperty("encryption").GetString(), encryption);
    }

    [Theory]
    [MemberData(nameof(Vector.Ids), MemberType = typeof(Vector))]
    public async Task A_client_sends_a_vector_untyped_with_its_signature(string id)
    {
        var vector = Vector.Get(id);
        using var transport = new StubTransport { ResponseToken = (_, _) => StubTransport.Token(vector.AccessToken, 7200) };
        using ApiClient client = ClientFor(vector, transport);
        var url = new Uri(vector.Url);

        using JsonDocument answer = await client.SendAsync(new HttpMethod(vector.Method), url.AbsolutePath, QueryOf(url), vector.Body);

        AssertSent(vector, transport);
    }

    [Theory]
    [MemberData(nameof(Vector.Ids), MemberType = typeof(Vector))]
    public async Task A_client_sends_a_vector_typed_with_its_signature(string id)
    {
        var vector = Vector.Get(id);
        using var transport = new StubTransport { ResponseToken = (_, _) => StubTransport.Token(vector.AccessToken, 7200) };
        using ApiClient client = ClientFor(vector, transport);
        var url = new Uri(vector.Url);

        ApiRequest request = client.CreateRequest(new ApiOperation("Vector", new HttpMethod(vector.Method), url.AbsolutePath), null);
        foreach (KeyValuePair<string, string?> parameter in QueryOf(url).OrderBy(static one => one.Key, StringComparer.Ordinal))
        {
            request.AddQuery(Encoding.UTF8.GetBytes(parameter.Key), parameter.Value!);
        }

        if (vector.Body.Length > 0)
        {
            request.BeginBody().WriteRawValue(vector.Body, skipInputValidation: true);
        }

        await client.SendAsync(request, default);

        AssertSent(vector, transport);
    }

    private static ApiClient ClientFor(Vector vector, StubTransport transport) => new(
        TestApi.Service,
        new ApiClientOptions
        {
            Gateway = new Uri("https://apim.example.test"),
            AccessKey = TestApi.AccessKey,
            SecretKey = vector.SecretKey,
            Clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(vector.Timestamp)),
        },
        new ApiClientParts { Transport = transport });

    /// <summary>Reads the query of a vector with the framework's own means.</summary>
    private static KeyValuePair<string, string?>[] QueryOf(Uri url) => url.Query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(static pair => pair.Split('=', 2))
        .Select(static pair => KeyValuePair.Create(Uri.UnescapeDataString(pair[0]), (string?)Uri.UnescapeDataString(pair[1])))
        .ToArray();

    private static void AssertSent(Vector vector, StubTransport transport)
    {
        SentRequest sent = Assert.Single(transport.Calls);
        Assert.Equal(vector.Signature, sent.Signature);
        Assert.Equal(vector.AccessToken, sent.Token);
        Assert.Equal(vector.Timestamp.ToString(System.Globalization.CultureInfo.InvariantCulture), sent.Timestamp);
        Assert.Equal(vector.Method, sent.Method);
        Assert.Equal(vector.Body, sent.BodyText);
        Assert.Equal(QueryOf(new Uri(vector.Url)).OrderBy(static one => one.Key, StringComparer.Ordinal), QueryOf(new Uri(sent.Url)));
    }
}
