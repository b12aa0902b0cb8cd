using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Generator.Tests.Binding;
using Xunit;

namespace Tidegate.Generator.Tests.Schema;

/// <summary>What the guide for authors shows is what the compiler does.</summary>
public sealed class AuthoringGuideTests
{
    private static readonly string s_guide = File.ReadAllText(Path.Combine(SampleSpecs.RepositoryRoot(), "specs", "AUTHORING.md"));

    private static readonly string[] s_specs = Regex.Matches(s_guide, "```yaml\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value).ToArray();

    private static readonly Match[] s_mistakes = Regex.Matches(s_guide, @"^\| `(.+?)` \| `(.+?)` \| `(\(.+)` \|$", RegexOptions.Multiline).ToArray();

    public static TheoryData<string, string, string> Mistakes
    {
        get
        {
            TheoryData<string, string, string> mistakes = [];
            foreach (Match mistake in s_mistakes)
            {
                mistakes.Add(mistake.Groups[1].Value, mistake.Groups[2].Value, mistake.Groups[3].Value);
            }

            return mistakes;
        }
    }

    [Fact]
    public void The_specs_of_the_guide_compile()
    {
        SpecCompilation compilation = Compile(s_specs[1]);
        Assert.Empty(compilation.Diagnostics);
        Assert.Equal("EnableFlow", Assert.Single(Assert.Single(compilation.Apis).Endpoints).Name);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_as_the_guide_says(string right, string wrong, string told)
    {
        Assert.Contains(right, s_specs[1], StringComparison.Ordinal);
        SpecDiagnostic diagnostic = Assert.Single(Compile(s_specs[1].Replace(right, wrong, StringComparison.Ordinal)).Diagnostics);
        Assert.Equal(told, $"({diagnostic.Span.Line + 1},{diagnostic.Span.Column + 1}): error {diagnostic.Rule.Id}: {diagnostic.Message}");
    }

    private static SpecCompilation Compile(string endpoint) =>
        SampleSpecs.Compile(new SpecText("specs/service.yaml", s_specs[0]), new SpecText("specs/enable-flow.endpoint.yaml", endpoint));
}
