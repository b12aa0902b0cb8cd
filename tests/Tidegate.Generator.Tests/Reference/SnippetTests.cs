using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Generator.Tests.Binding;
using Xunit;

namespace Tidegate.Generator.Tests.Reference;

/// <summary>The examples of the reference are what they claim to be.</summary>
public sealed class SnippetTests
{
    /// <summary>A wrong encoding, an empty file and a hundred mistakes make no examples.</summary>
    private static readonly string[] s_rulesWithoutExamples = ["TG1001", "TG1002", "TG1037"];

    public static TheoryData<string> Rules => [.. RuleSnippet.All.Select(snippet => snippet.Rule)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_wrong_example_breaks_its_rule_and_no_other(string rule)
    {
        RuleSnippet snippet = RuleSnippet.All.Single(s => s.Rule == rule);
        SpecDiagnostic[] diagnostics = SampleSpecs.Compile(SnippetFrames.Complete(rule, snippet.Wrong)).Diagnostics.ToArray();
        Assert.True(diagnostics is [{ Rule.Id: var id }] && id == rule, string.Join('\n', diagnostics.Select(d => d.ToString())));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_right_example_compiles(string rule)
    {
        RuleSnippet snippet = RuleSnippet.All.Single(s => s.Rule == rule);
        Assert.Empty(SampleSpecs.Compile(SnippetFrames.Complete(rule, snippet.Right)).Diagnostics);
    }

    [Fact]
    public void Every_rule_has_examples() =>
        Assert.Equal(SpecRules.All.Select(rule => rule.Id).Except(s_rulesWithoutExamples), RuleSnippet.All.Select(snippet => snippet.Rule));

    [Fact]
    public void Every_frame_is_used() => Assert.Empty(SnippetFrames.Rules.Except(RuleSnippet.All.Select(snippet => snippet.Rule)));
}
