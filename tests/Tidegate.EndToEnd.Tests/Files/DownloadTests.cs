using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sample.Depot;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Files;

/// <summary>Files that a generated client downloads from the gateway, also under the retries and the logs of a registered client.</summary>
public class DownloadTests
{
    [Theory]
    [InlineData("a", "a;b\n", "text/csv; charset=utf-8", "1 é.csv")]
    [InlineData("json", """{"code":7}""", "application/json", "a.json")]
    [InlineData("bare", "", "application/octet-stream", null)]
    public async Task A_file_is_served_from_its_sample(string id, string content, string type, string? name)
    {
        await using Depot depot = await Depot.OpenAsync();

        await using ApiDownload download = await depot.Client.GetFileAsync(id);

        Assert.Equal((type, name, content.Length), (download.ContentType, download.FileName, download.Length));
        Assert.Equal(content, await TextOf(download));
    }

    [Fact]
    public async Task An_error_is_the_one_of_the_spec()
    {
        await using Depot depot = await Depot.OpenAsync();

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => depot.Client.GetFileAsync("lost"));

        Assert.Equal((DepotErrors.FileLost, "FileLost", "It is gone."), (exception.Code, exception.ErrorName, exception.ServiceMessage));
    }

    [Fact]
    public async Task A_refused_token_is_replaced_and_the_file_comes()
    {
        await using Depot depot = await Depot.OpenAsync();
        await (await depot.Client.GetFileAsync("a")).DisposeAsync();
        depot.Gateway.Tokens.ExpireAll();

        await using ApiDownload download = await depot.Client.GetFileAsync("a");

        Assert.Equal("a;b\n", await TextOf(download));
    }

    [Fact]
    public async Task A_file_that_ends_half_way_is_no_end()
    {
        await using Depot depot = await Depot.OpenAsync();
        depot.Gateway.Operation("GetFile").Fails(GatewayFault.HalfBody);
        await using ApiDownload download = await depot.Client.GetFileAsync("a");

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => TextOf(download));

        Assert.Equal(ApiTransportReason.ConnectionLost, exception.Reason);
    }

    [Fact]
    public async Task A_registered_client_repeats_until_the_headers_come_and_keeps_nothing()
    {
        await using Depot depot = await Depot.OpenAsync();
        var services = new ServiceCollection();
        services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.Trace));
        services.AddDepotClient(options =>
        {
            options.Gateway = depot.Gateway.Uri;
            options.AccessKey = depot.Gateway.AccessKey;
            options.SecretKey = depot.Gateway.SecretKey;
            options.UserId = "u1";
            // What is kept would be refused.
            options.MaxResponseBytes = 300;
        }).ConfigureResilience(static options => options.BaseDelay = TimeSpan.FromMilliseconds(20));
        await using ServiceProvider provider = services.BuildServiceProvider();
        string large = new('x', 1_000_000);
        depot.Gateway.Operation("GetFile").RespondsWith(_ => GatewayResponse.Text(large, "text/plain", System.Net.HttpStatusCode.OK));
        depot.Gateway.Operation("GetFile").Next(1).Fails(GatewayFault.Unavailable);

        await using ApiDownload download = await provider.GetRequiredService<IDepotClient>().GetFileAsync("a");

        Assert.Equal(large, await TextOf(download));
        Assert.Equal(2, depot.Gateway.Requests.Count(request => request.Operation == "GetFile"));
    }

    private static async Task<string> TextOf(ApiDownload download)
    {
        using var reader = new StreamReader(download.Stream);
        return await reader.ReadToEndAsync();
    }
}
