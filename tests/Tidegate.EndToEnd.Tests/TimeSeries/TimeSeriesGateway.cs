using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Enos.TimeSeries;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.TimeSeries;

/// <summary>A gateway that serves the specs of the time series, and a client of it. The tests of a class share one.</summary>
public sealed class TimeSeriesGateway : IAsyncLifetime, IDisposable
{
    public TestGateway Gateway { get; private set; } = null!;

    public TimeSeriesClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Gateway = await TestGateway.StartAsync(Path.Combine(AppContext.BaseDirectory, "TimeSeries", "Specs"));
        Client = new TimeSeriesClient(new TimeSeriesOptions
        {
            Gateway = Gateway.Uri,
            AccessKey = Gateway.AccessKey,
            SecretKey = Gateway.SecretKey,
            OrgId = "yourOrgId",
        });
    }

    public async Task DisposeAsync() => await Gateway.DisposeAsync();

    public void Dispose() => Client?.Dispose();

    /// <summary>The latest request for an operation.</summary>
    public RecordedRequest Sent(string operation) => Gateway.Requests.Last(request => request.Operation == operation);
}
