using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Diagnostics;

/// <summary>Listeners that throw: the calls that they are told of are not to blame.</summary>
[Collection(ObservedTests.Name)]
public sealed class ListenerTests
{
    [Fact]
    public async Task A_meter_listener_that_throws_breaks_no_call_and_hides_no_failure()
    {
        using var api = new TestApi();
        var heard = new List<string>();
        using var meter = new ListenedMeter((instrument, _, _) =>
        {
            heard.Add(instrument);
            throw new InvalidOperationException("listener");
        });

        await api.EnableAsync();
        Assert.Single(heard, "tidegate.client.operation.duration");

        api.Transport.Response = static _ => StubTransport.Json("""{"code":62103}""");
        await Assert.ThrowsAsync<ApiException>(() => api.EnableAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_activity_listener_that_throws_breaks_no_call(bool isAtStart)
    {
        using var api = new TestApi();
        int heard = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Tidegate",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = isAtStart ? Throw : null,
            ActivityStopped = isAtStart ? null : Throw,
        };
        ActivitySource.AddActivityListener(listener);

        await api.EnableAsync();

        Assert.Equal(1, heard);

        void Throw(Activity activity)
        {
            heard++;
            throw new InvalidOperationException("listener");
        }
    }
}
