using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Quirks;

/// <summary>Each known quirk of the API has a test that begins with its name.</summary>
public sealed class QuirkCoverage
{
    private static readonly Dictionary<Type, (char Letter, int Count)> s_families = new()
    {
        [typeof(IdAndNumberQuirks)] = ('A', 13),
        [typeof(JsonInTextQuirks)] = ('B', 9),
        [typeof(EnvelopeQuirks)] = ('C', 14),
        [typeof(RequestQuirks)] = ('D', 17),
        [typeof(ValueQuirks)] = ('E', 16),
    };

    [Fact]
    public void Every_quirk_has_a_test_that_names_it()
    {
        foreach ((Type tests, (char letter, int count)) in s_families)
        {
            HashSet<string> named = [.. tests.GetMethods()
                .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
                .Select(method => method.Name.Split('_')[0])];

            Assert.Subset(named, Enumerable.Range(1, count).Select(number => $"{letter}{number}").ToHashSet());
        }
    }
}
