using System;
using System.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Xunit;

namespace Tidegate.Generator.Tests.Lock;

/// <summary>What the lock holds of answers that lack members: one fact, since C# types of all records in answers depend on it.</summary>
public sealed class LackingLockTests
{
    [Fact]
    public void The_lock_has_it_where_such_answers_are_read()
    {
        Assert.Contains("service name=Depot namespace=Acme.Depots basePath=/v1 lacking=drift\n", HarborSpecs.Write(Specs("drift", "none", "Box")), StringComparison.Ordinal);
        Assert.Equal(HarborSpecs.Write(Specs("error", "none", "Box")), HarborSpecs.Write([new("s/service.yaml", Specs("error", "", "")[0].Text.Replace("lacking: error\n", "", StringComparison.Ordinal)), .. Specs("error", "none", "Box").Skip(1)]));
    }

    [Theory]
    [InlineData("error", "drift", "the 'lacking' of the service was 'error' and is 'drift'")]
    [InlineData("drift", "error", "the 'lacking' of the service was 'drift' and is 'error'")]
    public void A_change_is_breaking_and_told_once(string before, string now, string expected)
    {
        SpecDiagnostic told = Assert.Single(Compare(Specs(before, "Box", "Box"), Specs(now, "Box", "Box")));

        Assert.Equal(("TG6001", 3), (told.Rule.Id, told.Span.Line));
        Assert.Contains(expected, told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drift", "none", "Box", true)]
    [InlineData("error", "none", "Box", false)]
    public void Another_use_of_a_record_is_breaking_where_its_members_are_nullable_by_it(string lacking, string before, string now, bool isTold)
    {
        SpecDiagnostic[] told = [.. Compare(Specs(lacking, "Box", before), Specs(lacking, "Box", now)).Where(change => change.Message.Contains("the use of", StringComparison.Ordinal))];

        Assert.Equal(isTold, told.Length == 1 && told[0].Rule.Id == "TG6001");
    }

    private static SpecDiagnostic[] Compare(SpecText[] before, SpecText[] now) =>
        [.. SpecCompiler.Compile([.. now, new SpecText("s/tidegate.lock", HarborSpecs.Write(before))]).Diagnostics];

    private static SpecText[] Specs(string lacking, string body, string returns) =>
    [
        new("s/service.yaml", $"service: Depot\nnamespace: Acme.Depots\nbasePath: /v1\nlacking: {lacking}\ntypes: {{ Box: {{ name: string }} }}\n"),
        new("s/get.endpoint.yaml", $"endpoint: Get\nrequest: POST /depot\nreturns: {returns}\n"),
        new("s/put.endpoint.yaml", $"endpoint: Put\nrequest: POST /put\nreturns: none\nbody: {(body == "none" ? "string" : body)}\n"),
    ];
}
