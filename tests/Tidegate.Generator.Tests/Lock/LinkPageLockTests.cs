using System;
using System.Linq;
using Tidegate.Compiler;
using Xunit;

namespace Tidegate.Generator.Tests.Lock;

/// <summary>Pages by the <c>Link</c> header, as they were released and as they change.</summary>
public class LinkPageLockTests
{
    private const string Link = "paging: { link: next }\n";
    private const string Token = "query: { after?: string }\nbeside: { next?: string }\npaging: { token: after, next: next }\n";

    [Fact]
    public void They_are_held() => Assert.Contains(" pages=string", HarborSpecs.Write(Specs(Link)), StringComparison.Ordinal);

    // The relation is between the service and the client: no consumer sees it.
    [Theory]
    [InlineData("", Link, "TG6002 the item of the pages of the operation 'List' was none and is 'string'")]
    [InlineData(Link, "", "TG6001 the item of the pages of the operation 'List' was 'string' and is none")]
    [InlineData(Link, "paging: { link: older }\n", "")]
    [InlineData(Token, Link, "TG6001 the member 'next' beside the data of 'List' is gone; TG6001 the query parameter 'after' of 'List' is gone")]
    public void A_change_is_told(string old, string now, string told)
    {
        SpecText locked = new(HarborSpecs.LockPath, HarborSpecs.Write(Specs(old)));

        Assert.Equal(told, string.Join("; ", SpecCompiler.Compile([.. Specs(now), locked]).Diagnostics
            .Select(diagnostic => $"{diagnostic.Rule.Id} {diagnostic.Arguments[0]}").Order(StringComparer.Ordinal)));
    }

    private static SpecText[] Specs(string paging) =>
    [
        new("specs/service.yaml", "service: Harbor\nnamespace: Acme.Harbor\n"),
        new("specs/list.endpoint.yaml", $"endpoint: List\nrequest: GET /crates\n{paging}returns: string[]\n"),
    ];
}
