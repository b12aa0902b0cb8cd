using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Enos.Connection;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Connection;

/// <summary>What goes to the integration, a host of its own that takes the access token without a signature.</summary>
public sealed class ConnectionIntegrationTests(ConnectionGateway service) : IClassFixture<ConnectionGateway>
{
    [Fact]
    public async Task Measurements_go_as_one_message_and_a_part_for_each_file()
    {
        await service.Client.UploadMeasurepointsAsync(ConnectionRequests.Measurepoints, ConnectionRequests.Files);

        RecordedRequest sent = service.Sent("UploadMeasurepoints");
        Assert.Equal(["enos-message", "enos-file", "enos-file"], sent.Parts.Select(part => part.Name));
        Assert.Equal([null, "filename1", "filename2"], sent.Parts.Select(part => part.FileName));
        Assert.Equal("3.5;4", sent.Parts[1].Text);
        Assert.Equal([0, 13, 10, 255], sent.Parts[2].Content.ToArray());
        // As on the page, but for the id, which its table calls a number, and productKey, which its sample spells produckKey.
        const string Message = """
            {"method":"integration.measurepoint.post","id":123,"version":"1.1",
            "params":[{"productKey":"productKey1","deviceKey":"deviceKey1","time":1579580182824,
            "measurepoints":{"intMesurepintId1":123,"fileMeasurepointId1":"local://filename1"}},
            {"assetId":"assetId2","time":1579580182824,"measurepoints":{"intMesurepintId2":123,"fileMeasurepointId2":"local://filename2"}}],
            "files":{"filename1":{"featureId":"fileMeasurepointId1","productKey":"productKey1","deviceKey":"deviceKey1","md5":"0e202f9b67323d11df8a79b319a3d4f6"},
            "filename2":{"featureId":"fileMeasurepointId2","assetId":"assetId2","md5":"aa8ea05bdbcbadfcda7300c65c40859f"}}}
            """;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Message), JsonNode.Parse(sent.Parts[0].Text)), sent.Parts[0].Text);
    }

    [Fact]
    public async Task The_bytes_of_a_message_without_files_are_one_part()
    {
        await service.Client.UploadMeasurepointsAsync(new MeasurepointMessage
        {
            Method = IntegrationMethod.PostMeasurepoints,
            Version = "1.1",
            Devices = [new DeviceMeasurepoints { AssetId = "a", Time = DateTimeOffset.UnixEpoch, Measurepoints = ConnectionGateway.Values(("p", 1)) }],
            Files = new Dictionary<string, FileFeature>(),
        });

        RecordedRequest sent = service.Sent("UploadMeasurepoints");
        string boundary = Assert.Single(sent.HeaderValues("Content-Type")).Split("boundary=")[1].Trim('"');
        Assert.Equal(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"enos-message\"\r\nContent-Type: application/json\r\n\r\n"
            + """{"method":"integration.measurepoint.post","version":"1.1","params":[{"assetId":"a","time":0,"measurepoints":{"p":1}}],"files":{}}"""
            + $"\r\n--{boundary}--\r\n",
            sent.BodyText);
    }

    [Fact]
    public async Task The_file_comes_with_its_name()
    {
        await using ApiDownload download = await service.Client.DownloadFileAsync("yourFileUri", FileCategory.Feature, "yourAssetId");
        using var reader = new StreamReader(download.Stream);

        Assert.Equal(("f1.txt", 6L, "3.5;4\n"), (download.FileName, download.Length, await reader.ReadToEndAsync()));
    }

    [Theory]
    [InlineData("UploadMeasurepoints")]
    [InlineData("DownloadFile")]
    public async Task The_integration_is_sent_the_token_and_no_signature(string operation)
    {
        await ConnectionCalls.CallAsync(operation, service.Client);

        RecordedRequest sent = service.Sent(operation);
        Assert.Single(sent.HeaderValues("apim-accesstoken"));
        Assert.Empty(sent.HeaderValues("apim-signature"));
        Assert.StartsWith(service.Gateway.AddressOf("integration").AbsolutePath, sent.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_address_of_the_integration_the_call_says_which_option_is_missing()
    {
        ConnectionOptions options = service.Options;
        options.IntegrationGateway = null;
        using var client = new ConnectionClient(options);

        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => ConnectionCalls.CallAsync("UploadMeasurepoints", client));

        Assert.Contains("IntegrationGateway", exception.Message, StringComparison.Ordinal);
    }
}
