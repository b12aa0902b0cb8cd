using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Tidegate.Benchmarks.Calls;

namespace Tidegate.Benchmarks.Servers;

/// <summary>Kestrel on loopback in a process of its own, so that what it costs is not counted.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly Process _process;

    private LoopbackServer(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts the server and waits until it listens.</summary>
    public static LoopbackServer Start()
    {
        ProcessStartInfo program = ThisProgram.With("--serve");
        program.RedirectStandardInput = true;
        program.RedirectStandardOutput = true;
        Process process = Process.Start(program)!;
        string address = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The server did not start.");
        return new LoopbackServer(process, new Uri(address));
    }

    /// <summary>Serves until standard input ends.</summary>
    public static async Task ServeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using WebApplication application = builder.Build();
        application.Run(RespondAsync);
        await application.StartAsync();
        Console.WriteLine(application.Urls.Single());
        await Console.In.ReadToEndAsync();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task RespondAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        byte[] answer = CannedResponses.Of(context.Features.Get<IHttpRequestFeature>()!.RawTarget);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer);
    }
}
