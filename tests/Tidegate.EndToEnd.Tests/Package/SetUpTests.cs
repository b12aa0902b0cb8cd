using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Package;

/// <summary>Every set-up ends as it should.</summary>
[Collection(SharedPackages.Name)]
public sealed class SetUpTests(SetUpBuild build) : IClassFixture<SetUpBuild>
{
    private static readonly Dictionary<string, SetUp> s_setUps = new SetUps("").Wanted.ToDictionary(setUp => setUp.Name);

    public static TheoryData<string> Silent => Names(SetUpEnding.Silent);

    public static TheoryData<string> Warned => Names(SetUpEnding.Warned);

    public static TheoryData<string> Refused => Names(SetUpEnding.Refused);

    [Theory]
    [MemberData(nameof(Silent))]
    public void A_set_up_that_works_builds_without_a_message(string name)
    {
        Assert.Empty(build.MessagesOf(s_setUps[name]));
        Assert.True(build.IsBuilt(s_setUps[name]), name);
    }

    [Theory]
    [MemberData(nameof(Warned))]
    public void A_set_up_that_lacks_something_builds_with_one_warning(string name)
    {
        Assert.Contains(s_setUps[name].Message, Assert.Single(build.MessagesOf(s_setUps[name])), StringComparison.Ordinal);
        Assert.True(build.IsBuilt(s_setUps[name]), name);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_set_up_that_cannot_work_fails_with_this_error_alone(string name)
    {
        Assert.NotEmpty(build.MessagesOf(s_setUps[name]));
        Assert.All(build.MessagesOf(s_setUps[name]), message => Assert.Contains(s_setUps[name].Message, message, StringComparison.Ordinal));
        Assert.False(build.IsBuilt(s_setUps[name]), name);
    }

    private static TheoryData<string> Names(SetUpEnding ending) => [.. s_setUps.Values.Where(setUp => setUp.Ending == ending).Select(setUp => setUp.Name)];
}
