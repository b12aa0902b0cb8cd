using System;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>Members that are one of several types: told apart by a tag, or by what the JSON is, and named where they are none.</summary>
public class UnionTests
{
    [Theory]
    [InlineData("mark", "{\"type\":\"beacon\",\"buoyId\":1}", "mark.type: expected one of buoy, light, found other text")]
    [InlineData("mark", "{\"type\":1,\"buoyId\":1}", "mark.type: expected one of buoy, light, found another number")]
    [InlineData("mark", "{\"buoyId\":1}", "mark.type: missing")]
    [InlineData("mark", "{\"type\":\"buoy\"}", "mark.buoyId: missing")]
    [InlineData("mark", "{\"type\":\"light\",\"seconds\":1,\"height\":\"tall\"}", "mark.height: expected a number, found other text")]
    [InlineData("mark", "\"buoy\"", "mark: expected an object, found other text")]
    [InlineData("level", "true", "level: expected one of Level, found true or false")]
    [InlineData("level", "[\"1\",\"high\"]", "level[1]: expected a number, found other text")]
    [InlineData("level", "{\"buoyId\":{}}", "level.buoyId: expected a number or text, found an object")]
    [InlineData("level", "{\"buoyId\":1,\"craneId\":1}", "level: expected one of Level, found an object")]
    [InlineData("level", "{}", "level: expected one of Level, found an object")]
    public async Task What_is_no_alternative_is_named_with_its_path(string name, string value, string reason)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Response answer = await harbor.SaveBerthAsync(With(name, value));

        Assert.Equal(62102, answer.Code);
        Assert.Contains(reason, answer.Reason, StringComparison.Ordinal);
        Assert.Equal(RequestOutcome.Incomplete, harbor.Gateway.Requests[^1].Outcome);
    }

    [Theory]
    [InlineData("mark", "{\"buoyId\":1,\"type\":\"buoy\"}")]
    [InlineData("mark", "[{\"type\":\"buoy\",\"buoyId\":\"1\",\"more\":true}]")]
    [InlineData("mark", "{\"type\":\"light\",\"seconds\":\"1\",\"height\":2.5}")]
    [InlineData("level", "1.5")]
    [InlineData("level", "\"high\"")]
    [InlineData("level", "[1,\"2\"]")]
    [InlineData("level", "{\"buoyId\":1,\"craneId\":null}")]
    [InlineData("level", "{\"craneId\":\"1\",\"kind\":2}")]
    public async Task An_alternative_may_be_written_as_the_field_writes_it(string name, string value)
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        Assert.Equal(0, (await harbor.SaveBerthAsync(With(name, value))).Code);
    }

    private static string With(string name, string value) =>
        $$"""{"name":"Nord","length":12.5,"count":3,"open":true,"since":1700000000123,"owner":null,"{{name}}":{{value}}}""";
}
