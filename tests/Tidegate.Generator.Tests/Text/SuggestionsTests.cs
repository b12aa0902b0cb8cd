using System.Linq;
using Tidegate.Compiler.Text;
using Xunit;

namespace Tidegate.Generator.Tests.Text;

public class SuggestionsTests
{
    private static readonly string[] s_types = ["Flow", "FlowId", "FlowInstance", "Pagination", "string", "int", "id"];

    [Theory]
    [InlineData("Flwo", "Flow")]
    [InlineData("flow", "Flow")]
    [InlineData("Flow1", "Flow")]
    [InlineData("FlowID", "FlowId")]
    [InlineData("FlowInstnace", "FlowInstance")]
    [InlineData("FlowInstancs", "FlowInstance")]
    [InlineData("Pagniation", "Pagination")]
    [InlineData("strng", "string")]
    [InlineData("STRING", "string")]
    [InlineData("itn", "int")]
    public void A_mistyped_word_has_a_suggestion(string typed, string expected) =>
        Assert.Equal(expected, Suggestions.Nearest(typed, s_types));

    [Theory]
    [InlineData("")]
    [InlineData("Customer")]
    [InlineData("x")]
    [InlineData("zz")]
    [InlineData("FlowInstanceOfSomethingElse")]
    public void A_word_that_resembles_none_has_no_suggestion(string typed) => Assert.Null(Suggestions.Nearest(typed, s_types));

    [Fact]
    public void The_nearest_wins_and_of_equals_the_first()
    {
        Assert.Equal("body", Suggestions.Nearest("bodi", ["bold", "body"]));
        Assert.Equal("cat", Suggestions.Nearest("cot", ["cat", "cut"]));
        Assert.Equal("cut", Suggestions.Nearest("cot", ["cut", "cat"]));
    }

    [Fact]
    public void Without_candidates_there_is_no_suggestion() => Assert.Null(Suggestions.Nearest("Flow", []));

    [Fact]
    public void A_gigantic_word_costs_nothing()
    {
        string gigantic = new('x', 1 << 20);
        Assert.Null(Suggestions.Nearest(gigantic, Enumerable.Repeat(gigantic, 1000)));
        Assert.Null(Suggestions.Nearest("Flow", Enumerable.Repeat(gigantic, 1000)));
    }
}
