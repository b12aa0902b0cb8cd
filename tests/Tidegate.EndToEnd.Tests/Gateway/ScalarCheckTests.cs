using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.EndToEnd.Tests.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>The gateway judges a value of every scalar that the language has.</summary>
public sealed class ScalarCheckTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-scalars-");

    /// <summary>The words that the schema offers, which a test holds to the language.</summary>
    private static readonly string[] s_words =
    [
        .. JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "specs", "tidegate.schema.json"))).RootElement
            .GetProperty("$defs").GetProperty("typeText").GetProperty("defaultSnippets").EnumerateArray().Select(offer => offer.GetProperty("body").GetString()!),
    ];

    [Fact]
    public async Task A_value_of_another_kind_is_refused_for_every_scalar_but_json()
    {
        Assert.True(s_words.Length > 10);
        Write("service.yaml", "service: S\nnamespace: Acme\n");
        Write("set.endpoint.yaml", $"endpoint: Set\nrequest: POST /x\nbody: {{ {string.Join(", ", s_words.Select(word => $"{word}?: {word}"))} }}\nreturns: none\nsamples: [{{ answer: {{ code: 0, msg: OK }} }}]\n");
        await using TestGateway gateway = await TestGateway.StartAsync(_folder.FullName);
        using var caller = new Caller(gateway);

        foreach (string word in s_words.Except(["json"]))
        {
            Response answer = await caller.CallAsync("POST", "/x", [], $$"""{"{{word}}":[7]}""");

            Assert.Equal(62102, answer.Code);
            Assert.Contains($"{word}: expected ", answer.Reason, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await caller.CallAsync("POST", "/x", [], """{"json":[7]}""")).Code);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
