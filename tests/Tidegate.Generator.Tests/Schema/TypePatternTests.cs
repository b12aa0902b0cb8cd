using System;
using System.Linq;
using System.Text.RegularExpressions;
using Tidegate.Compiler;
using Tidegate.Generator.Tests.Binding;
using Xunit;

namespace Tidegate.Generator.Tests.Schema;

/// <summary>The schema's pattern of types against the compiler.</summary>
public sealed class TypePatternTests
{
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
            bool matches = Regex.IsMatch(type, SchemaWords.Type);
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
}
