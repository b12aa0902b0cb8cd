using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Enos.Connection;
using Enos.TimeSeries;
using Tidegate;

namespace Quickstart;

/// <summary>What a device measured is read in three ways.</summary>
internal sealed class MeasurementStory(ITimeSeriesClient series, Transcript transcript, CancellationToken cancel)
{
    // Stand-ins to continue with when the product has no model, or the model no measurement point.
    private const string SomeModel = "yourModelId";
    private const string SomePoint = "temperature";

    /// <summary>Chooses a measurement point of numbers from the model of a product.</summary>
    public async Task<string> ChoosePointAsync(Product product)
    {
        IReadOnlyList<PointPolicies> models = await transcript.CallAsync(
            "GetPointPolicies",
            () => series.GetPointPoliciesAsync([product.ModelId ?? SomeModel], cancellationToken: cancel),
            found => Outcomes.OfNames(found.SelectMany(model => model.Policies.Keys)));
        return models
            .SelectMany(model => model.Policies)
            .FirstOrDefault(point => point.Value.Contains(StoragePolicy.Raw)).Key ?? SomePoint;
    }

    public async Task ReadAsync(NewDevice device, string point, DateTimeOffset now)
    {
        transcript.Chapter("Read what it measured");
        await transcript.CallAsync(
            "GetLatestData",
            () => series.GetLatestDataAsync(new GetLatestDataRequest { AssetIds = [device.AssetId], Measurepoints = [point] }, cancellationToken: cancel),
            Describe);

        // Asked for in UTC: the clock of the device is not known.
        ApiDateTime from = Utc(now.AddHours(-1));
        ApiDateTime to = Utc(now.AddMinutes(1));
        await transcript.CallAsync(
            "QueryRawData",
            () => series.QueryRawDataAsync(
                new QueryRawDataRequest { AssetIds = [device.AssetId], Measurepoints = [point], StartTime = from, EndTime = to },
                cancellationToken: cancel),
            Describe);
        await transcript.CallAsync(
            "GetNormalizedData",
            () => series.GetNormalizedDataAsync(
                new GetNormalizedDataRequest { AssetIds = [device.AssetId], Aggregates = [$"avg({point})"], Interval = 10, StartTime = from, EndTime = to },
                cancellationToken: cancel),
            Describe);
    }

    private static ApiDateTime Utc(DateTimeOffset time) => new(time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture));

    private static string Describe(Points points) =>
        points.Items.Count == 0 ? "no value yet" : Outcomes.OfNames(points.Items.SelectMany(point => point.Values.Select(value => $"{value.Key} {value.Value}")));
}
