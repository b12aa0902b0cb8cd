using System;
using System.Linq;
using Tidegate.Generator.Emit;
using Xunit;

namespace Tidegate.Generator.Tests.Emit;

/// <summary>Small generated code matters more to a build than a fast generator: the compiler reads it every time.</summary>
public class CodeSizeTests
{
    private const int Budget = 1500;

    [Fact]
    public void An_operation_with_a_body_stays_within_its_budget() =>
        Assert.InRange(CodeSize(EndpointEmitter.Emit(SampleModels.EnableFlow)), 1, Budget);

    [Fact]
    public void An_operation_with_path_and_query_stays_within_its_budget() =>
        Assert.InRange(CodeSize(EndpointEmitter.Emit(SampleModels.GetFlow)), 1, Budget);

    [Fact]
    public void The_two_methods_of_a_paged_operation_stay_within_twice_the_budget() =>
        Assert.InRange(CodeSize(EndpointEmitter.Emit(SampleModels.SearchFlow)), 1, 2 * Budget);

    private static int CodeSize(FilePart operation) => GeneratedFile.Join(SampleModels.Array(operation)).Text.Split('\n')
        .Select(line => line.Trim())
        .Where(line => !line.StartsWith("//", StringComparison.Ordinal))
        .Sum(line => line.Length + 1);
}
