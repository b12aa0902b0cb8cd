using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Limits;
using Xunit;

namespace Tidegate.Runtime.Tests.Limits;

/// <summary>The checks that generated code makes before anything is sent.</summary>
public class LimitCheckTests
{
    /// <summary><c>^[a-z]+$</c>: the dead state, the start, and the state behind a letter.</summary>
    private static readonly TextPattern s_letters = new("^[a-z]+$", ['a', '{'], [0, 1, 0], [[0, 0], [0, 2], [0, 2]], [2]);

    [Theory]
    [InlineData("a", true)]
    [InlineData("az", true)]
    [InlineData("", false)]
    [InlineData("a`", false)]
    [InlineData("a{", false)]
    [InlineData("a\U0001F600", false)]
    public void A_pattern_is_decided_by_its_table(string text, bool isMatch) => Assert.Equal(isMatch, s_letters.IsMatch(text));

    [Theory]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(5_000)]
    public void The_same_item_is_found_wherever_it_stands(int count)
    {
        ItemLimits limits = new("ids") { IsUnique = true };
        List<string> items = [.. Enumerable.Range(0, count).Select(i => $"item {i}")];

        limits.Check(items);
        foreach (int place in new[] { 0, count / 2, count - 1 })
        {
            items.Add(new string(items[place].ToCharArray()));
            ArgumentException refused = Assert.Throws<ArgumentException>(() => limits.Check(items));
            Assert.StartsWith($"Item {count}, 'item {place}', is the same as item {place}, but no two may be.", refused.Message, StringComparison.Ordinal);
            items.RemoveAt(count);
        }
    }

    [Fact]
    public void A_long_text_is_cut_in_the_message_and_an_absent_value_is_within_all_limits()
    {
        TextLimits limits = new("name") { MinLength = 1, MaxLength = 2, Pattern = s_letters };

        ArgumentException refused = Assert.Throws<ArgumentException>(() => limits.Check(new string('x', 5_000)));

        Assert.Equal("name", refused.ParamName);
        Assert.InRange(refused.Message.Length, 100, 250);
        limits.Check(null);
        limits.CheckEach(null);
        limits.CheckEach([null, "ab"]);
        new NumberLimits<int>("size") { Min = 1 }.Check(null);
        new ItemLimits("ids") { MinItems = 1 }.Check((IReadOnlyList<int>?)null);
    }

#if NET
    [Fact]
    public void What_is_within_its_limits_allocates_nothing()
    {
        NumberLimits<decimal> number = new("price") { Min = 0, Max = 9 };
        NumberLimits<int> numbers = new("sizes") { Min = 0, Max = 999 };
        TextLimits text = new("name") { MinLength = 1, MaxLength = 64, Pattern = s_letters };
        ItemLimits items = new("ids") { MinItems = 1, MaxItems = 999, IsUnique = true };
        string name = new('x', 64);
        string[] names = [name, name];
        int[] sizes = [.. Enumerable.Range(0, 500)];
        ApiId[] ids = [.. sizes.Select(size => (ApiId)size)];
        Dictionary<string, int> map = new() { ["a"] = 1 };

        long least = long.MaxValue;
        for (int i = 0; i < 20; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            number.Check(5m);
            numbers.CheckEach(sizes);
            text.Check(name);
            text.CheckEach(names);
            items.Check(sizes);
            items.Check(ids);
            items.Check(map);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }
#endif
}
