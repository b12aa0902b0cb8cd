using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Tidegate.Generator.Tests.Roslyn;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Services that say once what their requests carry, and clients that need no keys.</summary>
public class ServiceAuthTests
{
    private const string Look = """
        endpoint: Look
        request: GET /look
        query: { ids?: "int[]" }
        returns: none
        """;

    private const string LookAndSign = Look + """

        ---
        endpoint: Sign
        request: GET /sign
        auth: signature
        returns: none
        """;

    private const string NoKeys = "options.AccessKey = null; options.SecretKey = \"\";";

    [Theory]
    [InlineData("auth: none", Look)]
    [InlineData("auth: signature", Look + "\nauth: none")]
    [InlineData("", Look + "\nauth: none")]
    public async Task A_client_of_which_no_operation_has_credentials_needs_no_keys(string service, string endpoints)
    {
        using var transport = new Harbor();

        object? told = await RunAsync(service, endpoints, NoKeys + "using HarborClient harbor = open(); await harbor.LookAsync(new[] { 7, 8 }).ConfigureAwait(false); return string.Concat(options.FindProblems());", transport);

        Assert.Equal("", told);
        Assert.Equal(["GET /look?ids=7&ids=8"], transport.Sent);
    }

    [Theory]
    [InlineData("", Look, "AccessKey is missing")]
    [InlineData("auth: token", Look, "AccessKey is missing")]
    [InlineData("auth: none", LookAndSign, "AccessKey is missing")]
    public async Task A_client_of_which_one_operation_has_credentials_needs_them(string service, string endpoints, string problem)
    {
        using var transport = new Harbor();
        string signed = service.Length == 0 ? endpoints.Replace("query: { ids?: \"int[]\" }\n", "", StringComparison.Ordinal) : endpoints;

        Assert.StartsWith(problem, (string?)await RunAsync(service, signed, NoKeys + "open(); return null;", transport), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("options.SecretKey = null;", "SecretKey is missing")]
    [InlineData("options.AccessKey = null;", "AccessKey is missing")]
    [InlineData("options.SecretKey = \"a\\n\";", "SecretKey contains a line break")]
    public async Task One_key_alone_is_still_a_mistake(string change, string problem)
    {
        using var transport = new Harbor();

        Assert.StartsWith(problem, (string?)await RunAsync("auth: none", Look, change + "open(); return null;", transport), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_is_signed_where_its_service_is_not()
    {
        using var transport = new Harbor();

        await RunAsync("auth: none", LookAndSign, "using HarborClient harbor = open(); await harbor.LookAsync().ConfigureAwait(false); await harbor.SignAsync().ConfigureAwait(false); return null;", transport);

        Assert.Equal(
            ["GET /look", "POST /apim-token-service/v2.0/token/get", "GET /sign apim-accesstoken apim-signature apim-timestamp"],
            transport.Sent);
    }

    [Fact]
    public async Task A_service_sends_the_token_alone()
    {
        using var transport = new Harbor();

        await RunAsync("auth: token", Look, "using HarborClient harbor = open(); await harbor.LookAsync(new[] { 7, 7 }).ConfigureAwait(false); return null;", transport);

        Assert.Equal(["POST /apim-token-service/v2.0/token/get", "GET /look?ids=7&ids=7 apim-accesstoken"], transport.Sent);
    }

    [Fact]
    public async Task An_untyped_call_without_keys_is_told_before_anything_is_sent()
    {
        using var transport = new Harbor();

        object? told = await RunAsync("auth: none", Look, NoKeys + "using HarborClient harbor = open(); (await harbor.SendAsync(HttpMethod.Get, \"/x\").ConfigureAwait(false)).Dispose(); return null;", transport);

        Assert.Equal("GET /x carries credentials, and AccessKey and SecretKey are missing: set them in the options of the client, whose operations with a spec do without.", told);
        Assert.Empty(transport.Sent);
    }

    [Fact]
    public async Task An_untyped_call_with_keys_is_signed()
    {
        using var transport = new Harbor();

        await RunAsync("auth: none", Look, "using HarborClient harbor = open(); (await harbor.SendAsync(HttpMethod.Get, \"/x\").ConfigureAwait(false)).Dispose(); return null;", transport);

        Assert.Equal(["POST /apim-token-service/v2.0/token/get", "GET /x apim-accesstoken apim-signature apim-timestamp"], transport.Sent);
    }

    [Theory]
    [InlineData("auth: none\n", null)]
    [InlineData("", "Client 'Harbor': Harbor:AccessKey is missing: ")]
    public void A_registered_client_is_checked_for_the_keys_that_it_needs(string auth, string? problem)
    {
        SpecFile[] files =
        [
            new SpecFile("/s/service.yaml", $"service: Harbor\nnamespace: Acme.Harbor\n{auth}"),
            new SpecFile("/s/e.endpoint.yaml", "endpoint: Look\nrequest: GET /look\nreturns: none\n"),
        ];
        System.Reflection.MethodInfo run = new GeneratorHarness(files, Registration).AddExtensions().Run().Load().GetType("Acme.Program")!.GetMethod("Run")!;
        IConfiguration settings = new ConfigurationBuilder().AddInMemoryCollection([new("Harbor:Gateway", "https://gw.example")]).Build();

        object? told = run.Invoke(null, [settings.GetSection("Harbor")]);

        Assert.StartsWith(problem ?? "HarborClient", (string?)told, StringComparison.Ordinal);
    }

    private const string Registration = """
        using Acme.Harbor;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;

        namespace Acme
        {
            /// <summary>The consumer.</summary>
            public static class Program
            {
                /// <summary>Makes the client, and gives its name or what is wrong.</summary>
                public static string Run(IConfigurationSection section)
                {
                    var services = new ServiceCollection();
                    services.AddHarborClient(section);
                    using ServiceProvider provider = services.BuildServiceProvider();
                    try
                    {
                        return provider.GetRequiredService<IHarborClient>().GetType().Name;
                    }
                    catch (OptionsValidationException e)
                    {
                        return e.Message;
                    }
                }
            }
        }
        """;

    private static Task<object?> RunAsync(string service, string endpoints, string code, HttpMessageHandler transport) => LiveClient.RunAsync(
        service,
        endpoints,
        $$"""
        try
        {
            {{code}}
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return e.Message;
        }
        """,
        transport);

    /// <summary>Notes each request with the names of what was signed, and answers.</summary>
    private sealed class Harbor : HttpMessageHandler
    {
        public List<string> Sent { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            IEnumerable<string> credentials = request.Headers.Select(header => header.Key)
                .Where(name => name.StartsWith("apim", StringComparison.Ordinal) || name == "Authorization").Order(StringComparer.Ordinal);
            Sent.Add(string.Join(' ', [$"{request.Method} {request.RequestUri!.PathAndQuery}", .. credentials]));
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"status":0,"code":0,"msg":"OK","data":{"accessToken":"token-1","expire":7200}}""", Encoding.UTF8, "application/json"),
            });
        }
    }
}
