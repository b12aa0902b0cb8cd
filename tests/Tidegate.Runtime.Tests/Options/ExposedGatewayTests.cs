using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Options;

/// <summary>A second address without protection, beside a gateway that has it: nothing that must stay secret goes there unasked.</summary>
public sealed class ExposedGatewayTests : IDisposable
{
    private readonly StubTransport _transport = new();

    private static ApiService Service => new("Flows", new ApiEnvelope(), []) { SecretNames = ["key"] };

    public void Dispose() => _transport.Dispose();

    [Theory]
    [InlineData(ApiCredentials.Signature, null)]
    [InlineData(ApiCredentials.Token, null)]
    [InlineData(ApiCredentials.None, "Authorization")]
    public async Task Credentials_are_not_sent_there(ApiCredentials credentials, string? bearer)
    {
        using ApiClient client = Client("https://apim.example.test", "http://upload.example.test");

        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(client, credentials, bearer));

        Assert.Equal(
            "UploadGateway is an http:// address, and Upload would send the credentials of the client there in clear text, unlike to Gateway: "
                + "give an https:// address, or name UploadGateway in UnprotectedGateways.",
            exception.Message);
        Assert.Empty(_transport.Calls);
    }

    [Fact]
    public async Task Secret_values_are_not_sent_there_and_not_shown()
    {
        using ApiClient client = Client("https://apim.example.test", "http://upload.example.test");

        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(client, ApiCredentials.None, null, "hidden-key"));

        Assert.StartsWith("UploadGateway is an http:// address, and Upload would send secret values there in clear text", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-key", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(_transport.Calls);
    }

    [Fact]
    public async Task What_is_not_secret_is_sent_there()
    {
        using ApiClient client = Client("https://apim.example.test", "http://upload.example.test");

        await SendAsync(client, ApiCredentials.None, null);

        Assert.Equal("http://upload.example.test/files", Assert.Single(_transport.Calls).Url);
    }

    [Theory]
    [InlineData("https://apim.example.test", "https://upload.example.test")]
    [InlineData("http://apim.example.test", "http://upload.example.test")]
    [InlineData("https://apim.example.test", "http://localhost:8080")]
    [InlineData("https://apim.example.test", "http://127.0.0.1:8080")]
    [InlineData("https://apim.example.test", "http://[::1]:8080")]
    public async Task What_is_as_protected_as_the_gateway_or_on_no_network_gets_credentials(string gateway, string upload)
    {
        using ApiClient client = Client(gateway, upload);

        await SendAsync(client, ApiCredentials.Signature, null, "hidden-key");

        Assert.NotNull(_transport.Calls.Single().Signature);
    }

    [Fact]
    public async Task An_address_that_is_named_gets_credentials()
    {
        using ApiClient client = Client("https://apim.example.test", "http://upload.example.test", "UploadGateway");

        await SendAsync(client, ApiCredentials.Signature, null);

        Assert.NotNull(_transport.Calls.Single().Signature);
    }

    [Fact]
    public void A_name_of_no_address_is_told()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Client("https://apim.example.test", "http://upload.example.test", "Upload"));

        Assert.Equal("UnprotectedGateways", exception.ParamName);
        Assert.StartsWith(
            "UnprotectedGateways has 'Upload', which is no address that is set: give the names of options such as UploadGateway.", exception.Message, StringComparison.Ordinal);
    }

    private static Task SendAsync(ApiClient client, ApiCredentials credentials, string? bearer, string? key = null)
    {
        var operation = new ApiOperation("Upload", HttpMethod.Post, "/files") { GatewayOption = "UploadGateway", Credentials = credentials, BearerHeader = bearer };
        ApiRequest request = client.CreateRequest(operation, null);
        if (key is not null)
        {
            request.AddHeader("key", key);
        }

        return client.SendAsync(request, default);
    }

    private ApiClient Client(string gateway, string upload, params string[] unprotected)
    {
        var options = new UploadOptions
        {
            Gateway = new Uri(gateway),
            UploadGateway = new Uri(upload),
            AccessKey = TestApi.AccessKey,
            SecretKey = TestApi.SecretKey,
        };
        options.UnprotectedGateways.UnionWith(unprotected);
        return new ApiClient(Service, options, new ApiClientParts { Transport = _transport });
    }

    private sealed class UploadOptions : ApiClientOptions
    {
        public Uri? UploadGateway
        {
            get => GetGateway("UploadGateway");
            set => SetGateway("UploadGateway", value);
        }
    }
}
