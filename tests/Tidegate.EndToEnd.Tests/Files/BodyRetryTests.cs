using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Sample.Depot;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Files;

/// <summary>Files under the retries of a registered client.</summary>
public class BodyRetryTests
{
    [Fact]
    public async Task What_can_be_read_again_is_sent_again()
    {
        await using Depot depot = await Depot.OpenAsync();
        await using ServiceProvider services = Register(depot);
        depot.Gateway.Operation("PutFile").Next(2).Fails(GatewayFault.Unavailable);
        using var stream = new MemoryStream([49, 59, 50]);

        await services.GetRequiredService<IDepotClient>().PutFileAsync("a", ApiFile.FromStream(stream));

        Assert.Equal(["1;2", "1;2", "1;2"], Puts(depot).Select(request => request.BodyText));
    }

    [Fact]
    public async Task What_cannot_is_sent_once_and_the_exception_says_so()
    {
        await using Depot depot = await Depot.OpenAsync();
        await using ServiceProvider services = Register(depot);
        depot.Gateway.Operation("PutFile").Fails(GatewayFault.Unavailable);

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(
            () => services.GetRequiredService<IDepotClient>().PutFileAsync("a", ApiFile.FromStream(new OneWay([49, 59, 50]))));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.HttpStatus);
        Assert.Contains("the call was not repeated, since its body was read from a stream that cannot be read again", exception.Message, StringComparison.Ordinal);
        Assert.Single(Puts(depot));
    }

    private static ServiceProvider Register(Depot depot)
    {
        var services = new ServiceCollection();
        services.AddDepotClient(options =>
        {
            options.Gateway = depot.Gateway.Uri;
            options.AccessKey = depot.Gateway.AccessKey;
            options.SecretKey = depot.Gateway.SecretKey;
            options.UserId = "u1";
        }).ConfigureResilience(options => options.BaseDelay = TimeSpan.FromMilliseconds(20));
        return services.BuildServiceProvider();
    }

    private static RecordedRequest[] Puts(Depot depot) => depot.Gateway.Requests.Where(request => request.Method == "PUT").ToArray();

    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
