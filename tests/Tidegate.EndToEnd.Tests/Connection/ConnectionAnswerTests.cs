using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Enos.Connection;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Connection;

/// <summary>The answers of the samples, member by member, and the errors by name.</summary>
public sealed class ConnectionAnswerTests(ConnectionGateway service) : IClassFixture<ConnectionGateway>
{
    private ConnectionClient Client => service.Client;

    [Fact]
    public async Task A_device()
    {
        Device device = await Client.GetDeviceAsync("9HhK0YxX");

        Assert.Equal(("yourOrgId", "9HhK0YxX", "abc-test", "/abc-test"), (device.OrgId, device.AssetId, device.ModelId, device.ModelIdPath));
        Assert.Equal(("yourProductKey", "abc-pk", ProductType.Device, DataFormat.Json),
            (device.ProductKey, device.ProductName?.DefaultValue, device.ProductType, device.DataFormat));
        Assert.Equal(("yourDeviceKey", "testforname", "yourDeviceSecret", "test for undatedevice", "+08:00"),
            (device.DeviceKey, device.DeviceName?.DefaultValue, device.DeviceSecret, device.Description, device.Timezone));
        Assert.Equal((617, "test for tags"), (device.DeviceAttributes!["int11"].GetInt32(), device.DeviceTags!["test"]));
        Assert.Equal(DeviceStatus.Offline, device.Status);
        Assert.Equal(
            [1557905107199, 1557909526473, 1560743931658, 1560744111658, 1565875705704, 1565875705856, 1547793776699, 1565875705856],
            new[]
            {
                device.CreateTime, device.ActiveTime, device.LastOnlineTime, device.LastOfflineTime,
                device.MeasurepointLastUpdate, device.EventLastUpdate, device.AttributeLastUpdate, device.FeatureLastUpdate,
            }.Select(time => time!.Value.ToUnixTimeMilliseconds()));
    }

    [Fact]
    public async Task A_product()
    {
        Product product = await Client.GetProductAsync("yourProductKey");

        Assert.Equal(("yourOrgId", "yourProductKey", "yourProductSecret", ""), (product.OrgId, product.ProductKey, product.ProductSecret, product.Description));
        Assert.Equal(("202cp", ""), (product.ProductName!.DefaultValue, product.ProductName.Translations!["zh_CN"]));
        Assert.Equal((ProductType.Device, DataFormat.Json, "202model"), (product.ProductType, product.DataFormat, product.ModelId));
        Assert.Equal((false, false), (product.DynamicActivateEnabled, product.BiDirectionalAuth));
        Assert.Equal(("DM001", 1582861255508), (product.CreateBy, product.CreateTime?.ToUnixTimeMilliseconds()));
        Assert.Equal(("DM001", 1582861255508), (product.UpdateBy, product.UpdateTime?.ToUnixTimeMilliseconds()));
        Assert.Equal((null, null), (product.DefaultValidDay, product.MaxValidDay));
    }

    [Fact]
    public async Task A_command_and_the_result_of_one()
    {
        Command command = await Client.GetCommandAsync("yourCommandId", productKey: "yourProductKey", deviceKey: "yourDeviceKey");
        CommandResult result = await Client.InvokeServiceAsync(ConnectionRequests.Invocation);

        Assert.Equal((CommandType.InvokeService, CommandState.Canceled, "test_service"), (command.CommandType, command.State, command.TslIdentifier));
        Assert.Equal((30, 1000L), (command.Timeout, command.PendingTimeToLive));
        Assert.Equal(("", "test_service"), (command.CommandName!.DefaultValue, command.CommandName.Translations!["en_US"]));
        Assert.Null(command.OutputData);
        Assert.Equal("2078724684846989312", result.CommandId.ToString());
    }

    [Fact]
    public async Task Certificates()
    {
        IReadOnlyList<Certificate> certificates = await Client.ListCertificatesAsync("yourAssetId");

        Assert.Equal([CertificateStatus.Revoked, CertificateStatus.Valid, CertificateStatus.Expired], certificates.Select(one => one.Status));
        Certificate first = certificates[0];
        Assert.Equal(("IoT_Hub", "KEY COMPROMISE", "RSA", true), (first.Revoker, first.RevokerReason, first.IssueAuthority, first.IsEnosCert));
        Assert.Equal((1581216505000, 1582080505000), (first.SignDate?.ToUnixTimeMilliseconds(), first.ExpireDate?.ToUnixTimeMilliseconds()));
        Assert.StartsWith("EMAILADDRESS=ca@example.com, CN=EnOS CA", first.Issuer, StringComparison.Ordinal);
        Assert.Equal(("youOrgId", false, 1581217021695), (first.Audit!.Namespace, first.Audit.IsDeleted, first.Audit.CreateTime?.ToUnixTimeMilliseconds()));
    }

