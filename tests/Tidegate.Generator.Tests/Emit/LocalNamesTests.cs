using Tidegate.Generator.Emit;
using Xunit;

namespace Tidegate.Generator.Tests.Emit;

public class LocalNamesTests
{
    [Theory]
    [InlineData("FlowId", "flowId")]
    [InlineData("X", "x")]
    [InlineData("ID", "id")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("DoAs", "doAs")]
    public void A_name_of_the_spec_is_camel_cased(string name, string expected) =>
        Assert.Equal(expected, new LocalNames().ForSpecName(name));

    [Theory]
    [InlineData("Class", "@class")]
    [InlineData("Event", "@event")]
    public void A_keyword_is_escaped(string name, string expected) =>
        Assert.Equal(expected, new LocalNames().ForSpecName(name));

    [Fact]
    public void Two_names_that_differ_by_case_only_do_not_clash()
    {
        var names = new LocalNames();

        Assert.Equal("id", names.ForSpecName("ID"));
        Assert.Equal("id2", names.ForSpecName("Id"));
    }

    [Fact]
    public void Names_of_the_generated_code_give_way_to_those_of_the_spec()
    {
        var names = new LocalNames();
        names.ForSpecName("Request");

        Assert.Equal("apiRequest", names.ForOwn("request", "apiRequest"));
        Assert.Equal("json", names.ForOwn("json", "jsonWriter"));
    }
}
