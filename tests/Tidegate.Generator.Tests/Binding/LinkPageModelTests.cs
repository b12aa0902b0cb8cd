using System.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;
using Xunit;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>Which endpoints have pages by the <c>Link</c> header, and what the model holds of them.</summary>
public sealed class LinkPageModelTests
{
    private static readonly TypeRef s_crate = new NamedRef("Crate", NamedKind.Record);

    [Theory]
    [InlineData("", "\npaging: { link: next }", "next")]
    [InlineData("paging: { link: next }", "", "next")]
    [InlineData("paging: { link: next }", "\npaging: { link: older }", "older")]
    public void A_get_that_returns_an_array_is_walked_by_the_relation_that_is_said_nearest(string ofService, string ofEndpoint, string relation) => Assert.Equal(
        new PagingModel(new LinkSteps(relation), s_crate, null, EquatableArray<string>.Empty, false, new PageIdModel("CrateId", IsDeclared: false), null),
        PagingOf(ofService, "GET", "'Crate[]'" + ofEndpoint));

    [Theory]
    [InlineData("POST", "'Crate[]'")]
    [InlineData("GET", "Crate")]
    [InlineData("GET", "'Crate[]'\npaging: none")]
    public void What_a_service_says_of_links_does_not_hold_for_other_endpoints(string method, string returns) =>
        Assert.Null(PagingOf("paging: { link: next }", method, returns));

    private static PagingModel? PagingOf(string ofService, string method, string returns)
    {
        SpecCompilation compilation = SpecCompiler.Compile(
        [
            new SpecText("specs/service.yaml", $"service: Yard\nnamespace: Acme.Yards\ntypes: {{ Crate: {{ crateId: id }} }}\n{ofService}\n"),
            new SpecText("specs/list.endpoint.yaml", $"endpoint: List\nrequest: {method} /crates\nreturns: {returns}\n"),
        ]);

        Assert.Empty(compilation.Diagnostics);
        return compilation.Apis.Single().Endpoints.Single().Paging;
    }
}
