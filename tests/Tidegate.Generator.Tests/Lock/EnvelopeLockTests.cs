using System;
using System.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Xunit;

namespace Tidegate.Generator.Tests.Lock;

/// <summary>What the lock holds of envelopes and of what stands beside the data.</summary>
public sealed class EnvelopeLockTests
{
    private const string Flag = "{ flag: ok, code: error }";

    [Fact]
    public void The_lock_has_the_flag() => Assert.Equal(
        "envelope code=error flag=ok success=true message=msg data=data by=flag",
        HarborSpecs.Write(Specs(Flag, "total: int")).Split('\n').Single(line => line.StartsWith("envelope", StringComparison.Ordinal)));

    [Theory]
    [InlineData("{ flag: good, code: error }", "total: int", "TG6001", "the flag of the envelope was 'ok' and is 'good'")]
    [InlineData("{ flag: ok, code: error, success: false }", "total: int", "TG6001", "the code for success of the envelope was 'true' and is 'false'")]
    [InlineData(Flag, "total: int, next?: string", "TG6002", "the member 'next' beside the data of 'Get' is new")]
    [InlineData(Flag, "total?: int", "TG6001", "the member 'total' beside the data of 'Get' was required and is optional")]
    [InlineData(Flag, "total: long", "TG6001", "the type of the member 'total' beside the data of 'Get' was 'int' and is 'long'")]
    public void A_change_of_an_envelope_is_told(string envelope, string beside, string rule, string expected)
    {
        var locked = new SpecText("s/tidegate.lock", HarborSpecs.Write(Specs(Flag, "total: int")));

        SpecDiagnostic told = Assert.Single(SpecCompiler.Compile([.. Specs(envelope, beside), locked]).Diagnostics);

        Assert.Equal(rule, told.Rule.Id);
        Assert.Contains(expected, told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ partial: 5 }", "{ partial: [5, 6] }", "TG6002", "the code for partial success of the envelope was '5' and is '5', '6'")]
    [InlineData("{ code: code }", "{ partial: 5 }", "TG6002", "the code for partial success of the envelope was none and is '5'")]
    [InlineData("{ partial: 5 }", "{ code: code }", "TG6001", "the code for partial success of the envelope was '5' and is none")]
    public void A_change_of_the_codes_of_partial_success_is_told(string before, string now, string rule, string expected)
    {
        var locked = new SpecText("s/tidegate.lock", HarborSpecs.Write(Specs(before, "total: int")));

        SpecDiagnostic told = Assert.Single(SpecCompiler.Compile([.. Specs(now, "total: int"), locked]).Diagnostics);

        Assert.Equal(rule, told.Rule.Id);
        Assert.Contains(expected, told.Message, StringComparison.Ordinal);
    }

    private static SpecText[] Specs(string envelope, string beside) =>
    [
        new("s/service.yaml", $"service: Depot\nnamespace: Acme.Depots\nenvelope: {envelope}\n"),
        new("s/get.endpoint.yaml", $"endpoint: Get\nrequest: GET /depot\nreturns: string\nbeside: {{ {beside} }}\n"),
    ];
}
