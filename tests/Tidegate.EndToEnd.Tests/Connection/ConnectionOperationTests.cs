using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Connection;

/// <summary>Every operation of the connection service through its client: what went over the wire, and what came back.</summary>
public sealed class ConnectionOperationTests(ConnectionGateway service) : IClassFixture<ConnectionGateway>
{
    private const string Caller = "orgId=yourOrgId";

    [Fact]
    public void The_tests_call_every_operation_that_the_specs_declare() =>
        Assert.Equal(service.Gateway.Operations.Select(operation => operation.Name).Order(), ConnectionCalls.Names.Order());

    [Theory]
    [InlineData("AddSubDevice", "POST", "v2.1/device-topos", $"action=addSubDevice&{Caller}", null)]
    [InlineData("CancelCommand", "POST", "v2.1/commands", $"action=cancel&deviceKey=mqtt_01&{Caller}&productKey=bXuuAiku", "2278935391225618432")]
    [InlineData("CreateDevice", "POST", "v2.1/devices", $"action=create&{Caller}", "Uvmm5AXU")]
    [InlineData("CreateProduct", "POST", "v2.1/products", $"action=create&{Caller}", "2zp6A70r")]
    [InlineData("DeleteDevice", "POST", "v2.1/devices", $"action=delete&assetId=mAEsF3sm&{Caller}", null)]
    [InlineData("DeleteProduct", "POST", "v2.1/products", $"action=delete&{Caller}&productKey=yourProductKey", "atC41UIe")]
    [InlineData("DisableDevice", "POST", "v2.1/devices", $"action=disable&assetId=yourAssetId&{Caller}", null)]
    [InlineData("DownloadFile", "GET", "v2.1/files", $"action=download&assetId=yourAssetId&category=feature&fileUri=yourFileUri&{Caller}", "3.5;4\n")]
    [InlineData("EnableDevice", "POST", "v2.1/devices", $"action=enable&assetId=yourAssetId&{Caller}", null)]
    [InlineData("GetCommand", "GET", "v2.1/commands",
        $"action=get&commandId=yourCommandId&deviceKey=yourDeviceKey&{Caller}&productKey=yourProductKey", "2242591201245044736")]
    [InlineData("GetDevice", "GET", "v2.1/devices", $"action=get&assetId=9HhK0YxX&{Caller}", "testforname")]
    [InlineData("GetEvent", "GET", "v2.1/events", $"action=get&eventId=20190506587247156ca85be5e3422d30e2642dd1&{Caller}", "wNzx7q3S")]
    [InlineData("GetProduct", "GET", "v2.1/products", $"action=get&{Caller}&productKey=yourProductKey", "202model")]
    [InlineData("InvokeService", "POST", "v2.1/commands",
        $"action=invokeService&deviceKey=yourDeviceKey&{Caller}&pendingTtl=1000&productKey=yourProductKey&serviceId=identifier&timeout=30", "2078724684846989312")]
    [InlineData("ListCertificates", "GET", "v2.0/certificates", $"action=list&assetId=yourAssetId&{Caller}", "52725,52726,52727")]
    [InlineData("ReplaceDevice", "POST", "v2.1/devices", $"action=replaceDevice&assetId=yourAssetId&{Caller}", "yourNewDeviceKey")]
    [InlineData("SearchCommand", "POST", "v2.1/commands", $"action=search&deviceKey=yourDeviceKey&{Caller}&productKey=yourProductKey",
        "2322417636630765568,2322417598073053184,2322417559066025984,2322417537678745600,2322417518334615552")]
    [InlineData("SearchDevice", "POST", "v2.1/devices", $"action=search&{Caller}", "/lxctimelooker,/AlterTest0615,/AlterTest0614,yourModelIdPath,yourModelIdPath")]
    [InlineData("SearchEvent", "POST", "v2.1/events", $"action=search&{Caller}", "20190506587247156ca85be5e3422d30e2642dd1")]
    [InlineData("SearchProduct", "POST", "v2.1/products", $"action=search&{Caller}", "openapi_sdk_8,AlterTest0615_Product")]
    [InlineData("SearchSubDevice", "POST", "v2.1/device-topos", $"action=searchSubDevice&{Caller}", "mAEsF3sm,gVRwKQ3C")]
    [InlineData("UpdateDevice", "POST", "v2.1/devices", $"action=update&assetId=9HhK0YxX&{Caller}", null)]
    [InlineData("UpdateProduct", "POST", "v2.1/products", $"action=update&{Caller}&productKey=xxx", "2zp6A70r")]
    [InlineData("UploadMeasurepoints", "POST", "v2.1/integration", $"action=postMeasurepoint&{Caller}", null)]
    public async Task Each_operation_sends_its_request_line_and_reads_its_sample(
        string operation, string method, string path, string query, string? answer)
    {
        string? read = await ConnectionCalls.CallAsync(operation, service.Client);

        RecordedRequest sent = service.Sent(operation);
        Assert.Equal((RequestOutcome.Served, method), (sent.Outcome, sent.Method));
        Assert.EndsWith("/connect-service/" + path, sent.Path, StringComparison.Ordinal);
        Assert.Equal(query, sent.RawQuery);
        Assert.Equal(answer, read);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("a", "p", "d")]
    [InlineData("a", "p", null)]
    [InlineData(null, null, "d")]
    public async Task A_device_that_is_not_named_in_one_way_is_refused_before_anything_is_sent(string? assetId, string? productKey, string? deviceKey)
    {
        int before = service.Gateway.Requests.Count;

        ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(() => service.Client.EnableDeviceAsync(assetId, productKey, deviceKey));

        Assert.Contains("'assetId', or 'productKey' and 'deviceKey'", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, service.Gateway.Requests.Count);
    }

