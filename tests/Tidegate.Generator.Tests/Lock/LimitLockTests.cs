using System;
using System.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Text;
using Xunit;

namespace Tidegate.Generator.Tests.Lock;

/// <summary>Limits, as they were released and as they change: narrower breaks callers, wider does not.</summary>
public class LimitLockTests
{
    private const string Service = """
        service: Harbor
        namespace: Acme.Harbor
        client: { unit: { type: string, length: 1..8, in: query } }
        types:
          Sent: { size: { type: int, min: 1, max: 10 }, code?: { type: string, pattern: "^[a-z]+$" } }
          Read: { size: { type: int, max: 10 } }
        """;

    private const string Endpoint = """
        endpoint: Moor
        request: POST /moor
        query: { ids: { type: 'list<int, ",">', minItems: 1, maxItems: 5, unique: true, min: 0.0 } }
        body: { sent: Sent, name: string }
        returns: Read
        """;

    [Fact]
    public void All_of_them_are_held()
    {
        string[] lines = HarborSpecs.Write(Specs(Service, Endpoint)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        AssertHeld(lines, "client unit ", "minLength=1 maxLength=8");
        AssertHeld(lines, "type Sent member size ", "min=1 max=10");
        AssertHeld(lines, "type Sent member code ", "pattern=^[a-z]+$");
        AssertHeld(lines, " query ids ", "min=0 minItems=1 maxItems=5 unique=true");
    }

    [Theory]
    [InlineData("min: 1, max: 10", "min: 0, max: 11", "TG6002 the least value of the member 'size' of 'Sent' was '1' and is '0'; TG6002 the greatest value of the member 'size' of 'Sent' was '10' and is '11'")]
    [InlineData("min: 1, max: 10", "min: 2, max: 9", "TG6001 the least value of the member 'size' of 'Sent' was '1' and is '2'; TG6001 the greatest value of the member 'size' of 'Sent' was '10' and is '9'")]
    [InlineData("min: 1, max: 10", "max: 10", "TG6002 the least value of the member 'size' of 'Sent' was '1' and is none")]
    [InlineData("min: 1, max: 10", "min: 1.0, max: 10", "")]
    [InlineData("^[a-z]+$", "^[a-y]+$", "TG6001 the pattern of the member 'code' of 'Sent' was '^[a-z]+$' and is '^[a-y]+$'")]
    [InlineData("size: { type: int, max: 10 }", "size: { type: int, max: 5, min: 1 }", "TG6002 the greatest value of the member 'size' of 'Read' was '10' and is '5'; TG6002 the least value of the member 'size' of 'Read' was none and is '1'")]
    [InlineData("length: 1..8", "length: ..7", "TG6002 the least length of the client parameter 'unit' was '1' and is none; TG6001 the greatest length of the client parameter 'unit' was '8' and is '7'")]
    public void A_change_of_the_service_is_told(string old, string now, string told) => AssertTold(Service.Replace(old, now, StringComparison.Ordinal), Endpoint, told);

    [Theory]
    [InlineData("minItems: 1, maxItems: 5", "maxItems: 6", "TG6002 the least number of items of the query parameter 'ids' of 'Moor' was '1' and is none; TG6002 the greatest number of items of the query parameter 'ids' of 'Moor' was '5' and is '6'")]
    [InlineData("unique: true, ", "", "TG6002 that no two items are the same of the query parameter 'ids' of 'Moor' was 'true' and is none")]
    [InlineData("name: string", "name: { type: string, length: 3 }", "TG6001 the least length of the body member 'name' of 'Moor' was none and is '3'; TG6001 the greatest length of the body member 'name' of 'Moor' was none and is '3'")]
    public void A_change_of_an_endpoint_is_told(string old, string now, string told) => AssertTold(Service, Endpoint.Replace(old, now, StringComparison.Ordinal), told);

    [Theory]
    [InlineData("exactlyOne: [[b, c], [a]]", "exactlyOne: [[a], [c, b]]", "")]
    [InlineData("exactlyOne: [[b, c], [a]]", "idempotent: false", "TG6002 the 'exactlyOne' of the operation 'Moor' was 'a', 'b c' and is none")]
    [InlineData("exactlyOne: [[b, c], [a]]", "exactlyOne: [[a], [b]]", "TG6001 the 'exactlyOne' of the operation 'Moor' was 'a', 'b c' and is 'a', 'b'")]
    [InlineData("exactlyOne: [[b, c], [a]]", "exactlyOne: [[b, c], [a]]\noneOrMore: [[d], [e]]", "TG6001 the 'oneOrMore' of the operation 'Moor' was none and is 'd', 'e'")]
    public void A_change_of_groups_is_told(string old, string now, string told)
    {
        const string Released = "endpoint: Moor\nrequest: POST /moor\nbody: { a?: int, b?: int, c?: int, d?: int, e?: int }\nexactlyOne: [[b, c], [a]]\nreturns: none\n";
        const string Plain = "service: Harbor\nnamespace: Acme.Harbor\n";
        SpecText locked = new(HarborSpecs.LockPath, HarborSpecs.Write(Specs(Plain, Released)));

        Assert.Equal(told, Told([.. Specs(Plain, Released.Replace(old, now, StringComparison.Ordinal)), locked]));
    }

    [Fact]
    public void A_change_is_told_at_the_limit()
    {
        string now = Endpoint.Replace("maxItems: 5", "maxItems: 4", StringComparison.Ordinal);
        SpecText locked = new(HarborSpecs.LockPath, HarborSpecs.Write(Specs(Service, Endpoint)));

        SourceSpan place = Assert.Single(SpecCompiler.Compile([.. Specs(Service, now), locked]).Diagnostics).Span;

        Assert.Equal("4", now.Substring(place.Start, place.Length));
    }

    private static void AssertTold(string service, string endpoint, string told)
    {
        SpecText locked = new(HarborSpecs.LockPath, HarborSpecs.Write(Specs(Service, Endpoint)));
        Assert.Equal(told, Told([.. Specs(service, endpoint), locked]));
    }

    private static string Told(SpecText[] specs) =>
        string.Join("; ", SpecCompiler.Compile(specs).Diagnostics.Select(diagnostic => $"{diagnostic.Rule.Id} {diagnostic.Arguments[0]}"));

    private static void AssertHeld(string[] lines, string thing, string limits) =>
        Assert.Subset(Assert.Single(lines, line => line.Contains(thing, StringComparison.Ordinal)).Split(' ').ToHashSet(), limits.Split(' ').ToHashSet());

    private static SpecText[] Specs(string service, string endpoint) => [new("specs/service.yaml", service), new("specs/moor.endpoint.yaml", endpoint)];
}
