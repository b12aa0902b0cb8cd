using System;
using System.Linq;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>Queries as they stand in the request line, which no HTTP client would write this way.</summary>
public class QueryFormTests
{
    [Theory]
    [InlineData("?", "an empty parameter")]
    [InlineData("?a=1&&b=2", "an empty parameter")]
    [InlineData("?a=1&", "an empty parameter")]
    [InlineData("?a", "a parameter without '='")]
    [InlineData("?a=1&b", "a parameter without '='")]
    [InlineData("?=1", "a parameter without a name")]
    [InlineData("?a=1&a=1", "the parameter 'a' twice")]
    [InlineData("?a=1&%61=2", "the parameter 'a' twice")]
    [InlineData("?a=%zz", "not percent-encoded UTF-8")]
    [InlineData("?a=%4", "not percent-encoded UTF-8")]
    [InlineData("?a=%", "not percent-encoded UTF-8")]
    [InlineData("?a=%ff", "not percent-encoded UTF-8")]
    [InlineData("?a=%ED%A0%80", "not percent-encoded UTF-8")]
    [InlineData("?%C3%28=1", "not percent-encoded UTF-8")]
    public async Task A_query_that_cannot_be_signed_in_one_way_only_is_refused(string query, string reason)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        string answer = await harbor.SendRawAsync("GET", "/harbor/v1/berths" + query, []);

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":400", answer, StringComparison.Ordinal);
        RecordedRequest recorded = harbor.Gateway.Requests[^1];
        Assert.Equal(RequestOutcome.Malformed, recorded.Outcome);
        Assert.Contains(reason, recorded.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?x=%E6%8F%8F%E8%BF%B0&y=%F0%9F%8C%80", "描述", "🌀")]
    [InlineData("?%78=%41%42&y=a%3Db", "AB", "a=b")]
    [InlineData("?x=a=b=c&y=", "a=b=c", "")]
    [InlineData("?y=%2B%26%25%23&x=%00", "\0", "+&%#")]
    [InlineData("?x=%2e%2f&y=/?:@!$'()*,;", "./", "/?:@!$'()*,;")]
    public async Task Names_and_values_are_decoded_once_before_they_are_signed(string query, string x, string y)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        string answer = await harbor.SendRawAsync("GET", "/nowhere" + query, [("x", x), ("y", y)]);

        Assert.StartsWith("HTTP/1.1 404", answer, StringComparison.Ordinal);
        Assert.Equal(x, harbor.Gateway.Requests[^1].QueryValue("x"));
        Assert.Equal(y, harbor.Gateway.Requests[^1].QueryValue("y"));
        Assert.Equal(query[1..], harbor.Gateway.Requests[^1].RawQuery);
    }

    [Fact]
    public async Task Parameters_are_sorted_by_the_code_of_their_characters()
    {
        await using Harbor harbor = await Harbor.OpenAsync();
        string[] sent = ["b", "a_", "aB", "a-b", "a1", "Z", "_", "ä", "a", "A", "0", "-", "~", "a.b", "aa"];
        string[] sorted = ["-", "0", "A", "Z", "_", "a", "a-b", "a.b", "a1", "aB", "a_", "aa", "b", "~", "ä"];

        // Signed as one text in the order that is expected here, so that the test's own sorting does not help.
        string signed = string.Concat(sorted.Select(name => name + "v"));
        string query = string.Join('&', sent.Select(name => Uri.EscapeDataString(name) + "=v"));
        string answer = await harbor.SendRawAsync("GET", "/nowhere?" + query, [(signed, "")]);

        Assert.StartsWith("HTTP/1.1 404", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/harbor/v1/berths")]
    [InlineData("/harbor/v1/%62erths")]
    [InlineData("/%68arbor/v1/berths")]
    [InlineData("http://harbor/harbor/v1/berths")]
    public async Task Other_spellings_of_one_path_are_found(string path)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        string answer = await harbor.SendRawAsync(
            "GET", path + "?userId=u100&action=list", [("action", "list"), ("userId", "u100")]);

        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.Equal("ListBerths", harbor.Gateway.Requests[^1].Operation);
    }

    [Theory]
    [InlineData("/harbor/v1/berths/")]
    [InlineData("/harbor/v1//berths")]
    [InlineData("/harbor/v1/./berths")]
    [InlineData("/harbor/v1/x/../berths")]
    [InlineData("/harbor/v1%2Fberths")]
    [InlineData("/harbor/v1/Berths")]
    [InlineData("/berths")]
    public async Task Other_paths_are_not_bent_to_fit(string path)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        string answer = await harbor.SendRawAsync("GET", path + "?userId=u100&action=list", [("action", "list"), ("userId", "u100")]);

        Assert.StartsWith("HTTP/1.1 404", answer, StringComparison.Ordinal);
        Assert.Equal(path, harbor.Gateway.Requests[^1].Path);
    }

    [Fact]
    public async Task Bytes_outside_ascii_in_the_request_line_are_refused()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        string answer = await harbor.SendRawAsync("GET", "/harbor/v1/berths?action=lïst", [("action", "lïst")]);

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
    }
}