    [Fact]
    public async Task An_event_with_its_output()
    {
        Event found = await Client.GetEventAsync("20190506587247156ca85be5e3422d30e2642dd1");

        Assert.Equal(("guzang01", "INFO", "2019-05-06 11:37:01"), (found.TslEventKey, found.TslEventType, found.LocalTime?.Text));
        Assert.Equal(1557113821000, found.Timestamp?.ToUnixTimeMilliseconds());
        Assert.Equal(116, found.Output!.Value!["fioat"].GetInt32());
    }

    [Theory]
    [InlineData("AddSubDevice", 11738, "NoGateway")]
    [InlineData("AddSubDevice", 11739, "TooManyDevices")]
    [InlineData("AddSubDevice", 11795, "DeviceConnectedAlready")]
    [InlineData("CreateDevice", 11702, "DeviceKeyTaken")]
    [InlineData("CreateDevice", 11714, "NoDeviceKeyFree")]
    [InlineData("CreateProduct", 11699, "UnknownModel")]
    [InlineData("DeleteProduct", 11619, "ProductHasDevices")]
    [InlineData("DeleteProduct", 99404, "NotFound")]
    [InlineData("DisableDevice", 11794, "DeviceStateConflict")]
    [InlineData("DownloadFile", 99403, "NoPermission")]
    [InlineData("EnableDevice", 11794, "DeviceStateConflict")]
    [InlineData("GetProduct", 11611, "UnknownProduct")]
    [InlineData("InvokeService", 11810, "NotEncodable")]
    [InlineData("InvokeService", 11888, "DeviceInactive")]
    [InlineData("InvokeService", 11900, "DeviceOffline")]
    [InlineData("InvokeService", 11902, "TooManyCachedCommands")]
    [InlineData("InvokeService", 11904, "NotSentInTime")]
    [InlineData("InvokeService", 11915, "NotAnsweredInTime")]
    [InlineData("ListCertificates", 11404, "UnknownDevice")]
    [InlineData("ListCertificates", 99400, "InvalidArgument")]
    [InlineData("ListCertificates", 99500, "ServerFault")]
    [InlineData("ReplaceDevice", 11702, "DeviceKeyTaken")]
    [InlineData("ReplaceDevice", 11704, "SameDeviceKey")]
    [InlineData("SearchSubDevice", 11738, "NoGateway")]
    [InlineData("UpdateProduct", 11651, "UnknownProductToUpdate")]
    [InlineData("UploadMeasurepoints", 99400, "InvalidArgument")]
    public async Task An_error_has_the_name_of_its_code(string operation, int code, string name)
    {
        service.Gateway.Operation(operation).Next(1).RespondsWith(
            $$"""{"code":{{code}},"msg":"No.","submsg":"Not now.","requestId":"r7","data":null}""");

        ApiException exception = await Assert.ThrowsAsync<ApiException>(() => ConnectionCalls.CallAsync(operation, Client));

        Assert.Equal((code, name, "No.", "r7"), (exception.Code, exception.ErrorName, exception.ServiceMessage, exception.RequestId));
        Assert.Equal(["Not now."], exception.FurtherMessages);
    }

    [Fact]
    public async Task A_record_prints_no_secret()
    {
        string printed = $"{await Client.GetProductAsync("yourProductKey")} {await Client.GetDeviceAsync("9HhK0YxX")} "
            + $"{await Client.CreateDeviceAsync(ConnectionRequests.NewDevice)} {await Client.ReplaceDeviceAsync("yourNewDeviceKey", "yourAssetId")}";

        Assert.DoesNotContain("yourProductSecret", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("yourDeviceSecret", printed, StringComparison.Ordinal);
        Assert.Contains("9HhK0YxX", printed, StringComparison.Ordinal);
    }
}
