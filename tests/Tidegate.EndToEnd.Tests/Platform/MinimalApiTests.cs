using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Platform;

/// <summary>A minimal API that takes values from routes, queries and settings, and passes results on.</summary>
public sealed class MinimalApiTests
{
    [Theory]
    [InlineData("/flows/7", HttpStatusCode.OK, """{"flowId":7}""")]
    [InlineData("/flows/night", HttpStatusCode.OK, """{"flowId":"night"}""")]
    [InlineData("/days?day=2024-06-30", HttpStatusCode.OK, "\"2024-06-30\"")]
    [InlineData("/days?day=tomorrow", HttpStatusCode.BadRequest, null)]
    [InlineData("/days?day=", HttpStatusCode.BadRequest, null)]
    [InlineData("/days", HttpStatusCode.BadRequest, null)]
    [InlineData("/settings", HttpStatusCode.OK, """{"flow":12,"since":"2024-06-30"}""")]
    public async Task Values_come_in_and_results_go_out(string target, HttpStatusCode status, string? body)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Mine:Flow"] = "12", ["Mine:Since"] = "2024-06-30" });
        await using WebApplication app = builder.Build();
        app.MapGet("/flows/{flowId}", (FlowId flowId) => new FlowReference { FlowId = flowId });
        app.MapGet("/days", (ApiDate day) => day);
        app.MapGet("/settings", (IConfiguration settings) => settings.GetSection("Mine").Get<Settings>());
        await app.StartAsync();
        using var http = new HttpClient();

        using HttpResponseMessage answer = await http.GetAsync(new Uri(string.Concat(System.Linq.Enumerable.First(app.Urls), target)));

        Assert.Equal(status, answer.StatusCode);
        if (body is not null)
        {
            Assert.Equal(body, await answer.Content.ReadAsStringAsync());
        }
    }

    private sealed record Settings
    {
        public FlowId Flow { get; init; }

        public ApiDate Since { get; init; }
    }
}
