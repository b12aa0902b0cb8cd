using System;
using System.Linq;
using Tidegate.Compiler;
using Xunit;

namespace Tidegate.Generator.Tests.Lock;

/// <summary>Results by status, as they were released and as they change.</summary>
public class StatusLockTests
{
    private const string ByStatus = "{ 200: string, 204: none }";

    [Fact]
    public void They_are_held() => Assert.Contains("status=200 status=\"204 none\"", HarborSpecs.Write(Specs(ByStatus)), StringComparison.Ordinal);

    [Theory]
    [InlineData(ByStatus, "{ 200: string, 202: none, 204: none }", "TG6002 the status for success of the operation 'Find' was '200', '204 none' and is '200', '202 none', '204 none'")]
    [InlineData(ByStatus, "string?", "TG6002 the status for success of the operation 'Find' was '200', '204 none' and is none")]
    [InlineData(ByStatus, "{ 201: string, 204: none }", "TG6001 the status for success of the operation 'Find' was '200', '204 none' and is '201', '204 none'")]
    [InlineData("string?", ByStatus, "TG6001 the status for success of the operation 'Find' was none and is '200', '204 none'")]
    [InlineData("{ 200: string }", "{ 200: string, 201: string }", "TG6002 the status for success of the operation 'Find' was '200' and is '200', '201'")]
    [InlineData("{ 200: none, 304: none }", "none", "TG6001 the status for success of the operation 'Find' was '200 none', '304 none' and is none")]
    public void A_change_is_told(string old, string now, string told)
    {
        SpecText locked = new(HarborSpecs.LockPath, HarborSpecs.Write(Specs(old)));

        Assert.Equal(told, string.Join("; ", SpecCompiler.Compile([.. Specs(now), locked]).Diagnostics.Select(diagnostic => $"{diagnostic.Rule.Id} {diagnostic.Arguments[0]}")));
    }

    private static SpecText[] Specs(string returns) =>
    [
        new("specs/service.yaml", "service: Harbor\nnamespace: Acme.Harbor\nenvelope: none\n"),
        new("specs/find.endpoint.yaml", $"endpoint: Find\nrequest: GET /find\nreturns: {returns}\n"),
    ];
}
