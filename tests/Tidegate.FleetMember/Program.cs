using System;
using System.Globalization;
using System.IO;
using Enos.BatchProcessing;
using Medallion.Threading;
using Medallion.Threading.Redis;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using Tidegate;
using Tidegate.Extensions;
using Tidegate.FleetMember;

// One process of a fleet that shares its access token through Redis. It does what it reads, a line at a time, and says how it went.
//   call               -> "ok", or "failed" and why
//   advance <seconds>  -> "ok"; its clock has gone on
// Arguments: gateway, access key, secret key, Redis, folder of the Data Protection keys, seconds that its clock is ahead.

string redisAddress = $"{args[3]},abortConnect=false";
var clock = new OffsetClock(TimeSpan.FromSeconds(double.Parse(args[5], CultureInfo.InvariantCulture)));
using ConnectionMultiplexer redis = await ConnectionMultiplexer.ConnectAsync(redisAddress);

var services = new ServiceCollection();
services.AddStackExchangeRedisCache(cache => cache.Configuration = redisAddress);
services.AddSingleton<IDistributedLockProvider>(new RedisDistributedSynchronizationProvider(
    redis.GetDatabase(), static fleetLock => fleetLock.Expiry(TimeSpan.FromSeconds(FleetLock.LeaseSeconds))));
services.AddDataProtection().SetApplicationName("fleet").PersistKeysToFileSystem(new DirectoryInfo(args[4]));
ApiClientBuilder client = services.AddBatchProcessingClient(options =>
{
    options.Gateway = new Uri(args[0]);
    options.AccessKey = args[1];
    options.SecretKey = args[2];
    options.UserId = "u100";
    options.OrgId = "o200";
    options.Clock = clock;
}).ShareToken();

await using ServiceProvider provider = services.BuildServiceProvider();
IBatchProcessingClient flows = provider.GetRequiredService<IBatchProcessingClient>();

// Connects, so that a slow start is not taken for a dead cache.
await provider.GetRequiredKeyedService<IAccessTokenCache>(client.Name).ReadAsync(default);
Console.WriteLine("ready");

while (await Console.In.ReadLineAsync() is { } command)
{
    string[] words = command.Split(' ');
    try
    {
        if (words[0] == "advance")
        {
            clock.Advance(TimeSpan.FromSeconds(double.Parse(words[1], CultureInfo.InvariantCulture)));
        }
        else
        {
            await flows.EnableFlowAsync(3377);
        }

        Console.WriteLine("ok");
    }
    catch (ApiClientException failure)
    {
        Console.WriteLine($"failed: {failure.Message}");
    }
}
