using System;
using System.Net;
using System.Net.Http;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Generator.Tests.Roslyn;

namespace Tidegate.Generator.Tests.Live;

/// <summary>A service whose answers have the form that a test says, with one operation, which is called once.</summary>
internal static class DepotService
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Tidegate;
        using Tidegate.Observation;

        namespace Acme.Depots
        {
            internal sealed class Watch : ApiClientObserver
            {
                public List<string> Drift { get; } = new();

                public override void DriftFound(ApiDriftReport report) => Drift.Add(report.Path);
            }

            /// <summary>The consumer.</summary>
            public static class Program
            {
                /// <summary>Runs.</summary>
                public static async Task<string> RunAsync(HttpMessageHandler transport)
                {
                    var watch = new Watch();
                    string result = await CallAsync(transport, watch).ConfigureAwait(false);
                    return watch.Drift.Count == 0 ? result : $"{result}, drift {string.Join(" ", watch.Drift)}";
                }

                private static async Task<string> CallAsync(HttpMessageHandler transport, Watch watch)
                {
                    using var depot = new DepotClient(
                        new DepotOptions { Gateway = new Uri("https://gw.example"), AccessKey = "key", SecretKey = "secret" },
                        new Tidegate.ApiClientParts { Transport = transport, Observer = watch });
                    try
                    {
                        CODE
                    }
                    catch (ApiException e)
                    {
                        return $"refused {e.CodeText}/{e.Code}/{e.ErrorName}: {e.ServiceMessage} + {string.Join("|", e.FurtherMessages)} #{e.RequestId}";
                    }
                    catch (ApiTransportException e)
                    {
                        return $"{e.Reason}: {e.Message}";
                    }
                }
            }
        }
        """;

    /// <summary>Compiles the service with one endpoint, which is at <c>GET /depot</c>, and runs code in which <c>depot</c> is its client.</summary>
    /// <param name="service">The keys of the service behind its namespace.</param>
    /// <param name="endpoint">The keys of the endpoint behind its request.</param>
    public static Func<string, HttpStatusCode, Task<string>> Compile(string service, string endpoint, string code)
    {
        var harness = new GeneratorHarness(
            [
                new SpecFile("/s/service.yaml", $"service: Depot\nnamespace: Acme.Depots\n{service}\n"),
                new SpecFile("/s/e.endpoint.yaml", $"endpoint: Get\nrequest: GET /depot\n{endpoint}\n"),
            ],
            Program.Replace("CODE", code, StringComparison.Ordinal));
        MethodInfo run = harness.Run().Load("TG5009").GetType("Acme.Depots.Program")!.GetMethod("RunAsync")!;
        return async (answer, status) =>
        {
            using var transport = new Transport(answer, status);
            return await (Task<string>)run.Invoke(null, [transport])!;
        };
    }

    private sealed class Transport(string answer, HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            bool isToken = request.RequestUri!.AbsolutePath.StartsWith("/apim-token-service/", StringComparison.Ordinal);
            string json = isToken ? """{"status":0,"msg":"SUCCESS","data":{"accessToken":"token","expire":7200}}""" : answer;
            return Task.FromResult(new HttpResponseMessage(isToken ? HttpStatusCode.OK : status)
            {
                Content = new StringContent(json, Encoding.UTF8, "application/json"),
            });
        }
    }
}
