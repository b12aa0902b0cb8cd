using System;
using System.Linq;
using Tidegate.Compiler;
using Xunit;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>Keys and passwords that stand in a spec by mistake: what is wrong is told where they stand, and no message repeats them.</summary>
public sealed class KeysInMessagesTests
{
    private const string LongKey = "k7Q2x4M9w3T5r8U1a6Z0";

    private const string Service = """
        service: Tasks
        namespace: Acme.Tasks
        doc: Tasks.
        access: internal
        basePath: /v1
        auth: token
        hosts: { upload: Files. }
        constants: { header: { Accept-Language: en } }
        envelope: { code: code, success: 0, message: msg, data: data, requestId: requestId }
        paging: { type: Page, page: page, size: size }
        client: { userId: { type: string, in: query } }
        errors: { 7: { name: Busy, transient: true } }
        types:
          Page: { page: int, size: int }
          Kind: { enum: int, values: { Free: 1 } }
          Task: { kind: Kind, name: { type: string, alias: title, name: Title } }
        """;

    private const string Endpoint = """
        endpoint: FindTask
        request: POST /tasks/{id}
        host: upload
        auth: signature
        requires: Be there.
        path: { id: string }
        query: { since: date }
        header: { X-Part: int }
        cookie: { theme: string }
        body: { page: Page, text: string }
        returns: Task
        errors: { 8: { name: Late } }
        idempotent: true
        samples:
          - status: 200
            path: { id: a }
            answer: { code: 0, data: { kind: 1, name: a } }
        """;

    /// <summary>Each value of both files in turn is the key.</summary>
    [Theory]
    [InlineData(LongKey)]
    [InlineData("3fa85f64-5717-4562-b3fc-2c963f66afa6")]
    [InlineData("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.x")]
    [InlineData("no colon " + LongKey)]
    public void A_key_in_place_of_any_value_is_in_no_message(string key)
    {
        foreach (int i in Enumerable.Range(0, Service.Length).Where(i => Service[i] == ':' && Service[i + 1] == ' '))
        {
            AssertHidden(key, key, With(Service, i, key), Endpoint);
        }

        foreach (int i in Enumerable.Range(0, Endpoint.Length).Where(i => Endpoint[i] == ':' && Endpoint[i + 1] == ' '))
        {
            AssertHidden(key, key, Service, With(Endpoint, i, key));
        }
    }

    /// <summary>No message can know these for keys, except by their place.</summary>
    [Theory]
    [InlineData("hush-hush")]
    [InlineData("Hush1")]
    [InlineData("hu5h")]
    [InlineData("hushhush")]
    [InlineData("hush hush")]
    public void A_password_in_place_of_a_type_or_of_auth_is_in_no_message(string password)
    {
        AssertHidden("hush", password, Service.Replace("auth: token", "auth: " + password, StringComparison.Ordinal), Endpoint);
        AssertHidden("hush", password, Service, Endpoint.Replace("auth: signature", "auth: " + password, StringComparison.Ordinal));
        AssertHidden("hush", password, Service.Replace("type: string, in", $"type: {password}, in", StringComparison.Ordinal), Endpoint);
        foreach (string type in new[] { "X-Part: int", "theme: string", "since: date", "text: string", "returns: Task", "id: string" })
        {
            AssertHidden("hush", password, Service, Endpoint.Replace(type, type[..(type.IndexOf(':', StringComparison.Ordinal) + 2)] + password, StringComparison.Ordinal));
        }
    }

    /// <summary>Long names are no keys.</summary>
    [Theory]
    [InlineData("OAuth2AuthorizationCodeGrant")]
    [InlineData("TemperatureReading2024Q3Summary")]
    public void A_long_name_is_told(string name)
    {
        string endpoint = Endpoint.Replace("host: upload", "host: " + name, StringComparison.Ordinal);

        Assert.Contains($"'{name}'", Messages(Service, endpoint), StringComparison.Ordinal);
    }

    private static void AssertHidden(string hidden, string written, string service, string endpoint)
    {
        string messages = Messages(service, endpoint);
        Assert.False(messages.Contains(hidden, StringComparison.OrdinalIgnoreCase) || messages.Contains(written, StringComparison.OrdinalIgnoreCase), messages);
    }

    private static string Messages(string service, string endpoint) => string.Join("\n", SpecCompiler.Compile(
    [
        new SpecText("s/service.yaml", service),
        new SpecText("s/find.endpoint.yaml", endpoint),
    ]).Diagnostics.Select(diagnostic => diagnostic.Message));

    /// <summary>A file with another value behind a colon.</summary>
    private static string With(string file, int colon, string value)
    {
        int start = colon + 2;
        int end = file.IndexOfAny(['\n', ',', '}'], start);
        return file[..start] + value + file[(end < 0 ? file.Length : end)..];
    }
}
