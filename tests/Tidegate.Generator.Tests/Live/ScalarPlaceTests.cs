using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Tidegate.Compiler;
using Tidegate.Compiler.Scalars;
using Tidegate.Generator.Emit;
using Tidegate.Generator.Tests.Roslyn;
using Tidegate.Json;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>
/// Every scalar, and every declared type that is one on the wire, in every place where a value can stand. A scalar that a table forgets,
/// or that some place does not know, fails here.
/// </summary>
public sealed class ScalarPlaceTests
{
    private static readonly string[] s_single = [.. Scalar.All.Where(scalar => scalar.Form != ScalarForm.Any).Select(scalar => scalar.Word)];

    /// <summary>Types that are a scalar on the wire.</summary>
    private const string Declared = """
          PlaceId: id
          Colour: { enum: string, values: { Red: r } }
          Level: { enum: int, values: { Low: 1 } }

        """;

    private static readonly string[] s_declared = ["PlaceId", "Colour", "Level"];

    public static TheoryData<string> Words => [.. Scalar.Words];

    [Fact]
    public void Every_kind_has_a_row_in_the_tables()
    {
        Assert.Equal(Enum.GetValues<ScalarKind>(), Scalar.All.Select(scalar => scalar.Kind));
        Assert.All(Scalar.All, scalar => Assert.NotNull(ScalarCode.Of(scalar)));
    }

    /// <summary>A class of the runtime that refuses values which the wire cannot say does so only when its row asks it.</summary>
    [Fact]
    public void What_the_runtime_checks_before_it_sends_is_asked_by_a_row()
    {
        string[] sent = [.. Scalar.All.Select(scalar => ScalarCode.Of(scalar).Sent("value"))];
        Type[] scalars = [.. typeof(EpochSeconds).Assembly.GetExportedTypes().Where(type => HasStatic(type, "Read") && HasStatic(type, "Of"))];

        Assert.Contains(typeof(EpochSeconds), scalars);
        Assert.All(scalars, type => Assert.Contains($"global::{type.FullName}.Of(value)", sent));
    }

    private static bool HasStatic(Type type, string name) => type.GetMember(name, MemberTypes.Method, BindingFlags.Public | BindingFlags.Static).Length > 0;

    /// <summary>Compiled with what it registers, and with every warning as an error.</summary>
    [Fact]
    public void What_is_generated_compiles_wherever_a_scalar_stands()
    {
        string[] single = [.. s_single, .. s_declared];
        string[] all = [.. Scalar.Words, .. s_declared];
        string client = Join(single, word => $"  {word}: {{ type: {word}, name: {Pascal(word)}Option }}\n  {word}Maybe?: {word}\n  {word}Several?: 'list<{word}, \";\">'\n");
        string members = Join(all, word => $"""
                {word}One: {word}
                {word}Maybe?: {word}
                {word}Null: "{word}?"
                {word}Items: "{word}[]"
                {word}Holes: "{word}?[]"
                {word}Map: map<{word}>
                {word}MapHoles: "map<{word}?>"
                {word}Document: json<{word}>
                {word}Documents?: "json<{word}[]>"

            """) + Join(single, word => $"    {word}Text: list<{word}, \";\">\n    {word}TextMaybe?: list<{word}, \",\">\n");
        SpecFile[] files =
        [
            new("/s/service.yaml", $"service: Places\nnamespace: Acme\nclient:\n{client}types:\n{Declared}  All:\n{members}"),
            new("/s/save.endpoint.yaml", "endpoint: SaveAll\nrequest: POST /all\nbody:\n" + members.Replace("    ", "  ", StringComparison.Ordinal) + "  again: All\nreturns: All\n"),
            new("/s/find.endpoint.yaml", $"endpoint: Find\nrequest: GET /{string.Join('/', single.Select(word => $"{{{word}Part}}"))}\nreturns: none\npath:\n"
                + Join(single, word => $"  {word}Part: {word}\n") + "query:\n"
                + Join(single, word => $"  {word}One: {word}\n  {word}Two?: {word}\n  {word}: client\n  {word}Maybe: client\n  {word}Several: client\n  {word}Few: 'list<{word}, \",\">'\n")),
            .. all.Select(word => new SpecFile($"/s/{word}.endpoint.yaml", $"endpoint: Turn{Pascal(word)}\nrequest: POST /{word}\nbody: {word}\nreturns: {word}\n")),
        ];

        new GeneratorHarness(files).AddExtensions().Run().Load("TG5009");
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void A_sample_with_another_value_is_told(string word)
    {
        const string Wrong = "[7]";
        SpecCompilation compilation = Binding.SampleSpecs.Compile(
            new SpecText("service.yaml", "service: S\nnamespace: Acme\n"),
            new SpecText("turn.endpoint.yaml", $"endpoint: Turn\nrequest: POST /x\nbody: {{ one: {word}, maybe?: {word} }}\nreturns: {word}\nsamples:\n"
                + $"  - body: {{ one: {Wrong}, maybe: {Wrong} }}\n    answer: {{ code: 0, data: {Wrong} }}\n"));

        int expected = Scalar.Find(word)!.Form == ScalarForm.Any ? 0 : 3;
        Assert.Equal(Enumerable.Repeat("TG4003", expected), compilation.Diagnostics.Select(diagnostic => diagnostic.Rule.Id));
    }

    private static string Join(IEnumerable<string> words, Func<string, string> text) => string.Concat(words.Select(text));

    private static string Pascal(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
