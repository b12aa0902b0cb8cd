using System.Collections.Generic;
using System.Linq;
using Tidegate.Generator.Tests.Lock;
using Xunit;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>Every rule is met by a spec with one mistake.</summary>
public sealed class RuleTests
{
    private static readonly Dictionary<string, FailingSpec> s_specs = new[]
    {
        StructureFailures.All, NameFailures.All, RequestFailures.All, TypeFailures.All, UnionFailures.All, BodyFailures.All, LimitFailures.All, SampleFailures.All, ScalarSampleFailures.All, FolderFailures.All, TaskFailures.All,
        LockFailures.All,
    }.SelectMany(family => family).ToDictionary(spec => spec.Name);

    public static TheoryData<string> Names => [.. s_specs.Keys];

    internal static IReadOnlyCollection<FailingSpec> Specs => s_specs.Values;

    [Theory]
    [MemberData(nameof(Names))]
    public void One_mistake_gives_one_diagnostic_on_the_text_at_fault(string name) => s_specs[name].Verify();

    [Fact]
    public void Every_rule_of_meaning_has_a_failing_spec()
    {
        IEnumerable<string> rules = SpecRules.All.Select(rule => rule.Id).Where(id => id[2] is >= '2' and <= '6');
        Assert.Empty(rules.Except(s_specs.Values.Select(spec => spec.Rule)));
    }

    [Fact]
    public void Rule_ids_are_unique_and_in_order()
    {
        string[] ids = SpecRules.All.Select(rule => rule.Id).ToArray();
        Assert.Equal(ids.Order(System.StringComparer.Ordinal).Distinct(), ids);
    }
}
