using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Sample.Depot;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Files;

/// <summary>A batch with a key: a registered client repeats it under one key, and each item has its outcome.</summary>
public class OrderTests
{
    [Theory]
    [InlineData("reset")]
    [InlineData("half-body")]
    [InlineData("unavailable")]
    public async Task A_post_with_a_key_is_repeated_after_a_lost_connection_under_its_key(string fault)
    {
        await using Depot depot = await Depot.OpenAsync();
        await using ServiceProvider services = Register(depot);
        depot.Gateway.Operation("OrderLabels").Next(1).Fails(fault switch
        {
            "reset" => GatewayFault.ResetAfterRead,
            "half-body" => GatewayFault.HalfBody,
            _ => GatewayFault.Unavailable,
        });
        IDepotClient client = services.GetRequiredService<IDepotClient>();

        IReadOnlyList<ApiOutcome<Receipt>> first = await client.OrderLabelsAsync(["a", "b"]);
        await client.OrderLabelsAsync(["a", "b"]);

        Assert.Equal(1, first[0].Value.Count);
        Assert.Equal((5, "unknown", "b"), (first[1].Error!.Code, first[1].Error!.ServiceMessage, first[1].Detail));
        Assert.Throws<ApiException>(() => first[1].Value);
        string[] keys = Keys(depot);
        Assert.Equal(3, keys.Length);
        Assert.Equal(keys[0], keys[1]);
        Assert.NotEqual(keys[0], keys[2]);
    }

    [Fact]
    public async Task A_call_is_gone_on_with_under_the_key_of_the_caller()
    {
        await using Depot depot = await Depot.OpenAsync();
        var options = new DepotCallOptions { IdempotencyKey = "order-1" };

        await depot.Client.OrderLabelsAsync(["a", "b"], options);
        await depot.Client.OrderLabelsAsync(["a", "b"], options);

        Assert.Equal(["order-1", "order-1"], Keys(depot));
    }

    [Fact]
    public async Task The_gateway_tells_a_key_that_was_used_for_another_request()
    {
        await using Depot depot = await Depot.OpenAsync();
        var options = new DepotCallOptions { IdempotencyKey = "order-1" };
        await depot.Client.OrderLabelsAsync(["a", "b"], options);

        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => depot.Client.OrderLabelsAsync(["c"], options));

        Assert.Contains("Idempotency-Key: the key was used for another request", refusal.Message, StringComparison.Ordinal);
    }

    private static string[] Keys(Depot depot) => depot.Gateway.Requests.Where(request => request.Operation == "OrderLabels")
        .Select(request => Assert.Single(request.Headers, header => header.Key == "Idempotency-Key").Value).ToArray();

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
}
