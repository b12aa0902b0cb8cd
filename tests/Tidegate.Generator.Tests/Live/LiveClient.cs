using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Threading.Tasks;
using Tidegate.Generator.Tests.Roslyn;

namespace Tidegate.Generator.Tests.Live;

/// <summary>A client of a service that a test describes, compiled at once, and called by C# as a consumer writes it.</summary>
internal static class LiveClient
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Tidegate;
        using Tidegate.Auth;

        namespace Acme.Harbor
        {
            /// <summary>The consumer.</summary>
            public static class Program
            {
                /// <summary>Runs.</summary>
                public static async Task<object?> RunAsync(HttpMessageHandler transport)
                {
                    var options = new HarborOptions { Gateway = new Uri("https://gw.example"), AccessKey = "key", SecretKey = "secret" };
                    Func<HarborClient> open = () => new HarborClient(options, new Tidegate.ApiClientParts { Transport = transport });
                    await Task.Yield();
                    CODE
                }
            }
            MORE
        }
        """;

    private static readonly ConcurrentDictionary<(string Service, string Endpoint, string Code, string More), Lazy<MethodInfo>> s_programs = new();

    /// <summary>Compiles the service Harbor and runs code in which <c>options</c> are its options and <c>open()</c> makes a client of them.</summary>
    /// <param name="service">The file of the service from its third line on.</param>
    /// <param name="endpoints">The endpoint files, with a line <c>---</c> between two.</param>
    /// <param name="more">Types of the consumer.</param>
    public static async Task<object?> RunAsync(string service, string endpoints, string code, HttpMessageHandler transport, string more = "")
    {
        MethodInfo run = s_programs.GetOrAdd((service, endpoints, code, more), static program => new(() => Compile(program))).Value;
        return await (Task<object?>)run.Invoke(null, [transport])!;
    }

    private static MethodInfo Compile((string Service, string Endpoints, string Code, string More) program)
    {
        string text = Program.Replace("CODE", program.Code, StringComparison.Ordinal).Replace("MORE", program.More, StringComparison.Ordinal);
        IEnumerable<SpecFile> endpoints = program.Endpoints.Split("---").Select((endpoint, i) => new SpecFile($"/s/e{i}.endpoint.yaml", endpoint.Trim() + "\n"));
        var harness = new GeneratorHarness(
            [new SpecFile("/s/service.yaml", $"service: Harbor\nnamespace: Acme.Harbor\n{program.Service}\n"), .. endpoints], text);
        return harness.Run().Load("TG5009").GetType("Acme.Harbor.Program")!.GetMethod("RunAsync")!;
    }
}
