using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Enos.Connection;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Connection;

/// <summary>Where a page's table says one thing and its sample another: both are read, and what is sent is what most pages say.</summary>
public sealed class ConnectionContradictionTests(ConnectionGateway service) : IClassFixture<ConnectionGateway>
{
    private ConnectionClient Client => service.Client;

    [Theory]
    [InlineData("dynamicActiveEnabled")]
    [InlineData("dynamicActivateEnabled")]
    public async Task The_flag_of_a_product_has_two_names(string name)
    {
        service.Responds("GetProduct", $$"""{"{{name}}":true}""");
        service.Responds("SearchProduct", $$"""[{"{{name}}":true}]""");

        Assert.True((await Client.GetProductAsync("k")).DynamicActivateEnabled);
        Assert.True(Assert.Single((await Client.SearchProductAsync()).Data).DynamicActivateEnabled);
    }

    [Fact]
    public async Task The_flag_of_a_product_is_sent_as_a_truth_value_though_a_sample_has_text()
    {
        await Client.CreateProductAsync(ConnectionRequests.NewProduct);

        Assert.Contains("\"dynamicActivateEnabled\":false", service.Sent("CreateProduct").BodyText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null", null)]
    [InlineData("{}", 0)]
    [InlineData("""{"key1":"v1"}""", 1)]
    public async Task A_product_without_tags_has_null_or_none(string tags, int? count)
    {
        service.Responds("GetProduct", $$"""{"productKey":"k","productTags":{{tags}}}""");

        Assert.Equal(count, (await Client.GetProductAsync("k")).ProductTags?.Count);
    }

    [Fact]
    public async Task A_product_that_was_found_may_lack_who_made_it_and_when()
    {
        SearchProductResponse found = await Client.SearchProductAsync("modelId=\"AlterTest0615\"", ConnectionRequests.FirstFive);

        Assert.All(found.Data, product => Assert.Equal((null, null), (product.CreateBy, product.CreateTime)));
    }

    [Theory]
    [InlineData("\"1565688731159\"")]
    [InlineData("1565688731159")]
    public async Task The_time_of_a_command_is_text_or_a_number(string time)
    {
        service.Responds("GetCommand", $$"""{"commandId":"1","createTime":{{time}}}""");

        Assert.Equal(1565688731159, (await Client.GetCommandAsync(1, "a")).CreateTime?.ToUnixTimeMilliseconds());
    }

    [Theory]
    [InlineData("createLocaltime", "\"2019-08-13 09:32:11\"", "2019-08-13 09:32:11")]
    [InlineData("createLocalTime", "\"2019-08-13 09:32:11\"", "2019-08-13 09:32:11")]
    [InlineData("createLocalTime", "1560505243577", "1560505243577")]
    public async Task The_local_time_of_a_command_has_two_names_and_two_forms(string name, string time, string text)
    {
        service.Responds("CancelCommand", $$"""[{"commandId":"1","{{name}}":{{time}}}]""");

        Assert.Equal(text, Assert.Single(await Client.CancelCommandAsync("a")).CreateLocalTime?.Text);
    }

    [Fact]
    public async Task The_input_of_a_command_is_a_map_or_a_bare_value()
    {
        IReadOnlyList<Command> commands = (await Client.SearchCommandAsync(ConnectionRequests.Commands)).Data;

        Assert.Equal((CommandType.SetMeasurepoint, 111), (commands[0].CommandType, commands[0].InputData!.Value.GetInt32()));
        Assert.Equal((CommandType.InvokeService, 555), (commands[1].CommandType, commands[1].InputData!.Value.GetProperty("service_input").GetInt32()));
    }

    [Fact]
    public async Task The_expression_of_a_search_is_text_though_a_sample_has_an_object_around_it()
    {
        await Client.SearchCommandAsync(ConnectionRequests.Commands);

        Assert.Equal("state = 2", JsonNode.Parse(service.Sent("SearchCommand").BodyText)!["expression"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_cached_command_has_an_empty_output_or_none()
    {
        CommandResult empty = await Client.InvokeServiceAsync(ConnectionRequests.Invocation);
        service.Responds("InvokeService", """{"commandId":"2078724684846989312"}""");
        CommandResult none = await Client.InvokeServiceAsync(ConnectionRequests.Invocation);

        Assert.Empty(empty.OutputData!);
        Assert.Null(none.OutputData);
    }

    [Theory]
    [InlineData("deviceSecret")]
    [InlineData("deviceSecrete")]
    public async Task The_secret_of_a_new_device_has_two_names(string name)
    {
        service.Responds("CreateDevice", $$"""{"assetId":"a","productKey":"p","deviceKey":"d","{{name}}":"s"}""");

        NewDevice device = await Client.CreateDeviceAsync(ConnectionRequests.NewDevice);

        Assert.Equal(("d", "s"), (device.DeviceKey, device.DeviceSecret));
    }

    [Fact]
    public async Task A_device_is_changed_without_its_time_zone()
    {
        await Client.UpdateDeviceAsync(ConnectionRequests.ChangedDevice);

        Assert.Null(JsonNode.Parse(service.Sent("UpdateDevice").BodyText)!["timezone"]);
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("disabled")]
    public async Task A_device_that_is_out_of_use_is_spelled_in_two_ways(string status)
    {
        service.Responds("GetDevice", $$"""{"assetId":"a","status":"{{status}}"}""");

        Device device = await Client.GetDeviceAsync("a");

        Assert.Equal(DeviceStatus.Disabled, device.Status);
        Assert.Equal("disable", device.Status?.Value);
    }

    [Fact]
    public async Task A_device_that_never_came_has_the_start_of_1970_and_attributes_of_every_kind()
    {
        Device device = (await Client.SearchDeviceAsync(pagination: new Pagination { PageNo = 2, PageSize = 5 })).Data[4];

        Assert.Equal((DeviceStatus.Inactive, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch), (device.Status, device.ActiveTime, device.LastOnlineTime));
        Assert.Null(device.FeatureLastUpdate);
        Assert.Equal(
            [JsonValueKind.Array, JsonValueKind.False, JsonValueKind.Number, JsonValueKind.Object, JsonValueKind.String],
            device.DeviceAttributes!.Values.Select(value => value.ValueKind).Distinct().OrderBy(kind => kind.ToString(), StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_search_that_asks_for_some_members_gets_no_others()
    {
        service.Responds("SearchDevice", """[{"productName":{"defaultValue":"n"}}]""");

        Device device = Assert.Single((await Client.SearchDeviceAsync(projection: ["productName"])).Data);

        Assert.Equal(("n", null), (device.ProductName?.DefaultValue, device.AssetId));
        Assert.Equal("""{"pagination":{"pageNo":1,"pageSize":10},"projection":["productName"]}""", service.Sent("SearchDevice").BodyText);
    }

    [Fact]
    public async Task A_certificate_holds_from_a_time_on_and_may_lack_its_audit()
    {
        Certificate certificate = Assert.Single(await Client.ListCertificatesAsync("youAssetId"));

        Assert.Equal((1581218161000, null), (certificate.EffectiveDate?.ToUnixTimeMilliseconds(), certificate.Audit));
    }

    [Fact]
    public async Task An_event_is_searched_without_the_action_in_the_body_and_by_times_in_two_forms()
    {
        await Client.SearchEventAsync(new SearchEventRequest
        {
            StartTime = new DateTime(2019, 5, 6, 11, 0, 0),
            EndTime = new ApiDateTime("2019-05-06T04:00:00Z"),
        });

        RecordedRequest sent = service.Sent("SearchEvent");
        Assert.Equal("/connect-service/v2.1/events", sent.Path);
        Assert.Equal(
            """{"startTime":"2019-05-06 11:00:00","endTime":"2019-05-06T04:00:00Z","pagination":{"pageNo":1,"pageSize":10}}""", sent.BodyText);
    }

    [Fact]
    public async Task A_device_key_of_digits_is_sent_as_text()
    {
        await Client.ReplaceDeviceAsync("10086", "yourAssetId");

        Assert.Equal("""{"newDeviceKey":"10086"}""", service.Sent("ReplaceDevice").BodyText);
    }
}
