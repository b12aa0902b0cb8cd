using System;
using System.Linq;
using Tidegate.Generator.Tests.Roslyn;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Generated code among names that hide those it uses.</summary>
public class ClashTests
{
    private const string HidingNamespaces = """
        namespace Acme.System { internal static class Marker { } }
        namespace Acme.System.Threading { internal static class Marker { } }
        namespace Acme.System.Flows.Collections { internal static class Marker { } }
        namespace Acme.Tidegate { internal static class Marker { } }
        namespace Acme.Tidegate.Json { internal static class Marker { } }
        namespace Acme.Task { internal static class Marker { } }
        namespace Acme.Uri { internal static class Marker { } }
        """;

    private static readonly string[] s_typeNames =
    [
        "Task", "String", "Int32", "Object", "Type", "Exception", "Client", "Json", "Uri", "Guid", "DateTimeOffset", "CancellationToken",
        "ApiClient", "ApiRequest", "ApiId", "JsonText", "ApiArgument", "Utf8JsonWriter", "List", "IReadOnlyList", "IReadOnlyDictionary",
        "Nullable", "ValueType", "Attribute", "Enumerable", "HttpMethod", "System", "Tidegate", "Acme", "Flows", "Required", "Async",
    ];

    [Fact]
    public void Types_may_be_named_like_those_of_the_framework_and_the_runtime()
    {
        string types = string.Concat(s_typeNames.Select(name => $"  {name}:\n    value: string\n    next?: {name}[]\n    all?: map<{name}>\n    text?: json<{name}>\n"));
        string members = string.Concat(s_typeNames.Select(name => $"    member{name}?: {name}\n"));
        SpecFile service = new("/s/service.yaml", $"service: System\nnamespace: Acme.System.Flows\nclient:\n  userId: string\ntypes:\n{types}  All:\n{members}");
        SpecFile get = new("/s/get.endpoint.yaml", "endpoint: Task\nrequest: GET /a\nquery: [userId]\nreturns: All\n");
        SpecFile send = new("/s/send.endpoint.yaml", "endpoint: Post\nrequest: POST /a\nbody: All\nreturns: Task[]\n");

        new GeneratorHarness([service, get, send], HidingNamespaces).Run().MustCompile();
    }

    [Fact]
    public void A_service_and_types_may_be_named_like_what_a_registration_uses()
    {
        string types = string.Concat(
            new[] { "IServiceCollection", "IConfigurationSection", "ApiClientBuilder", "ApiOptionsSection", "Action", "Microsoft", "Extensions", "Bind" }
                .Select(name => $"  {name}: {{ value: string }}\n"));
        const string Client = "client:\n  section: string\n  options: string\n  services?: long\n  name?: Kind\n";
        SpecFile service = new(
            "/s/service.yaml", $"service: Tidegate\nnamespace: Acme.Tidegate.Extensions\n{Client}types:\n{types}  Kind: {{ enum: int, values: {{ A: 1 }} }}\n");
        SpecFile endpoint = new("/s/e.endpoint.yaml", "endpoint: Extensions\nrequest: GET /a\nreturns: Microsoft\n");

        new GeneratorHarness([service, endpoint], HidingNamespaces).AddExtensions().Run().MustCompile("TG5009");
    }

    [Fact]
    public void Inputs_may_be_named_like_what_a_method_uses_itself()
    {
        string[] names = ["request", "apiRequest", "json", "reader", "writer", "api", "client", "value", "item", "text", "static", "await"];
        string query = string.Concat(names.Take(5).Select(name => $"  {name}: string\n"));
        string body = string.Concat(names.Skip(5).Take(5).Select(name => $"  {name}?: string\n"));
        SpecFile service = new("/s/service.yaml", "service: S\nnamespace: Acme.Names\n");
        SpecFile few = new("/s/few.endpoint.yaml", $"endpoint: Few\nrequest: GET /a\nquery:\n{query}returns: none\n");
        SpecFile some = new("/s/some.endpoint.yaml", $"endpoint: Some\nrequest: POST /b\nbody:\n{body}returns: none\n");
        SpecFile keywords = new("/s/keywords.endpoint.yaml", "endpoint: Keywords\nrequest: GET /c/{class}\npath: { class: string }\nquery: { event: int, static?: string, await: bool }\nreturns: none\n");
        SpecFile many = new("/s/many.endpoint.yaml", $"endpoint: Many\nrequest: POST /d\nbody:\n{body}  more?: string\nreturns: none\n");

        GeneratorHarness.Run(service, few, some, keywords, many).MustCompile();
    }

    [Fact]
    public void Members_may_be_named_like_what_a_read_method_uses_itself()
    {
        string[] names = ["reader", "json", "value", "item", "builder", "length", "name", "default", "case", "break", "string", "Id", "ID2"];
        string members = string.Concat(names.Select(name => $"    {name}: string\n"));
        SpecFile service = new("/s/service.yaml", $"service: S\nnamespace: Acme.Names\ntypes:\n  R:\n{members}    hidden: {{ type: string, secret: true }}\n");
        SpecFile endpoint = new("/s/e.endpoint.yaml", "endpoint: Send\nrequest: POST /a\nbody: R\nreturns: R\n");
        SpecFile renamed = endpoint with { Text = endpoint.Text.Replace("Send", "Echo", StringComparison.Ordinal) };

        GeneratorHarness.Run(service, renamed).MustCompile();
    }

    [Fact]
    public void Members_and_types_may_be_named_like_the_converters_of_documents()
    {
        const string Service = """
            service: S
            namespace: Acme.Names
            types:
              GraphConverter: { enum: string, values: { A: a } }
              Doc: { a?: 'list<GraphConverter, ";">' }
              R:
                graph?: json<Doc>
                sJson?: json<Doc>
                graphConverter_?: string
                kinds?: list<GraphConverter, ";">
            """;
        SpecFile endpoint = new("/s/e.endpoint.yaml", "endpoint: Echo\nrequest: POST /a\nbody: { one?: R }\nreturns: json<R>\n");

        GeneratorHarness.Run(new("/s/service.yaml", Service), endpoint).MustCompile();
    }

    [Fact]
    public void A_namespace_may_have_contextual_keywords()
    {
        SpecFile service = new("/s/service.yaml", "service: S\nnamespace: Acme.record.async.Flows\n");
        SpecFile endpoint = new("/s/e.endpoint.yaml", "endpoint: Echo\nrequest: GET /a\nreturns: string\n");

        GeneratorHarness.Run(service, endpoint).MustCompile();
    }

    [Fact]
    public void A_cls_compliant_consumer_gets_no_warning() =>
        new GeneratorHarness(SampleSpecs.All, "[assembly: System.CLSCompliant(true)]").Run().MustCompile();

    [Fact]
    public void A_consumer_may_have_extension_methods_named_like_those_of_the_runtime()
    {
        const string Extensions = """
            namespace Acme
            {
                internal static class Extensions
                {
                    internal static void WriteId(this System.Text.Json.Utf8JsonWriter writer, object value) { }
                    internal static void WriteArray(this System.Text.Json.Utf8JsonWriter writer, object value, object write) { }
                    internal static bool SequenceEqual(this System.ReadOnlySpan<byte> left, System.ReadOnlySpan<byte> right) => false;
                }
            }
            """;
        new GeneratorHarness(SampleSpecs.All, Extensions).Run().MustCompile();
    }
}
