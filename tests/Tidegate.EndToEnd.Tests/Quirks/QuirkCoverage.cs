using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Quirks;

/// <summary>Each known quirk of the API has a test that begins with its name.</summary>
public sealed class QuirkCoverage
{
    private static readonly (char Letter, int Count, Type[] Tests)[] s_families =
    [
        ('A', 13, [typeof(IdAndNumberQuirks)]),
        ('B', 9, [typeof(JsonInTextQuirks)]),
        ('C', 14, [typeof(EnvelopeQuirks)]),
        ('D', 17, [typeof(RequestQuirks)]),
        ('E', 16, [typeof(TimeQuirks), typeof(ValueQuirks)]),
    ];

    [Fact]
    public void Every_quirk_has_a_test_that_names_it()
    {
        foreach ((char letter, int count, Type[] tests) in s_families)
        {
            HashSet<string> named = [.. tests.SelectMany(type => type.GetMethods())
                .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
                .Select(method => method.Name.Split('_')[0])];

            Assert.Subset(named, Enumerable.Range(1, count).Select(number => $"{letter}{number}").ToHashSet());
        }
    }
}
