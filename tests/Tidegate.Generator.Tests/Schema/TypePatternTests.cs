using System;
using System.Linq;
using System.Text.RegularExpressions;
using Tidegate.Compiler;
using Tidegate.Compiler.Syntax;
using Tidegate.Generator.Tests.Binding;
using Xunit;

namespace Tidegate.Generator.Tests.Schema;

/// <summary>
/// How the schema's pattern of types is made. Types nest and regular expressions do not, so two levels are spelled out and
/// what is deeper is not counted: the compiler does that.
/// </summary>
public sealed class TypePatternTests
{
    private const string Blank = @"[ \t]*";
    private const string OneQuestionMark = $@"\?(?!{Blank}\?)";
    private const string Suffixes = $@"(?:{Blank}(?:\[\]|{OneQuestionMark}))*";
    private const string Opening = $"(?:json|map){Blank}<{Blank}";

    private static readonly string s_single = $"{string.Join('|', ScalarWords.All.Except(["json"]))}|[A-Z][A-Za-z0-9_]*";
    private static readonly string s_list = $@"list{Blank}<{Blank}(?:{s_single}){Blank},{Blank}(?:""[^""A-Za-z0-9]""|'[^'A-Za-z0-9]'){Blank}>";
    private static readonly string s_flat = $"{s_single}|json|{s_list}";
    private static readonly string s_deep = $@"(?:{Opening})*(?:{s_flat})(?:{Blank}(?:\[\]|>|{OneQuestionMark}))*";
    private static readonly string s_type = $"^{Blank}{Nest(Nest(s_deep))}{Blank}$";

    [Fact]
    public void The_schema_has_the_pattern_that_these_pieces_make()
    {
        Assert.Equal(s_type, Pattern("typeText"));
        Assert.Equal($"^{Blank}none{Blank}$|{s_type}", Pattern("endpoint.properties.returns"));
        Assert.Equal($"^{Blank}(?:{s_single}){Blank}$", Pattern("singleValueText"));
        Assert.Equal($"^{Blank}(?:client|{s_single}){Blank}$", Pattern("queryParameter"));
    }

    [Fact]
    public void The_pattern_is_never_stricter_than_the_compiler_and_sees_what_cannot_be_read()
    {
        string[] tokens = ["string", "Flow", "Cycle", "json", "map", "list", "<", "<", ">", ">", "[]", "?", ",", "\";\"", " ", "json<", "map<", "list<string, \";\">"];
        Random random = new(2100);
        int good = 0;
        int bad = 0;
        for (int i = 0; i < 1500; i++)
        {
            string type = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => tokens[random.Next(tokens.Length)]));
            SpecText file = new("specs/one.endpoint.yaml", $"endpoint: A\nrequest: POST /a\nbody: '{type}'\nreturns: none");
            string[] rules = SpecCompiler.Compile([SampleSpecs.Service, SampleSpecs.Everything, file]).Diagnostics.Select(d => d.Rule.Id).ToArray();
            bool matches = Regex.IsMatch(type, s_type);
            if (rules.Length == 0)
            {
                Assert.True(matches, $"'{type}' is a type");
                good++;
            }
            else if (rules.Contains("TG2006") && type.Count(c => c == '<') <= 2)
            {
                Assert.False(matches, $"'{type}' is no type");
                bad++;
            }
        }

        Assert.True(good > 50 && bad > 500, $"{good} types, {bad} others");
    }

    private static string Nest(string inner) => $"(?:{s_flat}|{Opening}{inner}{Blank}>){Suffixes}";

    private static string Pattern(string place) => (string)SpecSchema.Json.SelectToken($"$.$defs.{place}.pattern", errorWhenNoMatch: true)!;
}
