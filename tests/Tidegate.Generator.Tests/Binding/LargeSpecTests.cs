using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using Tidegate.Compiler;
using Xunit;
using Xunit.Abstractions;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>Large and hostile specs cost time in proportion, and no stack.</summary>
public sealed class LargeSpecTests(ITestOutputHelper output)
{
    private static readonly int s_count = LongRuns.Choose(plain: 4_000, @long: 20_000);
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    [Fact]
    public void A_long_chain_of_records_is_followed_to_its_end() =>
        Assert.Equal("TG3303", Compile(Types(i => $"T{i}: {{ next: T{(i + 1) % s_count} }}"), "T0"));

    [Fact]
    public void Many_unknown_types_are_all_told() =>
        Assert.Equal("TG3301", Compile(Types(i => $"T{i}: {{ a: Unknown{i} }}"), "T0"));

    [Fact]
    public void Many_unused_types_are_all_told() =>
        Assert.Equal("TG5009", Compile(Types(i => $"T{i}: {{ a: int }}"), "none"));

    [Fact]
    public void Many_members_that_clash_are_all_told() =>
        Assert.Equal("TG3005", Compile("types:\n  T:\n" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"    a{new string('_', i % 50)}b{i / 50}: int\n")), "T"));

    [Fact]
    public void A_sample_nested_as_deep_as_may_be_is_checked()
    {
        string data = string.Concat(Enumerable.Repeat("{ next: ", 30)) + "{}" + string.Concat(Enumerable.Repeat(" }", 30));
        Assert.Equal("", Compile("types: { T: { next?: T } }", $"T\nsamples: [ {{ answer: {{ code: 0, data: {data} }} }} ]"));
    }

    [Fact]
    public void A_type_or_json_text_nested_too_deep_is_a_mistake()
    {
        Assert.Equal("TG2006", Compile("", string.Concat(Enumerable.Repeat("json<", 50_000)) + "int"));
        Assert.Equal("TG4004", Compile("types: { T: { next?: T } }", $"json<T>\nsamples: [ {{ answer: {{ code: 0, data: '{new string('[', 50_000)}' }} }} ]"));
    }

    /// <summary>Prints the time for one endpoint, which must not grow with their number.</summary>
    [Theory]
    [InlineData(100)]
    [InlineData(1000)]
    [LongInlineData(5000)]
    public void Many_endpoints_compile(int count)
    {
        SpecText service = new("service.yaml", "service: Tasks\nnamespace: Acme\nclient: { userId: string }\ntypes: { TaskId: id, Task: { taskId: TaskId, name?: string } }\n");
        IEnumerable<SpecText> endpoints = Enumerable.Range(0, count).Select(i => new SpecText(
            $"get-{i}.endpoint.yaml",
            $"endpoint: Get{i}\nrequest: POST /tasks{i}/{{taskId}}\npath: {{ taskId: TaskId }}\nquery: [userId]\nbody: {{ name: string }}\nreturns: Task\n"
            + "samples:\n  - body: { name: one }\n    answer: { code: 0, data: { taskId: 1 } }\n"));
        SpecText[] files = [service, .. endpoints];

        var watch = Stopwatch.StartNew();
        SpecCompilation compilation = SpecCompiler.Compile(files);
        output.WriteLine($"{count} endpoints: {watch.ElapsedMilliseconds} ms, {watch.Elapsed.TotalMicroseconds / count:F0} us each");
        Assert.Empty(compilation.Diagnostics);
        Assert.Equal(count, Assert.Single(compilation.Apis).Endpoints.Count);
    }

    private static string Types(Func<int, string> declaration)
    {
        StringBuilder types = new("types:\n");
        for (int i = 0; i < s_count; i++)
        {
            types.Append("  ").Append(declaration(i)).Append('\n');
        }

        return types.ToString();
    }

    /// <returns>The rules that were met.</returns>
    private static string Compile(string service, string returns)
    {
        var watch = Stopwatch.StartNew();
        SpecCompilation compilation = SampleSpecs.Compile(
            new SpecText("service.yaml", "service: Tasks\nnamespace: Acme\n" + service),
            new SpecText("get.endpoint.yaml", $"endpoint: Get\nrequest: GET /x\nreturns: {returns}\n"));
        Assert.True(watch.Elapsed < s_limit, watch.Elapsed.ToString());
        return string.Join(" ", compilation.Diagnostics.Select(d => d.Rule.Id).Distinct());
    }
}
