using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>Operations that are not signed, or carry more than a signature.</summary>
public sealed class CredentialTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-credentials-");

    [Theory]
    [InlineData("/open", "", HttpStatusCode.OK, null)]
    [InlineData("/open?ids=1&ids=2", "", HttpStatusCode.OK, "both")]
    [InlineData("/open?ids=1&ids=x", "", HttpStatusCode.OK, "Invalid parameter ids: expected a whole number of 32 bits.")]
    [InlineData("/open?ids=1&&ids=2", "", HttpStatusCode.BadRequest, "The query has an empty parameter: do not send it.")]
    [InlineData("/open", "apim-accesstoken: TOKEN", HttpStatusCode.Unauthorized, "The operation is not signed: apim-accesstoken must not be sent.")]
    [InlineData("/token", "apim-accesstoken: TOKEN", HttpStatusCode.OK, null)]
    [InlineData("/token", "", HttpStatusCode.Unauthorized, "apim-accesstoken must be sent once.")]
    [InlineData("/token", "apim-accesstoken: other", HttpStatusCode.OK, "The access token is unknown or has expired.")]
    [InlineData("/token", "apim-accesstoken: TOKEN\napim-signature: x", HttpStatusCode.Unauthorized, "The operation is not signed: apim-signature must not be sent.")]
    [InlineData("/bearer", "apim-accesstoken: TOKEN", HttpStatusCode.Unauthorized, "The request is not signed: apim-signature, apim-timestamp are missing.")]
    [InlineData("/nothing", "", HttpStatusCode.Unauthorized, "The request is not signed: apim-accesstoken, apim-signature, apim-timestamp are missing.")]
    public async Task Requests_carry_what_the_spec_says_and_nothing_else(string path, string headers, HttpStatusCode status, string? reason)
    {
        await using TestGateway gateway = await StartAsync();
        using var caller = new Caller(gateway);
        string token = await caller.LogInAsync();
        using var http = new HttpClient { BaseAddress = gateway.Uri };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (string header in headers.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = header.Replace("TOKEN", token, StringComparison.Ordinal).Split(": ");
            request.Headers.Add(parts[0], parts[1]);
        }

        using HttpResponseMessage response = await http.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(reason ?? "fine", body.RootElement.GetProperty("msg").GetString());
    }

    [Theory]
    [InlineData("Bearer TOKEN", HttpStatusCode.OK)]
    [InlineData("Bearer other", HttpStatusCode.Unauthorized)]
    [InlineData("TOKEN", HttpStatusCode.Unauthorized)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task A_bearer_token_is_that_of_the_signature(string? value, HttpStatusCode status)
    {
        await using TestGateway gateway = await StartAsync();
        using var caller = new Caller(gateway);
        string token = await caller.LogInAsync();

        Response answer = await caller.CallAsync("GET", "/bearer", [], change: request =>
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", value.Replace("TOKEN", token, StringComparison.Ordinal));
            }
        });

        Assert.Equal(status, answer.Status);
    }

    [Theory]
    [InlineData("/parcels/nothing", HttpStatusCode.NotFound, "No operation has the path /parcels/nothing.")]
    [InlineData("/harbor/nothing", HttpStatusCode.Unauthorized, "The request is not signed: ")]
    [InlineData("/nothing", HttpStatusCode.Unauthorized, "The request is not signed: ")]
    public async Task What_a_service_does_not_have_is_told_without_a_signature_where_it_signs_nothing(string path, HttpStatusCode status, string reason)
    {
        await WriteServiceAsync("Parcels", "auth: none");
        await WriteServiceAsync("Harbor", "");
        await using TestGateway gateway = await TestGateway.StartAsync(_folder.FullName);
        using var http = new HttpClient { BaseAddress = gateway.Uri };

        using HttpResponseMessage response = await http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(status, response.StatusCode);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.StartsWith(reason, body.RootElement.GetProperty("msg").GetString(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<TestGateway> StartAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "service.yaml"), "service: Harbor\nnamespace: Sample.Harbor\nhosts: { upload: Files. }\n");
        await WriteAsync("Open", "auth: none\nhost: upload\nquery: { ids: \"int[]\" }", ", { query: { ids: [1, 2] }, answer: { code: 0, msg: both, data: null } }");
        await WriteAsync("Token", "auth: token");
        await WriteAsync("Bearer", "header: { Authorization: bearerToken }");
        return await TestGateway.StartAsync(_folder.FullName);
    }

    private async Task WriteServiceAsync(string name, string text)
    {
        DirectoryInfo folder = _folder.CreateSubdirectory(name);
        string stem = name.ToLowerInvariant();
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "service.yaml"), $"service: {name}\nnamespace: Sample.{name}\nbasePath: /{stem}\n{text}\n");
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "get.endpoint.yaml"), $"endpoint: Get\nrequest: GET /{stem[0]}\nreturns: none\nsamples: [ {{ answer: {{ code: 0 }} }} ]\n");
    }

    private Task WriteAsync(string name, string text, string sample = "") => File.WriteAllTextAsync(
        Path.Combine(_folder.FullName, $"{name}.endpoint.yaml"),
        $"endpoint: {name}\nrequest: GET /{name.ToLowerInvariant()}\n{text}\nreturns: none\nsamples: [ {{ answer: {{ code: 0, msg: fine, data: null }} }}{sample} ]\n");
}
