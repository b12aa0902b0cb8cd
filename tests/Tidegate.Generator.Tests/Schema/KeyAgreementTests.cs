using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax.Parsing;
using Tidegate.Generator.Tests.Binding;
using Xunit;

namespace Tidegate.Generator.Tests.Schema;

/// <summary>The schema and the parser know the same words. The parser is asked through what it says of an unknown key.</summary>
public sealed class KeyAgreementTests
{
    private const string Unknown = "qqqqqqqqqqqqqqqq";
    private const string Service = "service: A\nnamespace: A\n";
    private const string Endpoint = "endpoint: A\nrequest: POST /\nreturns: none\n";

    /// <summary>A place in the schema, the keys of the mapping that it describes, and a spec with an unknown key in one.</summary>
    private static readonly Dictionary<string, (string[] Keys, string Spec)> s_mappings = new()
    {
        ["service"] = (SpecKeys.Service, Service + Unknown + ": a"),
        ["endpoint"] = (SpecKeys.Endpoint, Endpoint + Unknown + ": a"),
        ["envelope"] = (SpecKeys.Envelope, Service + "envelope: { " + Unknown + ": a }"),
        ["paging"] = (SpecKeys.Paging, Service + "paging: { " + Unknown + ": a }"),
        ["task"] = (SpecKeys.Task, Endpoint + "task: { " + Unknown + ": a }"),
        ["service.properties.constants"] = (SpecKeys.Constants, Service + "constants: { " + Unknown + ": a }"),
        ["clientParameterOptions"] = (SpecKeys.ClientParameter, Service + "client: { a: { " + Unknown + ": a } }"),
        ["endpoint.properties.samples.items"] = (SpecKeys.Sample, Endpoint + "samples: [{ " + Unknown + ": a }]"),
        ["error"] = (SpecKeys.Error, Service + "errors: { 7: { " + Unknown + ": a } }"),
        ["enum"] = (SpecKeys.Enum, Service + "types: { A: { enum: int, values: {}, " + Unknown + ": a } }"),
        ["enum.properties.values.patternProperties['^[A-Z][A-Za-z0-9_]*$']"] = (SpecKeys.EnumValue, Service + "types: { A: { enum: int, values: { A: { " + Unknown + ": a } } } }"),
        ["union"] = (SpecKeys.Union, Service + "types: { A: { oneOf: [int, string], " + Unknown + ": a } }"),
        ["alternative"] = (SpecKeys.Alternative, Service + "types: { A: { oneOf: [int, { type: string, " + Unknown + ": a }] } }"),
        ["longRecord"] = (SpecKeys.Record, Service + "types: { A: { members: {}, " + Unknown + ": a } }"),
        ["member"] = (SpecKeys.Member, Endpoint + "body: { a: { " + Unknown + ": a } }"),
        ["freeMembers"] = (SpecKeys.FreeMembers, Service + "types: { A: { a: int, \"*\": { " + Unknown + ": a } } }"),
        ["parameterOptions"] = (SpecKeys.Parameter, Endpoint + "query: { a: { " + Unknown + ": a } }"),
        ["bodyFieldOptions"] = (SpecKeys.Parameter, Endpoint + "parts: { a: { " + Unknown + ": a } }"),
    };

    public static TheoryData<string> Mappings => [.. s_mappings.Keys];

    [Theory]
    [MemberData(nameof(Mappings))]
    public void The_schema_has_the_keys_of_the_parser(string place)
    {
        Assert.Equal(s_mappings[place].Keys.Order(StringComparer.Ordinal), KeysOfTheParser(s_mappings[place].Spec).Order(StringComparer.Ordinal));
        Assert.Equal(s_mappings[place].Keys.Order(StringComparer.Ordinal), Properties(place).Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_mapping_of_the_parser_and_none_of_the_schema_is_left_out()
    {
        IEnumerable<string[]> tables = typeof(SpecKeys).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string[])field.GetValue(null)!);
        Assert.Equal(tables.ToHashSet(), s_mappings.Values.Select(mapping => mapping.Keys).ToHashSet());

        IEnumerable<string> closed = ((JObject)SpecSchema.Json["$defs"]!).DescendantsAndSelf().OfType<JObject>()
            .Where(definition => definition["additionalProperties"] is JValue { Value: false }).Select(definition => definition.Path);
        Assert.Equal(closed.Order(StringComparer.Ordinal), s_mappings.Keys.Select(place => Definition(place).Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Mappings))]
    public void The_schema_explains_every_key(string place) =>
        Assert.All(Properties(place), property => Assert.False(string.IsNullOrEmpty((string?)property.Value["description"]), property.Name));

    [Fact]
    public void A_key_of_the_other_kind_of_file_is_told_apart()
    {
        AssertMisplaced("service", SpecKeys.Endpoint.Except(SpecKeys.Service));
        AssertMisplaced("endpoint", SpecKeys.Service.Except(SpecKeys.Endpoint));
    }

    [Fact]
    public void The_schema_has_the_words_that_the_tables_make()
    {
        string path = Path.Combine(SampleSpecs.RepositoryRoot(), "specs", "tidegate.schema.json");
        string schema = File.ReadAllText(path);
        string made = SchemaWords.Update(schema);
        string received = Path.ChangeExtension(path, ".received.json");
        if (made == schema)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, made);
        Assert.Fail($"The schema lacks words of the compiler, or has others: look at {received}, and move it to {path}.");
    }

    public static TheoryData<string> Scalars => [.. Scalar.Words];

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

    private static JToken Definition(string place) => SpecSchema.Json.SelectToken("$.$defs." + place, errorWhenNoMatch: true)!;

    private static void AssertMisplaced(string place, IEnumerable<string> keys)
    {
        string pattern = ((JObject)Definition(place)["patternProperties"]!).Properties().Single().Name;
        Assert.Equal($"^(?:{string.Join('|', keys)})$", pattern);
    }
}
