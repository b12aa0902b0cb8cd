using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Syntax.Parsing;
using Xunit;

namespace Tidegate.Generator.Tests.Schema;

/// <summary>The schema and the parser know the same words. The parser is asked through what it says of an unknown key.</summary>
public sealed class KeyAgreementTests
{
    private const string Unknown = "qqqqqqqqqqqqqqqq";
    private const string Service = "service: A\nnamespace: A\n";
    private const string Endpoint = "endpoint: A\nrequest: POST /\nreturns: none\n";

    /// <summary>A place in the schema, and a spec with an unknown key in the mapping that it describes.</summary>
    private static readonly Dictionary<string, string> s_mappings = new()
    {
        ["service"] = Service + Unknown + ": a",
        ["endpoint"] = Endpoint + Unknown + ": a",
        ["service.properties.envelope"] = Service + "envelope: { " + Unknown + ": a }",
        ["service.properties.paging"] = Service + "paging: { " + Unknown + ": a }",
        ["endpoint.properties.samples.items"] = Endpoint + "samples: [{ " + Unknown + ": a }]",
        ["error"] = Service + "errors: { 7: { " + Unknown + ": a } }",
        ["enum"] = Service + "types: { A: { enum: int, values: {}, " + Unknown + ": a } }",
        ["enum.properties.values.patternProperties['^[A-Z][A-Za-z0-9_]*$']"] = Service + "types: { A: { enum: int, values: { A: { " + Unknown + ": a } } } }",
        ["longRecord"] = Service + "types: { A: { members: {}, " + Unknown + ": a } }",
        ["member"] = Endpoint + "body: { a: { " + Unknown + ": a } }",
        ["parameterOptions"] = Endpoint + "query: { a: { " + Unknown + ": a } }",
    };

    public static TheoryData<string> Mappings => [.. s_mappings.Keys];

    [Theory]
    [MemberData(nameof(Mappings))]
    public void The_schema_has_the_keys_of_the_parser(string place) =>
        Assert.Equal(KeysOfTheParser(s_mappings[place]).Order(StringComparer.Ordinal), Properties(place).Select(p => p.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Mappings))]
    public void The_schema_explains_every_key(string place) =>
        Assert.All(Properties(place), property => Assert.False(string.IsNullOrEmpty((string?)property.Value["description"]), property.Name));

    [Fact]
    public void A_key_of_the_other_kind_of_file_is_told_apart()
    {
        AssertMisplaced("service", EndpointParser.Keys.Except(ServiceParser.Keys));
        AssertMisplaced("endpoint", ServiceParser.Keys.Except(EndpointParser.Keys));
    }

    [Fact]
    public void The_schema_offers_every_scalar()
    {
        Assert.Equal(ScalarWords.All, Offers("typeText"));
        Assert.Equal(ScalarWords.All.Except(["json"]), Offers("singleValueText"));
        Assert.Equal(["none", .. ScalarWords.All], Offers("endpoint.properties.returns"));
        Assert.Equal(["client", .. ScalarWords.All.Except(["json"])], Offers("queryParameter"));
    }

    public static TheoryData<string> Scalars => [.. ScalarWords.All];

    [Theory]
    [MemberData(nameof(Scalars))]
    public void The_schema_takes_every_scalar_as_the_parser_does(string scalar)
    {
        SpecSchema.AssertAccepts(new SpecText("a.endpoint.yaml", Endpoint + $"body: {scalar}"));
        SpecSchema.AssertRejects(new SpecText("a.endpoint.yaml", Endpoint + $"body: {scalar}x"));
        SpecText ambiguous = new("service.yaml", Service + $"types: {{ A: {{ doc: {scalar}, b: int }} }}");
        SpecSchema.AssertRejects(ambiguous);
        Assert.Equal(["TG2008"], SpecParser.Parse(ambiguous.Path, ambiguous.Text).Diagnostics.Select(d => d.Rule.Id));
    }

    /// <summary>Editors read patterns in the strict mode of ECMAScript, in which only special characters can be escaped.</summary>
    [Fact]
    public void Every_pattern_is_one_in_every_dialect()
    {
        string[] patterns =
        [
            .. SpecSchema.Json.SelectTokens("$..pattern").Where(token => token.Type == JTokenType.String).Select(token => (string)token!),
            .. SpecSchema.Json.SelectTokens("$..patternProperties").SelectMany(token => ((JObject)token).Properties()).Select(property => property.Name),
        ];
        Assert.True(patterns.Length > 20);
        Assert.All(patterns, pattern => Assert.DoesNotMatch(@"\\[^tsu.?*+()\[\]{}|^$\\/]", pattern));
        Assert.All(patterns, pattern => _ = new Regex(pattern, RegexOptions.ECMAScript));
    }

    private static string[] KeysOfTheParser(string text)
    {
        const string Hint = ": it has ";
        string path = text.StartsWith(Service, StringComparison.Ordinal) ? "service.yaml" : "a.endpoint.yaml";
        SpecDiagnostic diagnostic = SpecParser.Parse(path, text).Diagnostics.Single(d => d.Rule == StructureRules.UnknownKey);
        return diagnostic.Message[(diagnostic.Message.IndexOf(Hint, StringComparison.Ordinal) + Hint.Length)..].Split(", ");
    }

    private static IEnumerable<JProperty> Properties(string place) => ((JObject)Definition(place)["properties"]!).Properties();

    private static IEnumerable<string?> Offers(string place) => Definition(place)["defaultSnippets"]!.Select(snippet => (string?)snippet["body"]);

    private static JToken Definition(string place) => SpecSchema.Json.SelectToken("$.$defs." + place, errorWhenNoMatch: true)!;

    private static void AssertMisplaced(string place, IEnumerable<string> keys)
    {
        string pattern = ((JObject)Definition(place)["patternProperties"]!).Properties().Single().Name;
        Assert.Equal($"^(?:{string.Join('|', keys)})$", pattern);
    }
}
