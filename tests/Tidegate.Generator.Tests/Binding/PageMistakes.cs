using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>What people write who make specs from pages and from Swagger: each is told in place, once, with what to write instead.</summary>
public sealed class PageMistakes
{
    private static readonly Dictionary<string, FailingSpec> s_specs =
        PageKeyMistakes.All.Concat(PageTypeMistakes.All).Concat(PageTextMistakes.All)
            .Concat(PageLeftoverMistakes.All).Concat(PageRequestMistakes.All).Concat(PageSampleMistakes.All).Concat(PageRestMistakes.All).ToDictionary(spec => spec.Name);

    public static TheoryData<string> Names => [.. s_specs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_slip_of_habit_is_told_once_in_place_and_with_its_remedy(string name) => s_specs[name].Verify();
}
