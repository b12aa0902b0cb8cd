using System;
using System.Linq;
using Tidegate.Compiler;
using Xunit;

namespace Tidegate.Generator.Tests.Lock;

/// <summary>Where values and requests go, as it was released and as it changes.</summary>
public class PlaceLockTests
{
    private const string Service = """
        service: Harbor
        namespace: Acme.Harbor
        hosts: { upload: Files. }
        constants: { query: { version: "2.1" }, header: { Accept-Language: en } }
        client: { orgId: { type: string, in: query }, unit?: string }
        """;

    private const string Endpoint = """
        endpoint: Moor
        request: GET /moor
        header: { Authorization: bearerToken }
        cookie: { session: string, lane?: 'list<int, "+">' }
        returns: none
        """;

    private const string Released = """
        client orgId name=OrgId type=string in=query
        client unit name=Unit type=string optional=true
        constant header Accept-Language value=en
        constant query version value=2.1
        envelope code=code success=0 message=msg data=data
        host upload name=UploadGateway
        operation Moor bearer=Authorization input=Session input=Lane method=GET path=/moor
        operation Moor client orgId
        operation Moor cookie lane name=Lane optional=true type="list<int, \"+\">"
        operation Moor cookie session name=Session type=string
        service name=Harbor namespace=Acme.Harbor
        """;

    [Fact]
    public void All_of_it_is_held()
    {
        string[] lines = HarborSpecs.Write(Specs(Service, Endpoint)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];

        Assert.Equal(Released.Split('\n').Select(Sorted).Order(StringComparer.Ordinal), lines.Select(Sorted).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("version: \"2.1\"", "version: \"2.2\"", "TG6001 the value of the constant 'version' of the query was '2.1' and is '2.2'")]
    [InlineData("header: { Accept-Language: en }", "header: {}", "TG6001 the constant 'Accept-Language' of the header is gone")]
    [InlineData("Accept-Language: en", "accept-language: en", "")]
    [InlineData("version: \"2.1\"", "version: \"2.1\", a: b", "TG6002 the constant 'a' of the query is new")]
    [InlineData("hosts: { upload: Files. }", "doc: Berths.", "TG6001 the host 'upload' is gone")]
    [InlineData("upload: Files.", "upload: Other words., load: Files.", "TG6002 the host 'load' is new")]
    [InlineData("in: query", "in: cookie", "TG6001 the place of the client parameter 'orgId' was 'query' and is 'cookie'")]
    [InlineData("unit?: string", "unit?: { type: string, in: header }", "TG6002 the client parameter 'unit' of 'Moor' is new; TG6001 the place of the client parameter 'unit' was none and is 'header'")]
    [InlineData("namespace: Acme.Harbor", "namespace: Acme.Harbor\nauth: token", "TG6001 the auth of the operation 'Moor' was 'signature' and is 'token'")]
    [InlineData("namespace: Acme.Harbor", "namespace: Acme.Harbor\nauth: signature", "")]
    [InlineData("namespace: Acme.Harbor", "namespace: Acme.Harbor\naccess: internal", "TG6001 the access of the service was none and is 'internal'")]
    public void A_change_of_the_service_is_told(string old, string now, string told) => AssertTold(Service.Replace(old, now, StringComparison.Ordinal), Endpoint, told);

    [Theory]
    [InlineData("request: GET /moor", "request: GET /moor\nhost: upload", "TG6001 the host of the operation 'Moor' was none and is 'upload'")]
    [InlineData("request: GET /moor", "request: GET /moor\nauth: token", "TG6001 the auth of the operation 'Moor' was 'signature' and is 'token'")]
    [InlineData("Authorization: bearerToken", "X-Token: bearerToken", "TG6001 the header with the access token of the operation 'Moor' was 'Authorization' and is 'X-Token'")]
    [InlineData("session: string, ", "", "TG6001 the cookie 'session' of 'Moor' is gone")]
    public void A_change_of_an_endpoint_is_told(string old, string now, string told) => AssertTold(Service, Endpoint.Replace(old, now, StringComparison.Ordinal), told);

    [Fact]
    public void What_was_internal_may_become_public()
    {
        SpecText locked = new(HarborSpecs.LockPath, HarborSpecs.Write(Specs(Service + "\naccess: internal", Endpoint)));

        Assert.Equal("TG6002 the access of the service was 'internal' and is none", Told([.. Specs(Service, Endpoint), locked]));
    }

    [Fact]
    public void What_a_service_says_of_all_endpoints_is_told_where_it_says_it()
    {
        const string Open = "endpoint: Moor\nrequest: GET /moor\nreturns: none\n";
        SpecText locked = new(HarborSpecs.LockPath, HarborSpecs.Write(Specs(Service, Open)));
        SpecText[] specs = Specs(Service + "\nauth: none", Open);

        Assert.Equal("TG6001 the auth of the operation 'Moor' was 'signature' and is 'none'", Told([.. specs, locked]));
        Assert.Equal("", Told([.. Specs(Service, Open + "auth: signature\n"), locked]));
        Assert.EndsWith("service.yaml", SpecCompiler.Compile([.. specs, locked]).Diagnostics.Single().Span.Path, StringComparison.Ordinal);
    }

    private static void AssertTold(string service, string endpoint, string told) =>
        Assert.Equal(told, Told([.. Specs(service, endpoint), new SpecText(HarborSpecs.LockPath, HarborSpecs.Write(Specs(Service, Endpoint)))]));

    private static string Told(SpecText[] specs) => string.Join("; ", SpecCompiler.Compile(specs).Diagnostics
        .Select(diagnostic => $"{diagnostic.Rule.Id} {diagnostic.Arguments[0]}"));

    private static SpecText[] Specs(string service, string endpoint) => [new("specs/service.yaml", service), new("specs/moor.endpoint.yaml", endpoint)];

    /// <summary>The words of a line in any order, which its properties have among themselves.</summary>
    private static string Sorted(string line) => string.Join(' ', line.Split(' ').Order(StringComparer.Ordinal));
}
