using System.Linq;
using Tidegate.Compiler;
using Tidegate.Compiler.Binding;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Syntax.Parsing;
using Xunit;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>What changes nothing for the emitted code changes no model, so that a build can keep what it has.</summary>
public sealed class IncrementalityTests
{
    private const string Endpoint = "endpoint: Get\nrequest: GET /x\nquery: [userId]\nreturns: Flow[]\nsamples:\n  - answer: { code: 0, data: [{ flowId: 1 }] }\n";

    [Fact]
    public void A_comment_in_the_service_changes_neither_scope_nor_endpoints()
    {
        BoundService before = BindService(SampleSpecs.Service.Text);
        BoundService after = BindService("# a comment\n\n" + SampleSpecs.Service.Text.Replace("types:", "# more\ntypes:", System.StringComparison.Ordinal));
        Assert.Equal(before.Scope, after.Scope);
        Assert.Equal(before.Scope.GetHashCode(), after.Scope.GetHashCode());
        Assert.Equal(BindEndpoint(Endpoint, before), BindEndpoint(Endpoint, after));
    }

    [Fact]
    public void A_comment_in_an_endpoint_moves_its_syntax_but_not_its_model()
    {
        BoundService service = BindService(SampleSpecs.Service.Text);
        Assert.NotEqual(Parse(Endpoint), Parse("# a comment\n" + Endpoint));
        Assert.Equal(BindEndpoint(Endpoint, service), BindEndpoint("# a comment\n" + Endpoint, service));
    }

    [Fact]
    public void A_sample_is_no_part_of_the_model()
    {
        BoundService service = BindService(SampleSpecs.Service.Text);
        BoundEndpoint before = BindEndpoint(Endpoint, service);
        BoundEndpoint after = BindEndpoint(Endpoint.Replace("flowId: 1", "flowId: 2", System.StringComparison.Ordinal), service);
        Assert.Equal(before.Model, after.Model);
        Assert.NotEqual(before.Samples, after.Samples);
    }

    [Fact]
    public void The_same_text_parses_to_equal_syntax() => Assert.Equal(Parse(Endpoint), Parse(Endpoint));

    [Fact]
    public void The_result_does_not_depend_on_the_order_of_files()
    {
        SpecText[] files = [SampleSpecs.Service, SampleSpecs.Everything, new SpecText("specs/b.endpoint.yaml", Endpoint), new SpecText("specs/c.endpoint.yaml", "endpoint: C\nrequest: GET /c\nreturns: itn\n")];
        Assert.Equal(SampleSpecs.Compile(files), SampleSpecs.Compile(files.Reverse().ToArray()));
    }

    [Fact]
    public void The_result_does_not_depend_on_line_endings()
    {
        SpecText[] files = [SampleSpecs.Service, SampleSpecs.Everything];
        SpecText[] windows = files.Select(file => file with { Text = file.Text.Replace("\n", "\r\n", System.StringComparison.Ordinal) }).ToArray();
        Assert.Equal(SampleSpecs.Compile(files).Apis, SampleSpecs.Compile(windows).Apis);
    }

    private static ParsedSpec Parse(string endpoint) => SpecParser.Parse("specs/get.endpoint.yaml", endpoint);

    private static BoundService BindService(string text) =>
        ServiceBinder.Bind((ServiceSyntax)SpecParser.Parse("specs/service.yaml", text).Syntax!)!;

    private static BoundEndpoint BindEndpoint(string text, BoundService service)
    {
        BoundEndpoint bound = EndpointBinder.Bind((EndpointSyntax)Parse(text).Syntax!, service.Scope);
        Assert.Empty(bound.Diagnostics);
        Assert.IsType<EndpointModel>(bound.Model);
        return bound;
    }
}
