using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Enos.Connection;

namespace Tidegate.EndToEnd.Tests.Connection;

/// <summary>One call of each operation with the values of its page's sample, and a word about the answer.</summary>
internal static class ConnectionCalls
{
    private static readonly Dictionary<string, Func<IConnectionClient, Task<string?>>> s_calls = new()
    {
        ["AddSubDevice"] = client => Nothing(client.AddSubDeviceAsync(Device("J1Rqyaqz"), [Device("mAEsF3sm")])),
        ["CancelCommand"] = async client => Ids(await client.CancelCommandAsync(productKey: "bXuuAiku", deviceKey: "mqtt_01")),
        ["CreateDevice"] = async client => (await client.CreateDeviceAsync(ConnectionRequests.NewDevice)).AssetId,
        ["CreateProduct"] = client => Text(client.CreateProductAsync(ConnectionRequests.NewProduct)),
        ["DeleteDevice"] = client => Nothing(client.DeleteDeviceAsync("mAEsF3sm")),
        ["DeleteProduct"] = client => Text(client.DeleteProductAsync("yourProductKey")),
        ["DisableDevice"] = client => Nothing(client.DisableDeviceAsync("yourAssetId")),
        ["DownloadFile"] = client => ContentAsync(client.DownloadFileAsync("yourFileUri", FileCategory.Feature, "yourAssetId")),
        ["EnableDevice"] = client => Nothing(client.EnableDeviceAsync("yourAssetId")),
        ["GetCommand"] = async client => (await client.GetCommandAsync(
            "yourCommandId", productKey: "yourProductKey", deviceKey: "yourDeviceKey")).CommandId.ToString(),
        ["GetDevice"] = async client => (await client.GetDeviceAsync("9HhK0YxX")).DeviceName?.DefaultValue,
        ["GetEvent"] = async client => (await client.GetEventAsync("20190506587247156ca85be5e3422d30e2642dd1")).AssetId,
        ["GetProduct"] = async client => (await client.GetProductAsync("yourProductKey")).ModelId,
        ["InvokeService"] = async client => (await client.InvokeServiceAsync(ConnectionRequests.Invocation)).CommandId.ToString(),
        ["ListCertificates"] = async client => string.Join(',', (await client.ListCertificatesAsync("yourAssetId")).Select(one => one.SerialNumber)),
        ["ReplaceDevice"] = async client => (await client.ReplaceDeviceAsync("yourNewDeviceKey", "yourAssetId")).DeviceKey,
        ["SearchCommand"] = async client => Ids((await client.SearchCommandAsync(ConnectionRequests.Commands)).Data),
        ["SearchDevice"] = async client => string.Join(
            ',', (await client.SearchDeviceAsync(pagination: new Pagination { PageNo = 2, PageSize = 5 })).Data.Select(one => one.ModelIdPath)),
        ["SearchEvent"] = async client => string.Join(
            ',', (await client.SearchEventAsync(new SearchEventRequest { Pagination = new Pagination { PageNo = 1, PageSize = 2 } })).Data.Select(one => one.EventId)),
        ["SearchProduct"] = async client => string.Join(
            ',', (await client.SearchProductAsync("modelId=\"AlterTest0615\"", ConnectionRequests.FirstFive)).Data.Select(one => one.ProductName?.DefaultValue)),
        ["SearchSubDevice"] = async client => string.Join(',', (await client.SearchSubDeviceAsync(Device("J1Rqyaqz"))).Data.Select(one => one.AssetId)),
        ["UpdateDevice"] = client => Nothing(client.UpdateDeviceAsync(ConnectionRequests.ChangedDevice)),
        ["UpdateProduct"] = client => Text(client.UpdateProductAsync(ConnectionRequests.ChangedProduct)),
        ["UploadMeasurepoints"] = client => Nothing(client.UploadMeasurepointsAsync(ConnectionRequests.Measurepoints, ConnectionRequests.Files)),
    };

    public static IReadOnlyCollection<string> Names => s_calls.Keys;

    /// <summary>Makes the call.</summary>
    /// <returns>Something that stands in the answer; null where the operation returns nothing.</returns>
    public static Task<string?> CallAsync(string operation, IConnectionClient client) => s_calls[operation](client);

    private static DeviceIdentifier Device(string assetId) => new() { AssetId = assetId };

    private static string Ids(IReadOnlyList<Command> commands) => string.Join(',', commands.Select(command => command.CommandId));

    private static async Task<string?> Text(Task<string> call) => await call;

    private static async Task<string?> ContentAsync(Task<ApiDownload> call)
    {
        await using ApiDownload download = await call;
        using var reader = new StreamReader(download.Stream);
        return await reader.ReadToEndAsync();
    }

    private static async Task<string?> Nothing(Task call)
    {
        await call;
        return null;
    }
}
