using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>What is wrong before a gateway can start is said in words.</summary>
public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-specs-");

    [Fact]
    public async Task A_missing_folder_is_named()
    {
        string folder = Path.Combine(_folder.FullName, "nowhere");

        SpecException thrown = await Assert.ThrowsAsync<SpecException>(() => TestGateway.StartAsync(folder));

        Assert.Equal($"There is no folder '{folder}'.", thrown.Message);
        Assert.Empty(thrown.Mistakes);
    }

    [Fact]
    public async Task A_folder_without_specs_is_named()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "readme.txt"), "nothing here");

        SpecException thrown = await Assert.ThrowsAsync<SpecException>(() => TestGateway.StartAsync(_folder.FullName));

        Assert.Equal($"There are no spec files (*.yaml) in '{_folder.FullName}'.", thrown.Message);
    }

    [Fact]
    public async Task A_service_without_endpoints_cannot_be_served()
    {
        Write("service.yaml", "service: Empty\nnamespace: Sample.Empty\ndoc: Nothing.\n");

        SpecException thrown = await Assert.ThrowsAsync<SpecException>(() => TestGateway.StartAsync(_folder.FullName));

        Assert.Contains("endpoint", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mistake_is_listed_with_its_place()
    {
        CopySpecs();
        string file = Path.Combine(_folder.FullName, "broken.endpoint.yaml");
        await File.WriteAllTextAsync(file, "endpoint: Broken\ndoc: Broken.\nrequest: GET /broken\nreturns: Brth\n");

        SpecException thrown = await Assert.ThrowsAsync<SpecException>(() => TestGateway.StartAsync(_folder.FullName));

        string mistake = Assert.Single(thrown.Mistakes);
        Assert.StartsWith($"{file}(4,10): error TG", mistake, StringComparison.Ordinal);
        Assert.Contains("Berth", mistake, StringComparison.Ordinal);
        Assert.Contains(mistake, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_utf8_is_named()
    {
        CopySpecs();
        string file = Path.Combine(_folder.FullName, "latin1.endpoint.yaml");
        await File.WriteAllBytesAsync(file, Encoding.Latin1.GetBytes("endpoint: Übel\n"));

        SpecException thrown = await Assert.ThrowsAsync<SpecException>(() => TestGateway.StartAsync(_folder.FullName));

        Assert.Contains($"'{file}' is not UTF-8", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bin")]
    [InlineData("obj")]
    [InlineData(".git")]
    public async Task What_a_build_writes_is_no_spec(string name)
    {
        CopySpecs();
        Directory.CreateDirectory(Path.Combine(_folder.FullName, name, "deeper"));
        Write(Path.Combine(name, "deeper", "broken.endpoint.yaml"), "endpoint: [");

        await using TestGateway gateway = await TestGateway.StartAsync(_folder.FullName);

        Assert.Equal(7, gateway.Operations.Count);
    }

    [Fact]
    public async Task Several_services_are_served_together()
    {
        foreach (string name in new[] { "North", "South" })
        {
            Directory.CreateDirectory(Path.Combine(_folder.FullName, name));
            Write($"{name}/service.yaml", $"service: {name}\nnamespace: Sample.{name}\ndoc: One of two.\nbasePath: /{name}\n");
            Write(
                $"{name}/ping.endpoint.yaml",
                $"endpoint: Ping\ndoc: Pings.\nrequest: GET /ping\nreturns: string\nsamples:\n  - answer: {{ code: 0, msg: OK, data: {name} }}\n");
        }

        await using TestGateway gateway = await TestGateway.StartAsync(_folder.FullName);
        using var caller = new Caller(gateway);
        gateway.Operation("South.Ping").Next(1).RespondsWith("""{"code":7}""");

        Assert.Equal("North", (await caller.CallAsync("GET", "/North/ping", [])).Data.GetString());
        Assert.Equal(7, (await caller.CallAsync("GET", "/South/ping", [])).Code);
        Assert.Equal("South", (await caller.CallAsync("GET", "/South/ping", [])).Data.GetString());
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => gateway.Operation("Ping"));
        Assert.Contains("say North.Ping or South.Ping", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /ping", "GET /ping", "GET /ping")]
    [InlineData("GET /ping/{from}", "GET /ping/{to}", "GET /ping/{from}")]
    [InlineData("GET /ping?action=a", "GET /ping?action=a", "GET /ping?action=a")]
    public async Task Two_services_that_answer_the_same_requests_are_named(string north, string south, string line)
    {
        WriteServices(north, south);

        SpecException thrown = await Assert.ThrowsAsync<SpecException>(() => TestGateway.StartAsync(_folder.FullName));

        Assert.Equal(
            [$"error: North.Ping and South.Ping both answer {line}: give one of them another path or fixed query parameter, or serve them apart."],
            thrown.Mistakes);
    }

    [Theory]
    [InlineData("GET /ping", "POST /ping")]
    [InlineData("GET /ping?action=a", "GET /ping?action=b")]
    [InlineData("GET /ping", "GET /ping?action=b")]
    [InlineData("GET /ping/{to}", "GET /ping/all")]
    public async Task Two_services_may_share_a_path(string north, string south)
    {
        WriteServices(north, south);

        await using TestGateway gateway = await TestGateway.StartAsync(_folder.FullName);

        Assert.Equal(2, gateway.Operations.Count);
    }

    [Fact]
    public async Task An_expired_token_is_answered_in_the_form_of_the_API_gateway_whatever_the_envelope()
    {
        Write("service.yaml", "service: Old\nnamespace: Sample.Old\ndoc: Old.\nbasePath: /old\nenvelope: { code: status, message: text, data: result }\n");
        Write("ping.endpoint.yaml", "endpoint: Ping\ndoc: Pings.\nrequest: GET /ping\nreturns: none\nsamples:\n  - answer: { status: 0, text: OK, result: null }\n");
        await using TestGateway gateway = await TestGateway.StartAsync(_folder.FullName);
        using var caller = new Caller(gateway) { Token = "made-up" };

        Response answer = await caller.CallAsync("GET", "/old/ping", []);

        Assert.Equal(1203, answer.Json.GetProperty("code").GetInt32());
        Assert.NotEmpty(answer.Json.GetProperty("msg").GetString()!);
    }

    [Theory]
    [InlineData("https://127.0.0.1:0", "must start with http://")]
    [InlineData("http://user:word@127.0.0.1:0", "must not carry a user name or password")]
    [InlineData("http://127.0.0.1:0/base", "must end after the port")]
    [InlineData("http://127.0.0.1:0/?a=b", "must end after the port")]
    [InlineData("http://gateway.example:80", "must name an IP address or localhost")]
    [InlineData("/relative", "must be like http://127.0.0.1:8080")]
    public async Task A_bad_address_is_refused(string uri, string reason)
    {
        var options = new GatewayOptions { Uri = new Uri(uri, UriKind.RelativeOrAbsolute) };

        ArgumentException thrown = await Assert.ThrowsAsync<ArgumentException>(() => TestGateway.StartAsync(Harbor.Specs, options));

        Assert.Contains($"GatewayOptions.Uri {reason}", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_that_make_no_sense_are_named()
    {
        (string Name, GatewayOptions Options)[] wrong =
        [
            ("AccessKey", new GatewayOptions { AccessKey = "" }),
            ("SecretKey", new GatewayOptions { SecretKey = null! }),
            ("Clock", new GatewayOptions { Clock = null! }),
            ("TokenLifetime", new GatewayOptions { TokenLifetime = null! }),
            ("Drift", new GatewayOptions { Drift = null! }),
            ("AllowedStaleness", new GatewayOptions { AllowedStaleness = TimeSpan.Zero }),
            ("ReceiveTimeout", new GatewayOptions { ReceiveTimeout = TimeSpan.FromSeconds(-1) }),
            ("MaxBodyBytes", new GatewayOptions { MaxBodyBytes = 0 }),
            ("RecordedRequestLimit", new GatewayOptions { RecordedRequestLimit = -1 }),
            ("Uri", new GatewayOptions { Uri = null! }),
        ];

        foreach ((string name, GatewayOptions options) in wrong)
        {
            ArgumentException thrown = await Assert.ThrowsAsync<ArgumentException>(() => TestGateway.StartAsync(Harbor.Specs, options));
            Assert.StartsWith($"GatewayOptions.{name} must", thrown.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Lifetimes_are_more_than_nothing()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TokenLifetime.OfTime(TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => TokenLifetime.OfCalls(0));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void WriteServices(string north, string south)
    {
        foreach ((string name, string request) in new[] { ("North", north), ("South", south) })
        {
            Directory.CreateDirectory(Path.Combine(_folder.FullName, name));
            Write($"{name}/service.yaml", $"service: {name}\nnamespace: Sample.{name}\ndoc: One of two.\n");
            string placeholder = request.Contains('{', StringComparison.Ordinal) ? $"path: {{ {request.Split('{', '}')[1]}: string }}\n" : "";
            string line = request.Replace("?action=", "\naction: ", StringComparison.Ordinal);
            Write($"{name}/ping.endpoint.yaml", $"endpoint: Ping\ndoc: Pings.\nrequest: {line}\n{placeholder}returns: none\n");
        }
    }

    private void CopySpecs()
    {
        foreach (string file in Directory.EnumerateFiles(Harbor.Specs))
        {
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        }
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
