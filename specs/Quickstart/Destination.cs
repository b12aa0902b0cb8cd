using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate.Gateway;

namespace Quickstart;

/// <summary>The gateway to call: the one that environment variables name, otherwise an embedded one in this process.</summary>
internal sealed class Destination : IAsyncDisposable
{
    private static readonly string[] s_variables =
        ["ENOS_GATEWAY", "ENOS_ACCESS_KEY", "ENOS_SECRET_KEY", "ENOS_USER_ID", "ENOS_ORG_ID"];

    private Destination(TestGateway? embedded, BatchProcessingOptions options)
    {
        Embedded = embedded;
        Options = options;
    }

    /// <summary>The embedded gateway; null when another one is called.</summary>
    public TestGateway? Embedded { get; }

    /// <summary>How to call it.</summary>
    public BatchProcessingOptions Options { get; }

    /// <summary>A description of where the calls go, without secrets.</summary>
    public string Description =>
        $"{(Embedded is null ? "the gateway" : "an embedded gateway")} at {Options.Gateway} " +
        $"as user {Options.UserId} of organization {Options.OrgId}";

    /// <exception cref="SettingsException">Some but not all of the variables are set, or one is invalid.</exception>
    public static async Task<Destination> OfEnvironmentAsync(Func<string, string?> variable)
    {
        string?[] values = [.. s_variables.Select(variable)];
        string[] missing = [.. s_variables.Where((_, i) => string.IsNullOrWhiteSpace(values[i]))];
        if (missing.Length == s_variables.Length)
        {
            return await StartEmbeddedAsync();
        }

        if (missing.Length > 0)
        {
            throw new SettingsException(
                $"set {string.Join(", ", missing)} as well to call a gateway of yours, or none of {string.Join(", ", s_variables)} to start an embedded one");
        }

        return new Destination(embedded: null, new BatchProcessingOptions
        {
            Gateway = Uri.TryCreate(values[0], UriKind.Absolute, out Uri? gateway) && gateway.Scheme is "http" or "https"
                ? gateway
                : throw new SettingsException($"ENOS_GATEWAY is '{values[0]}' but must be an address such as https://apim.example.com"),
            AccessKey = values[1],
            SecretKey = values[2],
            UserId = values[3],
            OrgId = values[4],
        });
    }

    public ValueTask DisposeAsync() => Embedded?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<Destination> StartEmbeddedAsync()
    {
        TestGateway gateway = await TestGateway.StartAsync(Path.Combine(AppContext.BaseDirectory, "specs"));
        return new Destination(gateway, new BatchProcessingOptions
        {
            Gateway = gateway.Uri,
            AccessKey = gateway.AccessKey,
            SecretKey = gateway.SecretKey,
            UserId = "u100",
            OrgId = "o200",
        });
    }
}
