using System;
using System.Globalization;
using System.IO;
using Enos.BatchProcessing;
using Medallion.Threading.Redis;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using Tidegate;
using Tidegate.Extensions.TokenSharing;
using Tidegate.FleetMember;

// One process of a fleet that shares its access token through Redis. It does what it reads, a line at a time, and says how it went.
//   call               -> "ok", or "failed" and why
//   advance <seconds>  -> "ok"; its clock has gone on
// Arguments: gateway, access key, secret key, Redis, folder of the Data Protection keys, seconds that its clock is ahead.

string redisAddress = $"{args[3]},abortConnect=false";
var clock = new OffsetClock(TimeSpan.FromSeconds(double.Parse(args[5], CultureInfo.InvariantCulture)));
var options = new BatchProcessingOptions
{
    Gateway = new Uri(args[0]),
    AccessKey = args[1],
    SecretKey = args[2],
    UserId = "u100",
    OrgId = "o200",
    Clock = clock,
};

await using ServiceProvider services = new ServiceCollection()
    .AddStackExchangeRedisCache(redis => redis.Configuration = redisAddress)
    .AddDataProtection().SetApplicationName("fleet").PersistKeysToFileSystem(new DirectoryInfo(args[4])).Services
    .BuildServiceProvider();
using ConnectionMultiplexer redis = await ConnectionMultiplexer.ConnectAsync(redisAddress);
var locks = new RedisDistributedSynchronizationProvider(
    redis.GetDatabase(), static lease => lease.Expiry(TimeSpan.FromSeconds(FleetLock.LeaseSeconds)));
var cache = new DistributedTokenCache(
    services.GetRequiredService<IDistributedCache>(), locks, services.GetRequiredService<IDataProtectionProvider>(), options);
using var flows = new BatchProcessingClient(options, new ApiClientParts { TokenCache = cache });

await cache.ReadAsync(default);
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
