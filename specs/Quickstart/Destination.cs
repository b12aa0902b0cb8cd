using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Enos.Connection;
using Enos.TimeSeries;
using Tidegate.Gateway;

namespace Quickstart;

/// <summary>The gateway to call: the one that environment variables name, otherwise an embedded one in this process.</summary>
internal sealed class Destination : IAsyncDisposable
{
    private const string IntegrationVariable = "ENOS_INTEGRATION_GATEWAY";

    private static readonly string[] s_variables =
        ["ENOS_GATEWAY", "ENOS_ACCESS_KEY", "ENOS_SECRET_KEY", "ENOS_USER_ID", "ENOS_ORG_ID"];

    private readonly Account _account;

    private Destination(TestGateway? embedded, Account account)
    {
        Embedded = embedded;
        _account = account;
    }

    /// <summary>The embedded gateway; null when another one is called.</summary>
    public TestGateway? Embedded { get; }

    /// <summary>Whether it is known where measurements go.</summary>
    public bool HasIntegration => _account.Integration is not null;

    public BatchProcessingOptions FlowOptions => new()
    {
        Gateway = _account.Gateway,
        AccessKey = _account.AccessKey,
        SecretKey = _account.SecretKey,
        UserId = _account.UserId,
        OrgId = _account.OrgId,
    };

    public ConnectionOptions ConnectionOptions => new()
    {
        Gateway = _account.Gateway,
        IntegrationGateway = _account.Integration,
        AccessKey = _account.AccessKey,
        SecretKey = _account.SecretKey,
        OrgId = _account.OrgId,
    };

    public TimeSeriesOptions TimeSeriesOptions => new()
    {
        Gateway = _account.Gateway,
        AccessKey = _account.AccessKey,
        SecretKey = _account.SecretKey,
        OrgId = _account.OrgId,
    };

    /// <summary>A description of where the calls go, without secrets.</summary>
    public string Description =>
        $"{(Embedded is null ? "the gateway" : "an embedded gateway")} at {_account.Gateway} " +
        $"as user {_account.UserId} of organization {_account.OrgId}";

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

        return new Destination(
            embedded: null,
            new Account(
                Address(s_variables[0], values[0]),
                string.IsNullOrWhiteSpace(variable(IntegrationVariable)) ? null : Address(IntegrationVariable, variable(IntegrationVariable)),
                values[1]!,
                values[2]!,
                values[3]!,
                values[4]!));
    }

    public ValueTask DisposeAsync() => Embedded?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<Destination> StartEmbeddedAsync()
    {
        TestGateway gateway = await TestGateway.StartAsync(Path.Combine(AppContext.BaseDirectory, "specs"));
        return new Destination(
            gateway, new Account(gateway.Uri, gateway.AddressOf("integration"), gateway.AccessKey, gateway.SecretKey, "u100", "o200"));
    }

    private static Uri Address(string variable, string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"
            ? address
            : throw new SettingsException($"{variable} is '{value}' but must be an address such as https://apim.example.com");

    /// <summary>Who calls, and where. Not a record, whose text would have the secret key.</summary>
    private sealed class Account(Uri gateway, Uri? integration, string accessKey, string secretKey, string userId, string orgId)
    {
        public Uri Gateway => gateway;

        public Uri? Integration => integration;

        public string AccessKey => accessKey;

        public string SecretKey => secretKey;

        public string UserId => userId;

        public string OrgId => orgId;
    }
}
