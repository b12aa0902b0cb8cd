using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Sample.Depot;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Files;

/// <summary>Streams of items that the gateway sends in each form.</summary>
public sealed class StreamTests
{
    [Theory]
    [InlineData("lines", "a[x y] b")]
    [InlineData("sequence", "a b")]
    [InlineData("events", "a b")]
    [InlineData("envelope", "a b")]
    [InlineData("none", "")]
    public async Task The_items_of_samples_come_in_their_form(string form, string expected)
    {
        await using Depot depot = await Depot.OpenAsync();

        Assert.Equal(expected, await ReadAsync(depot, form));
    }

    [Fact]
    public async Task Text_comes_as_it_is()
    {
        await using Depot depot = await Depot.OpenAsync();
        var texts = new List<string>();
        await foreach (string text in depot.Client.WatchLogAsync())
        {
            texts.Add(text);
        }

        Assert.Equal(["one", "two\nthree", ""], texts);
    }

    [Fact]
    public async Task An_error_in_the_envelope_is_an_error()
    {
        await using Depot depot = await Depot.OpenAsync();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => ReadAsync(depot, "lost"));

        Assert.Equal(("FileLost", "It is gone."), (exception.ErrorName, exception.ServiceMessage));
    }

    [Theory]
    [InlineData("lines")]
    [InlineData("envelope")]
    public async Task A_refused_token_is_replaced(string form)
    {
        await using Depot depot = await Depot.OpenAsync();
        await ReadAsync(depot, form);
        depot.Gateway.Tokens.ExpireAll();

        Assert.StartsWith("a", await ReadAsync(depot, form), StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(Depot depot, string form)
    {
        var labels = new List<string>();
        await foreach (Label label in depot.Client.WatchLabelsAsync(form))
        {
            labels.Add(label.Tags is null ? label.Name : $"{label.Name}[{string.Join(' ', label.Tags)}]");
        }

        return string.Join(' ', labels);
    }
}
