using System;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate.Extensions;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Extensions;

/// <summary>The time for one attempt, which ends with the last byte of the response.</summary>
public sealed class AttemptTimeoutTests : ResilienceTests
{
    [Fact]
    public async Task An_answer_that_stalls_is_given_up_and_asked_for_again()
    {
        IBatchProcessingClient flows = Client(TwoSeconds);
        await flows.GetTimeZoneAsync().WaitAsync(Limit);
        Gateway.Operation("GetCurrentTime").Next(1).Fails(GatewayFault.StalledBody);

        await flows.GetCurrentTimeAsync().WaitAsync(Limit);

        Assert.Equal(2, Sent("GetCurrentTime").Length);
    }

    [Fact]
    public async Task The_time_and_the_number_of_attempts_are_told()
    {
        IBatchProcessingClient flows = Client(TwoSeconds);
        await flows.GetTimeZoneAsync().WaitAsync(Limit);
        Gateway.Operation("GetCurrentTime").Fails(GatewayFault.Silence);

        ApiTransportException failure = await Failure(() => flows.GetCurrentTimeAsync());

        Assert.Equal(ApiTransportReason.Timeout, failure.Reason);
        Assert.Equal("GetCurrentTime: no complete response came to the last of 2 attempts within 2 s, the time for one attempt.", failure.Message);
        Assert.True(failure.MayHaveReachedServer);
        Assert.Equal(2, Sent("GetCurrentTime").Length);
    }

    [Fact]
    public async Task A_trigger_that_gets_no_answer_is_not_sent_again()
    {
        IBatchProcessingClient flows = Client(TwoSeconds);
        await flows.GetTimeZoneAsync().WaitAsync(Limit);
        Gateway.Operation("TriggerFlow").Fails(GatewayFault.Silence);

        ApiTransportException failure = await Failure(() => Trigger(flows));

        Assert.Equal(ApiTransportReason.Timeout, failure.Reason);
        Assert.Equal("TriggerFlow: no complete response came to the only attempt within 2 s, the time for one attempt.", failure.Message);
        Assert.True(failure.MayHaveReachedServer);
        Assert.Single(Sent("TriggerFlow"));
    }

    private static void TwoSeconds(ApiResilienceOptions options)
    {
        options.AttemptTimeout = TimeSpan.FromSeconds(2);
        options.MaxRetries = 1;
    }
}
