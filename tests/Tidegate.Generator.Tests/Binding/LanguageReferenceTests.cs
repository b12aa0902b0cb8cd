using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Xunit;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>The reference of the language keeps up with the rules.</summary>
public sealed class LanguageReferenceTests
{
    private static readonly string[] s_lines = File.ReadAllLines(Path.Combine(SampleSpecs.RepositoryRoot(), "specs", "LANGUAGE.md"));

    public static TheoryData<string> Ids => [.. SpecRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_row_and_a_section(string id)
    {
        SpecRule rule = SpecRules.All.Single(r => r.Id == id);
        string anchor = id.ToLowerInvariant();
        Assert.Contains($"| [{id}](#{anchor}) | {rule.Title} | {rule.Severity.ToString().ToLowerInvariant()} |", s_lines);
        Assert.Contains($"## {id}", s_lines);
        Assert.EndsWith("LANGUAGE.md#" + id.ToLowerInvariant(), rule.HelpLink, StringComparison.Ordinal);
    }

    [Fact]
    public void No_section_is_left_of_a_rule_that_is_gone()
    {
        IEnumerable<string> sections = s_lines.Where(line => line.StartsWith("## TG", StringComparison.Ordinal)).Select(line => line[3..]);
        string[] known = [.. SpecRules.All.Select(rule => rule.Id), "TG0001", "TG0002", "TG0003", "TG0004", "TG0005", "TG0006", "TG0007", "TG0008", "TG0009"];
        Assert.Equal(known.Order(StringComparer.Ordinal), sections);
    }

    [Fact]
    public void The_limits_of_the_reference_compile()
    {
        string text = string.Join('\n', s_lines);
        string example = text[text.IndexOf("## Limits\n\n```yaml\n", StringComparison.Ordinal)..].Split("```")[1]["yaml\n".Length..];
        Assert.NotEmpty(SampleSpecs.Bind($"endpoint: Search\nrequest: POST /search\n{example}returns: none\n").Endpoint.Bindings.BodyMembers);
    }

    [Fact]
    public void The_service_and_the_endpoints_of_the_reference_compile()
    {
        string[] blocks = string.Join('\n', s_lines).Split("```yaml\n").Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]).ToArray();
        SpecCompilation compilation = SampleSpecs.Compile(
            new SpecText("service.yaml", blocks[0]),
            new SpecText("enable-flow.endpoint.yaml", blocks[1]),
            new SpecText("upload-graph.endpoint.yaml", blocks[2]),
            new SpecText("use.endpoint.yaml", "endpoint: Use\nrequest: POST /x\nbody: { flow: Flow, cycle: Cycle, state: FlowState, page: Pagination, node: Node, setting: Setting }\nreturns: none\n"));
        Assert.Empty(compilation.Diagnostics);
    }
}
