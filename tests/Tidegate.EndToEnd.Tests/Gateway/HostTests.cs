using System;
using System.IO;
using System.Net;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>Operations on hosts of their own, which may differ from others by nothing else.</summary>
public sealed class HostTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tidegate-hosts-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(null, "/files", "plain")]
    [InlineData("upload", "/files", "up")]
    [InlineData("down-load", "/files", "down")]
    [InlineData("upload", "/rows", "up-rows")]
    [InlineData(null, "/only", "only")]
    [InlineData("upload", "/only", "only")]
    public async Task The_address_of_a_host_tells_operations_apart(string? host, string path, string message)
    {
        await using TestGateway gateway = await StartAsync();

        Assert.Equal(message, (await CallAsync(gateway, host, path)).Reason);
    }

    [Theory]
    [InlineData(null, "/rows", "UpRows and DownRows differ by their host only: send the request to /~upload or /~down-load on the gateway.")]
    [InlineData("down-load", "/only", "No operation of the host down-load has the path /only.")]
    [InlineData("other", "/files", "No operation has the path /~other/files.")]
    public async Task What_is_not_told_apart_is_refused(string? host, string path, string message)
    {
        await using TestGateway gateway = await StartAsync();

        Response refused = await CallAsync(gateway, host, path);

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.StartsWith(message, refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_host_has_no_address()
    {
        await using TestGateway gateway = await StartAsync();

        Assert.Equal(new Uri(gateway.Uri, "/~upload"), gateway.AddressOf("upload"));
        Assert.StartsWith("No service has a host 'uplaod': there are upload, down-load.", Assert.Throws<ArgumentException>(() => gateway.AddressOf("uplaod")).Message, StringComparison.Ordinal);
    }

    private static async Task<Response> CallAsync(TestGateway gateway, string? host, string path)
    {
        using var caller = new Caller(gateway);
        await caller.LogInAsync();
        return await caller.CallAsync("GET", (host is null ? "" : "/~" + host) + path, []);
    }

    private async Task<TestGateway> StartAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "service.yaml"), "service: Harbor\nnamespace: Sample.Harbor\nhosts: { upload: Files., down-load: Files. }\n");
        await WriteAsync("Plain", "/files", "", "plain");
        await WriteAsync("Up", "/files", "host: upload", "up");
        await WriteAsync("Down", "/files", "host: down-load", "down");
        await WriteAsync("UpRows", "/rows", "host: upload", "up-rows");
        await WriteAsync("DownRows", "/rows", "host: down-load", "down-rows");
        await WriteAsync("Only", "/only", "host: upload", "only");
        return await TestGateway.StartAsync(_folder.FullName);
    }

    private Task WriteAsync(string name, string path, string host, string message) => File.WriteAllTextAsync(
        Path.Combine(_folder.FullName, $"{(name.StartsWith("Up", StringComparison.Ordinal) ? "a" : "b")}-{name}.endpoint.yaml"),
        $"endpoint: {name}\nrequest: GET {path}\n{host}\nreturns: none\nsamples: [ {{ answer: {{ code: 0, msg: {message}, data: null }} }} ]\n");
}
