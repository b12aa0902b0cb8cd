using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Enos.Connection;

namespace Quickstart;

/// <summary>A device of an existing product is connected, sends a value, and is deleted in the end.</summary>
internal sealed class DeviceStory(IConnectionClient connection, Transcript transcript, CancellationToken cancel)
{
    // Stand-ins to continue with when the organization has no product yet.
    private const string SomeProduct = "yourProductKey";

    private static readonly Pagination s_firstPage = new() { PageNo = 1, PageSize = 10 };

    public async Task<Product> ChooseProductAsync()
    {
        transcript.Chapter("Connect a device");
        SearchProductResponse found = await transcript.CallAsync(
            "SearchProduct",
            () => connection.SearchProductAsync(pagination: s_firstPage, cancellationToken: cancel),
            products => Outcomes.OfNames(products.Data.Select(product => product.ProductName?.DefaultValue ?? "(no name)")));
        return found.Data.Count > 0 ? found.Data[0] : new Product { ProductKey = SomeProduct };
    }

    public Task<NewDevice> ConnectAsync(Product product, DateTimeOffset now) =>
        transcript.CallAsync(
            "CreateDevice",
            () => connection.CreateDeviceAsync(
                new CreateDeviceRequest
                {
                    ProductKey = product.ProductKey ?? SomeProduct,
                    DeviceName = new StringI18n { DefaultValue = StoryRequests.NewName("pump", now) },
                    Timezone = "+08:00",
                },
                cancellationToken: cancel),
            device => $"device {device.AssetId}");

    /// <summary>Sends a value to the message integration, which takes parts and no signature.</summary>
    public Task UploadAsync(NewDevice device, string point, DateTimeOffset now) =>
        transcript.CallAsync(
            "UploadMeasurepoints",
            () => connection.UploadMeasurepointsAsync(
                new MeasurepointMessage
                {
                    Method = IntegrationMethod.PostMeasurepoints,
                    Version = "1.1",
                    Devices =
                    [
                        new DeviceMeasurepoints
                        {
                            AssetId = device.AssetId,
                            Time = now,
                            Measurepoints = new Dictionary<string, JsonElement> { [point] = JsonElement.Parse("21.5") },
                        },
                    ],
                    Files = new Dictionary<string, FileFeature>(),
                },
                cancellationToken: cancel));

    public async Task LookAsync(NewDevice device)
    {
        await transcript.CallAsync(
            "GetDevice",
            () => connection.GetDeviceAsync(device.AssetId, cancellationToken: cancel),
            found => $"{found.DeviceName?.DefaultValue}: {found.Status}");
        await transcript.CallAsync(
            "SearchDevice",
            () => connection.SearchDeviceAsync(pagination: s_firstPage, cancellationToken: cancel),
            found => string.Create(CultureInfo.InvariantCulture, $"{found.Data.Count} of {found.Pagination?.TotalSize ?? found.Data.Count}"));
    }

    public Task CleanUpAsync(NewDevice device) =>
        transcript.CallAsync("DeleteDevice", () => connection.DeleteDeviceAsync(device.AssetId, cancellationToken: cancel));
}
