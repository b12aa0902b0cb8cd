using System;
using System.IO;
using System.Threading.Tasks;
using Sample.Archive;
using Tidegate.Gateway;
using Tidegate.Observation;

namespace Tidegate.EndToEnd.Tests.Tasks;

/// <summary>A gateway that serves the archive, and clients of it.</summary>
internal sealed class Archive(TestGateway gateway) : IAsyncDisposable
{
    public TestGateway Gateway => gateway;

    public ArchiveClient Client { get; } = Open(gateway, null);

    public static async Task<Archive> OpenAsync(int? polls = null)
    {
        GatewayOptions options = polls is { } count ? new GatewayOptions { TaskPolls = count } : new GatewayOptions();
        return new Archive(await TestGateway.StartAsync(Path.Combine(AppContext.BaseDirectory, "Tasks", "Specs"), options));
    }

    /// <summary>Another client, as another process would have it.</summary>
    public ArchiveClient OpenAnother(ApiClientObserver? observer = null) => Open(gateway, observer);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await gateway.DisposeAsync();
    }

    private static ArchiveClient Open(TestGateway gateway, ApiClientObserver? observer) => new(
        new ArchiveOptions { Gateway = gateway.Uri, AccessKey = gateway.AccessKey, SecretKey = gateway.SecretKey, UserId = "u1" },
        new ApiClientParts { Observer = observer });
}
