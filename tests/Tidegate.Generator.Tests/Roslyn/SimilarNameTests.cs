using Xunit;

namespace Tidegate.Generator.Tests.Roslyn;

/// <summary>Services beside others of nearly the same name.</summary>
public class SimilarNameTests
{
    private const string Types = "types:\n  Flow: { name: string }\n  FlowId: id\n";

    [Fact]
    public void Two_services_in_two_namespaces_may_have_the_same_names() => GeneratorHarness.Run(
        new SpecFile("/a/service.yaml", "service: Batch\nnamespace: Acme.One\n" + Types),
        new SpecFile("/a/x.endpoint.yaml", "endpoint: Save\nrequest: POST /x\nbody: { flow: Flow }\nreturns: FlowId\n"),
        new SpecFile("/b/service.yaml", "service: Batch\nnamespace: Acme.Two\n" + Types),
        new SpecFile("/b/x.endpoint.yaml", "endpoint: Save\nrequest: POST /x\nbody: { flow: Flow }\nreturns: FlowId\n")).MustCompile();

    [Fact]
    public void Dots_of_a_namespace_do_not_make_one_file_of_two_services() => GeneratorHarness.Run(
        new SpecFile("/a/service.yaml", "service: Types\nnamespace: Acme.One\ntypes:\n  Client: { a: string }\n"),
        new SpecFile("/a/x.endpoint.yaml", "endpoint: Get\nrequest: GET /x\nreturns: Client\n"),
        new SpecFile("/b/service.yaml", "service: Types\nnamespace: Acme.One.Types\ntypes:\n  Client: { a: string }\n"),
        new SpecFile("/b/x.endpoint.yaml", "endpoint: Get\nrequest: GET /x\nreturns: Client\n")).MustCompile();

    [Fact]
    public void Inputs_and_values_may_be_of_any_depth_and_name() => GeneratorHarness.Run(
        new SpecFile("/a/service.yaml", "service: Batch\nnamespace: Acme\nclient: { tenant?: string }\n"),
        new SpecFile("/a/x.endpoint.yaml", "endpoint: Get\nrequest: GET /x\nquery: { URLPath: string, tenant: client, item?: string }\nreturns: map<string?>\n"),
        new SpecFile("/a/y.endpoint.yaml", "endpoint: Read\nrequest: GET /y\nreturns: 'map<int?[]?>'\n"),
        new SpecFile("/a/z.endpoint.yaml", "endpoint: Write\nrequest: POST /y\nbody: { a?: 'map<int?[]?>?', options: string, cancellationToken: string, this: string, json: json }\nreturns: json?\n")).MustCompile();
}
