using System;
using System.Linq;
using Xunit;

namespace Tidegate.Runtime.Tests.Values;

/// <summary>Ids, days and times in their order, which agrees with what is equal.</summary>
public sealed class ValueOrderTests
{
    [Fact]
    public void Ids_that_are_numbers_come_before_texts() => InOrder<ApiId>(
        default, long.MinValue, -1, 9, "10", 11, "", "007", "9a", "Dock", "dock", "目");

    [Fact]
    public void Days_are_in_the_order_of_the_calendar_however_they_are_written() => InOrder(
        default, new ApiDate("2024-02-30"), new ApiDate("tomorrow"), new ApiDate("2023-12-31"), new ApiDate("20240101"), new ApiDate("2024-01-02"),
        new ApiDate("2024-01-02T00:00:00+08:00"), new ApiDate("20240103"));

    [Fact]
    public void Times_are_in_the_order_of_the_clock_and_of_UTC_where_they_say_their_offset() => InOrder(
        default, new ApiDateTime("soon"), new ApiDateTime("2024-06-30T12:00:00+08:00"), new ApiDateTime("2024-06-30T05:00:00Z"), new ApiDateTime("2024-06-30 05:00:01"),
        new ApiDateTime("1719748800000"), new ApiDateTime("2024-06-30 12:00:00"), new ApiDateTime("2024-06-30 12:00:00.0"));

    private static void InOrder<T>(params T[] ordered)
        where T : struct, IComparable<T>, IComparable, IEquatable<T>
    {
        Assert.Equal(ordered, Enumerable.Reverse(ordered).Order());
        foreach ((T left, int i) in ordered.Select((value, i) => (value, i)))
        {
            Assert.Equal(1, left.CompareTo(null));
            Assert.Throws<ArgumentException>(() => left.CompareTo("7"));
            foreach ((T right, int j) in ordered.Select((value, j) => (value, j)))
            {
                Assert.Equal(i.CompareTo(j), Math.Sign(left.CompareTo(right)));
                Assert.Equal(i.CompareTo(j), Math.Sign(left.CompareTo((object)right)));
                Assert.Equal(i == j, left.Equals(right));
            }
        }
    }
}
