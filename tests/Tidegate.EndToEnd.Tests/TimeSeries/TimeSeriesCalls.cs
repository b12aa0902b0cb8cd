using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Enos.TimeSeries;

namespace Tidegate.EndToEnd.Tests.TimeSeries;

/// <summary>One call of each operation with the values of its page's sample, and the values of the answer.</summary>
internal static class TimeSeriesCalls
{
    private static readonly IReadOnlyList<string> s_asset = ["4DXYH7nS"];
    private static readonly ApiDateTime s_start = new("2019-06-01 10:00:00");
    private static readonly ApiDateTime s_end = new("2019-06-11 23:00:00");

    private static readonly Dictionary<string, Func<ITimeSeriesClient, Task<string>>> s_calls = new()
    {
        ["GetCurrentDayPower"] = client => Values(client.GetCurrentDayPowerAsync(s_asset, ["opentsdb_pi_point"])),
        ["QueryCurrentDayPower"] = client => Values(client.QueryCurrentDayPowerAsync(s_asset, ["opentsdb_pi_point"])),
        ["GetGenericData"] = client => Values(client.GetGenericDataAsync(new GetGenericDataRequest
        {
            AssetIds = s_asset,
            Measurepoints = ["opentsdb_generic_point"],
            StartTime = new("2019-06-01 10:18:00"),
            EndTime = new("2019-06-11 18:37:00"),
        })),
        ["QueryGenericData"] = client => Values(client.QueryGenericDataAsync(new QueryGenericDataRequest
        {
            AssetIds = s_asset,
            Measurepoints = ["opentsdb_generic_point"],
            StartTime = new("2019-06-01 10:18:00"),
            EndTime = new("2019-06-11 18:37:00"),
        })),
        ["GetLatestData"] = client => Values(client.GetLatestDataAsync(new GetLatestDataRequest { AssetIds = s_asset, Measurepoints = ["opentsdb_pi_point"] })),
        ["QueryLatestData"] = client => Values(client.QueryLatestDataAsync(new QueryLatestDataRequest { AssetIds = s_asset, Measurepoints = ["opentsdb_pi_point"] })),
        ["GetNormalizedData"] = client => Values(client.GetNormalizedDataAsync(new GetNormalizedDataRequest
        {
            AssetIds = s_asset,
            Aggregates = ["sum(opentsdb_ai_point)"],
            Interval = 10,
            StartTime = new("2019-06-01 00:00:00"),
            EndTime = s_end,
        })),
        ["QueryNormalizedData"] = client => Values(client.QueryNormalizedDataAsync(new QueryNormalizedDataRequest
        {
            AssetIds = s_asset,
            Aggregates = ["sum(opentsdb_ai_point)"],
            Interval = 10,
            StartTime = new("2019-06-01 00:00:00"),
            EndTime = s_end,
        })),
        ["GetRawData"] = client => Values(client.GetRawDataAsync(new GetRawDataRequest
        {
            AssetIds = s_asset,
            Measurepoints = ["opentsdb_ai_point"],
            StartTime = s_start,
            EndTime = s_end,
        })),
        ["QueryRawData"] = client => Values(client.QueryRawDataAsync(new QueryRawDataRequest
        {
            AssetIds = s_asset,
            Measurepoints = ["opentsdb_ai_point"],
            StartTime = s_start,
            EndTime = s_end,
        })),
        ["GetStateDurations"] = client => States(client.GetStateDurationsAsync(new GetStateDurationsRequest
        {
            AssetIds = ["f4Bkwc5Q", "SSbqxq88"],
            Measurepoints = ["di_point1"],
            StartTime = new("2019-06-01 00:00:00"),
            EndTime = s_end,
        })),
        ["QueryStateDurations"] = client => States(client.QueryStateDurationsAsync(new QueryStateDurationsRequest
        {
            AssetIds = ["f4Bkwc5Q", "SSbqxq88"],
            Measurepoints = ["di_point1"],
            StartTime = new("2019-06-01 00:00:00"),
            EndTime = s_end,
        })),
        ["GetPointPolicies"] = async client => string.Join(
            ' ', (await client.GetPointPoliciesAsync(["opentsdb_model"], ["opentsdb_di_point"]))[0].Policies["opentsdb_di_point"].Select(policy => policy.Value)),
        ["QueryPowerV21"] = client => Values(client.QueryPowerV21Async(new QueryPowerV21Request
        {
            AssetIds = ["Ps4PViva", "VRV1XRJO"],
            Aggregates = ["sum(pi_point)"],
            StartTime = new("2020-03-01 00:00:00"),
            EndTime = new("2020-03-01 00:15:00"),
            Interval = 10,
            LocalTimeAccuracy = false,
            LocalTimeFormat = LocalTimeFormat.WithZone,
            ItemFormat = 0,
        })),
        ["QueryRawDataV21"] = client => Values(client.QueryRawDataV21Async(new QueryRawDataV21Request
        {
            AssetIds = ["Ps4PViva"],
            PointIds = ["ai_point"],
            StartTime = new("2020-04-20 00:00:00"),
            EndTime = new("2020-04-21 00:00:00"),
            PageSize = 10,
            LocalTimeAccuracy = true,
            LocalTimeFormat = LocalTimeFormat.WithZone,
            ItemFormat = 0,
            WithQuality = false,
        })),
    };

    public static IReadOnlyCollection<string> Names => s_calls.Keys;

    public static Task<string> CallAsync(string operation, ITimeSeriesClient client) => s_calls[operation](client);

    private static async Task<string> Values(Task<Points> call) =>
        string.Join(' ', (await call).Items.SelectMany(point => point.Values.Select(value => $"{value.Key}={value.Value.GetRawText()}")));

    private static async Task<string> States(Task<Durations> call) =>
        string.Join(' ', (await call).Items.SelectMany(item => item.Durations.Select(state => $"{state.Status}={state.Duration}")));
}