    [Theory]
    [InlineData("AddSubDevice", """{"subDevices":[{"assetId":"mAEsF3sm"}],"gateway":{"assetId":"J1Rqyaqz"}}""")]
    [InlineData("CreateDevice", """
        {"deviceTags":{"test":"test for tags"},"timezone":"+08:00","productKey":"yourProductKey","deviceAttributes":{"testatt":111111},
        "deviceName":{"defaultValue":"testCreateDevice","i18nValue":{}},"deviceDesc":"test for createdevice"}
        """)]
    [InlineData("CreateProduct", """
        {"productDesc":"openapi_sdk_create_test","biDirectionalAuth":false,"modelId":"AlterTest0615","dataFormat":"Custom",
        "productName":{"defaultValue":"AlterTest0615_Product","i18nValue":{}},"productType":"Device","dynamicActivateEnabled":false,"productTags":{"key1":"v1"}}
        """)]
    [InlineData("InvokeService", """{"inputData":{"canshu2":22.2,"canshu1":11}}""")]
    [InlineData("ReplaceDevice", """{"newDeviceKey":"yourNewDeviceKey"}""")]
    [InlineData("SearchCommand", """{"expression":"state = 2","pagination":{"pageNo":1,"pageSize":5}}""")]
    [InlineData("SearchDevice", """{"pagination":{"pageNo":2,"pageSize":5}}""")]
    [InlineData("SearchEvent", """{"pagination":{"pageNo":1,"pageSize":2}}""")]
    [InlineData("SearchProduct", """{"expression":"modelId=\"AlterTest0615\"","pagination":{"pageNo":1,"pageSize":5}}""")]
    [InlineData("UpdateDevice", """
        {"deviceTags":{"test":"test for tags"},"deviceAttributes":{"int11":617},"deviceName":{"defaultValue":"testforname","i18nValue":{}},
        "deviceDesc":"test for updatedevice"}
        """)]
    [InlineData("UpdateProduct", """
        {"productDesc":"test_sdk_update","biDirectionalAuth":true,"dynamicActivateEnabled":true,
        "productName":{"defaultValue":"AlterTest0615_Product","i18nValue":{}}}
        """)]
    public async Task Each_operation_with_a_body_sends_the_documented_one(string operation, string body)
    {
        await ConnectionCalls.CallAsync(operation, service.Client);

        string sent = service.Sent(operation).BodyText;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(sent)), $"expected {body}{Environment.NewLine}but sent {sent}");
    }
}
