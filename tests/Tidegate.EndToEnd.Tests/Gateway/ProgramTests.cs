using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>The gateway as a program: started, read, called and stopped like any other.</summary>
public sealed class ProgramTests : IDisposable
{
    private const string AccessKey = "ak-of-the-program";
    private const string SecretKey = "sk-that-nobody-may-see";

    private static readonly (string, string)[] s_list = [("action", "list"), ("userId", "hidden-user")];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-program-");

    [Fact]
    public async Task The_program_prints_its_address_and_the_operations_it_serves()
    {
        (GatewayProcess process, Uri uri) = await GatewayProcess.StartAsync("--specs", Harbor.Specs);
        using (process)
        {
            Assert.True(uri.Port > 0);
            await process.WaitForLineAsync("SaveBerth");
            Assert.Contains("  GetBerth    GET /harbor/v1/berths?action=get", process.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_it_cleanly(string signal)
    {
        (GatewayProcess process, Uri uri) = await GatewayProcess.StartAsync("--specs", Harbor.Specs);
        using (process)
        {
            using RawConnection half = await RawConnection.OpenAsync(uri);
            await half.SendAsync("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\n");

            await process.SignalAsync(signal);

            Assert.Equal(0, process.ExitCode);
            Assert.EndsWith("Stopped.", process.Output, StringComparison.Ordinal);
            Assert.Equal("", process.Errors);
        }
    }

    [Fact]
    public async Task Each_request_gives_one_line_and_nothing_secret()
    {
        (GatewayProcess process, Uri uri) = await GatewayProcess.StartAsync(
            "--specs", Harbor.Specs, "--access-key", AccessKey, "--secret-key", SecretKey);
        using (process)
        {
            using var caller = new Caller(uri, AccessKey, SecretKey, TimeProvider.System);
            await caller.LogInAsync();
            string signature = "";
            Response good = await caller.CallAsync("GET", "/harbor/v1/berths", s_list, null, request =>
                signature = request.Headers.GetValues("apim-signature").Single());
            Response refused = await caller.CallAsync(
                "POST", "/harbor/v1/berths", [("action", "close"), ("userId", "hidden-user")], """{"name":"hidden-body"}""");
            Response wrong = await caller.CallAsync(
                "GET", "/harbor/v1/berths", s_list, null, request => request.RequestUri = new Uri("/x?page=hidden", UriKind.Relative));

            await caller.CallAsync("GET", "/harbor/v1/berths/hidden/log/2", []);
            await process.SignalAsync("TERM");

            Assert.Equal((0, 62102, HttpStatusCode.Unauthorized), (good.Code, refused.Code, wrong.Status));
            string[] lines = process.Output.Split('\n').SkipWhile(line => !line.Contains("token/get", StringComparison.Ordinal)).ToArray();
            Assert.Equal(6, lines.Length);
            Assert.Matches(@"^\d\d:\d\d:\d\d\.\d{3} POST /apim-token-service/v2.0/token/get token/get 200 TokenIssued \d+\.\d ms$", lines[0]);
            Assert.Matches(@" GET /harbor/v1/berths ListBerths 200 Served \d+\.\d ms$", lines[1]);
            Assert.Matches(@" POST /harbor/v1/berths CloseBerth 200 Incomplete .* - Invalid parameter berthId: missing\.$", lines[2]);
            Assert.Matches(@" GET /x - 401 Unauthorized .* - The signature is wrong: ", lines[3]);
            Assert.Matches(@" GET /harbor/v1/berths/\{berthId\}/log/\{day\} ReadLog 200 ", lines[4]);
            foreach (string secret in new[] { SecretKey, caller.Token, signature, "hidden", "encryption" })
            {
                Assert.DoesNotContain(secret, process.Output + process.Errors, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task What_a_client_sends_cannot_begin_a_line_of_its_own()
    {
        (GatewayProcess process, Uri uri) = await GatewayProcess.StartAsync("--specs", Harbor.Specs);
        using (process)
        {
            using var caller = new Caller(uri, GatewayOptions.DefaultAccessKey, GatewayOptions.DefaultSecretKey, TimeProvider.System);
            await caller.CallAsync("GET", "/harbor/v1/berths", [("action", "x\r\nforged\u001b[2J")]);

            string line = await process.WaitForLineAsync("forged");

            Assert.Contains("action=x??forged?[2J", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_program_injects_faults_and_prints_which()
    {
        (GatewayProcess process, Uri uri) = await GatewayProcess.StartAsync(
            "--specs", Harbor.Specs, "--fault", "unavailable", "--fault", "not-found", "--fault-percent", "100", "--fault-seed", "7");
        using (process)
        {
            using var caller = new Caller(uri, GatewayOptions.DefaultAccessKey, GatewayOptions.DefaultSecretKey, TimeProvider.System);

            Response answer = await caller.CallAsync("GET", "/harbor/v1/berths", s_list);

            Assert.Contains(answer.Status, new[] { HttpStatusCode.ServiceUnavailable, HttpStatusCode.NotFound });
            string fault = answer.Status == HttpStatusCode.NotFound ? "not-found" : "unavailable";
            await process.WaitForLineAsync($"({fault}) - The fault {fault} came before the operation.");
        }
    }

    [Fact]
    public async Task The_options_of_the_program_reach_the_gateway()
    {
        (GatewayProcess process, Uri uri) = await GatewayProcess.StartAsync(
            "--specs", Harbor.Specs, "--token-calls", "1", "--token-status", "stauts", "--staleness", "60", "--drift", "ids-as-text", "--drift", "unknown-members");
        using (process)
        {
            using var caller = new Caller(uri, GatewayOptions.DefaultAccessKey, GatewayOptions.DefaultSecretKey, TimeProvider.System);
            Response token = await caller.TokenAsync("get");
            caller.Token = token.Data.GetProperty("accessToken").GetString()!;
            Response first = await caller.CallAsync("GET", "/harbor/v1/berths", s_list);
            Response second = await caller.CallAsync("GET", "/harbor/v1/berths", s_list);
            Response stale = await caller.CallAsync("GET", "/harbor/v1/berths", s_list, null, request =>
            {
                request.Headers.Remove("apim-timestamp");
                request.Headers.Add("apim-timestamp", "1700000000123");
            });

            Assert.Equal(0, token.Json.GetProperty("stauts").GetInt32());
            Assert.Equal("\"1\"", first.Data[0].GetProperty("berthId").GetRawText());
            Assert.True(first.Json.TryGetProperty("addedLater", out _));
            Assert.Equal(1203, second.Code);
            Assert.Contains("at most 60 s are allowed", stale.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_life_of_tokens_can_be_set_in_seconds()
    {
        (GatewayProcess process, Uri uri) = await GatewayProcess.StartAsync("--specs", Harbor.Specs, "--token-seconds", "30");
        using (process)
        {
            using var caller = new Caller(uri, GatewayOptions.DefaultAccessKey, GatewayOptions.DefaultSecretKey, TimeProvider.System);

            Assert.Equal(30, (await caller.TokenAsync("get")).Data.GetProperty("expire").GetInt32());
        }
    }

    [Fact]
    public async Task Mistakes_in_the_specs_are_printed_like_those_of_a_compiler()
    {
        File.Copy(Path.Combine(Harbor.Specs, "service.yaml"), Path.Combine(_folder.FullName, "service.yaml"));
        string file = Path.Combine(_folder.FullName, "broken.endpoint.yaml");
        await File.WriteAllTextAsync(file, "endpoint: Broken\ndoc: Broken.\nrequest: GET /broken\nreturns: Brth\nretruns: none\n");

        using GatewayProcess process = await GatewayProcess.RunAsync("--specs", _folder.FullName);

        Assert.Equal(1, process.ExitCode);
        Assert.Equal("", process.Output);
        Assert.Contains($"{file}(4,10): error TG", process.Errors, StringComparison.Ordinal);
        Assert.Contains($"{file}(5,1): error TG", process.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_doubtful_in_the_specs_is_printed_as_a_warning_and_served()
    {
        foreach (string name in new[] { "service.yaml", "ping.endpoint.yaml" })
        {
            File.Copy(Path.Combine(Harbor.Specs, name), Path.Combine(_folder.FullName, name));
        }

        (GatewayProcess process, _) = await GatewayProcess.StartAsync("--specs", _folder.FullName);
        using (process)
        {
            await process.SignalAsync("TERM");

            Assert.Equal(0, process.ExitCode);
            Assert.Contains("service.yaml(", process.Errors, StringComparison.Ordinal);
            Assert.Contains("): warning TG", process.Errors, StringComparison.Ordinal);
            Assert.Contains("'Page'", process.Errors, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--specs 'nowhere'|There is no folder 'nowhere' in the current directory, /")]
    [InlineData("|Option '--specs' is required.")]
    [InlineData("--specs /dev/null|'/dev/null' is a file: give the folder that it is in.")]
    [InlineData("--specs . --urls nonsense|--urls 'nonsense' must be like http://127.0.0.1:8080.")]
    [InlineData("--specs . --urls https://localhost:1|must start with http://")]
    [InlineData("--specs . --urls http://127.0.0.1:99999|must be like http://127.0.0.1:8080.")]
    [InlineData("--specs . --staleness 0|--staleness must be more than zero.")]
    [InlineData("--specs . --staleness soon|Cannot parse argument 'soon'")]
    [InlineData("--specs . --token-calls -1|--token-calls must be more than zero.")]
    [InlineData("--specs . --drift sideways|'sideways' not recognized")]
    [InlineData("--specs . --fault sideways|'sideways' not recognized")]
    [InlineData("--specs . --fault silence --fault-percent 101|--fault-percent must be from 0 to 100.")]
    [InlineData("--specs . --verbose|'--verbose'")]
    [InlineData("--specs . --token-calls 3 --token-seconds 40|--token-seconds and --token-calls cannot be given together: tokens end by one of them.")]
    [InlineData("--specs . --fault-percent 5|--fault-percent needs a --fault.")]
    [InlineData("--specs . --fault-seed 5|--fault-seed needs a --fault.")]
    public async Task A_wrong_command_line_is_explained(string commandLineAndError)
    {
        string[] parts = commandLineAndError.Split('|');

        using GatewayProcess process = await GatewayProcess.RunAsync(
            parts[0].Replace("'", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(1, process.ExitCode);
        Assert.Contains(parts[1], process.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", process.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using TestGateway other = await TestGateway.StartAsync(Harbor.Specs);

        using GatewayProcess process = await GatewayProcess.RunAsync("--specs", Harbor.Specs, "--urls", other.Uri.ToString());

        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith($"Cannot listen on {other.Uri}: ", process.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", process.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_of_the_program_names_every_option()
    {
        using GatewayProcess process = await GatewayProcess.RunAsync("--help");

        Assert.Equal(0, process.ExitCode);
        foreach (string option in new[]
        {
            "--specs", "--urls", "--access-key", "--secret-key", "--staleness", "--token-seconds", "--token-calls", "--token-status", "--drift",
            "--fault", "--fault-percent", "--fault-seed",
        })
        {
            Assert.Contains($"  {option} <", process.Output, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
