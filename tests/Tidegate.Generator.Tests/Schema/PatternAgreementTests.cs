using System;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Tidegate.Compiler;
using Xunit;

namespace Tidegate.Generator.Tests.Schema;

/// <summary>Where a pattern can be exact, it takes what the compiler takes and nothing else.</summary>
public sealed class PatternAgreementTests
{
    private static readonly SpecText s_service = new("service.yaml", "service: Tasks\nnamespace: Acme.Tasks\n");

    [Fact]
    public void Request_lines_are_judged_alike() => AssertAgreement(
        (string)SpecSchema.Json.SelectToken("$.$defs.endpoint.properties.request.pattern")!,
        ["GET /", "GET /", "GET /", "POST /a", "PUT  /", "get /", "GET", " ", "/", "/", "a", "b-c", "{a}", "{b}", "{", ".", "..", "?", "%", ":", "*"],
        line => $"endpoint: A\nreturns: none\npath: {{ a: int, b: int }}\nrequest: '{line}'",
        ["TG2007", "TG3101", "TG3102"]);

    [Fact]
    public void Base_paths_are_judged_alike() => AssertAgreement(
        (string)SpecSchema.Json.SelectToken("$.$defs.service.properties.basePath.pattern")!,
        ["/", "/", "/a", "b", ".", "..", "{a}", "?", "#", "%", "~", " ", "é"],
        path => s_service.Text + $"basePath: '{path}'",
        ["TG3102"]);

    [Fact]
    public void Names_of_members_are_judged_alike() => AssertAgreement(
        KeyPattern("members"),
        ["a", "B", "1", "_", "-", "$", " ", ".", "é", "名", "?"],
        name => $"endpoint: A\nreturns: none\nrequest: POST /\nbody: {{ '{name}': int }}",
        ["TG3003"]);

    [Fact]
    public void Names_of_parameters_are_judged_alike() => AssertAgreement(
        KeyPattern("service.properties.client"),
        ["a", "B", "1", "_", "-", "~", " ", ".", "é", "/", "?"],
        name => s_service.Text + $"client: {{ '{name}': int }}",
        ["TG3003", "TG3009"]);

    private static string KeyPattern(string place) =>
        ((JObject)SpecSchema.Json.SelectToken($"$.$defs.{place}.patternProperties", errorWhenNoMatch: true)!).Properties().First().Name;

    private static void AssertAgreement(string pattern, string[] tokens, Func<string, string> spec, string[] rules)
    {
        Random random = new(62101);
        int good = 0;
        int bad = 0;
        for (int i = 0; i < 1000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => tokens[random.Next(tokens.Length)]));
            string file = spec(text);
            SpecText[] files = file.StartsWith(s_service.Text, StringComparison.Ordinal)
                ? [s_service with { Text = file }]
                : [s_service, new SpecText("a.endpoint.yaml", file)];
            bool isGood = !SpecCompiler.Compile(files).Diagnostics.Any(diagnostic => rules.Contains(diagnostic.Rule.Id));
            Assert.True(isGood == Regex.IsMatch(text, pattern), $"the compiler {(isGood ? "takes" : "refuses")} '{text}', the schema does not");
            good += isGood ? 1 : 0;
            bad += isGood ? 0 : 1;
        }

        Assert.True(good > 20 && bad > 100, $"{good} good, {bad} bad");
    }
}
