using System;
using System.Collections.Generic;
using System.Text;
using Enos.Connection;

namespace Tidegate.EndToEnd.Tests.Connection;

/// <summary>The requests of the pages' samples.</summary>
internal static class ConnectionRequests
{
    private static readonly DateTimeOffset s_time = DateTimeOffset.FromUnixTimeMilliseconds(1579580182824);

    public static Pagination FirstFive => new() { PageNo = 1, PageSize = 5 };

    public static CreateProductRequest NewProduct => new()
    {
        ProductName = Name("AlterTest0615_Product"),
        ModelId = "AlterTest0615",
        ProductType = ProductType.Device,
        DataFormat = DataFormat.Custom,
        BiDirectionalAuth = false,
        Description = "openapi_sdk_create_test",
        DynamicActivateEnabled = false,
        ProductTags = new Dictionary<string, string> { ["key1"] = "v1" },
    };

    public static UpdateProductRequest ChangedProduct => new()
    {
        ProductKey = "xxx",
        ProductName = Name("AlterTest0615_Product"),
        BiDirectionalAuth = true,
        Description = "test_sdk_update",
        DynamicActivateEnabled = true,
    };

    public static CreateDeviceRequest NewDevice => new()
    {
        ProductKey = "yourProductKey",
        DeviceName = Name("testCreateDevice"),
        Timezone = "+08:00",
        Description = "test for createdevice",
        DeviceAttributes = ConnectionGateway.Values(("testatt", 111111)),
        DeviceTags = new Dictionary<string, string> { ["test"] = "test for tags" },
    };

    public static UpdateDeviceRequest ChangedDevice => new()
    {
        AssetId = "9HhK0YxX",
        DeviceName = Name("testforname"),
        Description = "test for updatedevice",
        DeviceAttributes = ConnectionGateway.Values(("int11", 617)),
        DeviceTags = new Dictionary<string, string> { ["test"] = "test for tags" },
    };

    public static InvokeServiceRequest Invocation => new()
    {
        ServiceId = "identifier",
        ProductKey = "yourProductKey",
        DeviceKey = "yourDeviceKey",
        PendingTimeToLive = 1000,
        Timeout = 30,
        InputData = ConnectionGateway.Values(("canshu2", 22.2), ("canshu1", 11)),
    };

    public static SearchCommandRequest Commands => new()
    {
        ProductKey = "yourProductKey",
        DeviceKey = "yourDeviceKey",
        Expression = "state = 2",
        Pagination = FirstFive,
    };

    public static MeasurepointMessage Measurepoints => new()
    {
        Method = IntegrationMethod.PostMeasurepoints,
        Id = 123,
        Version = "1.1",
        Devices =
        [
            new DeviceMeasurepoints
            {
                ProductKey = "productKey1",
                DeviceKey = "deviceKey1",
                Time = s_time,
                Measurepoints = ConnectionGateway.Values(("intMesurepintId1", 123), ("fileMeasurepointId1", "local://filename1")),
            },
            new DeviceMeasurepoints
            {
                AssetId = "assetId2",
                Time = s_time,
                Measurepoints = ConnectionGateway.Values(("intMesurepintId2", 123), ("fileMeasurepointId2", "local://filename2")),
            },
        ],
        Files = new Dictionary<string, FileFeature>
        {
            ["filename1"] = new()
            {
                FeatureId = "fileMeasurepointId1",
                ProductKey = "productKey1",
                DeviceKey = "deviceKey1",
                Md5 = "0e202f9b67323d11df8a79b319a3d4f6",
            },
            ["filename2"] = new() { FeatureId = "fileMeasurepointId2", AssetId = "assetId2", Md5 = "aa8ea05bdbcbadfcda7300c65c40859f" },
        },
    };

    public static IReadOnlyList<ApiFile> Files =>
    [
        ApiFile.FromBytes(Encoding.UTF8.GetBytes("3.5;4"), "filename1"),
        ApiFile.FromBytes(new byte[] { 0, 13, 10, 255 }, "filename2"),
    ];

    private static StringI18n Name(string name) => new() { DefaultValue = name, Translations = new Dictionary<string, string>() };
}
