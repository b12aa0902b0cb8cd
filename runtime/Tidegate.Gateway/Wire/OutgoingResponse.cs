using System;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http.Features;

namespace Tidegate.Gateway.Wire;

/// <summary>
/// A response on its way to the client: through the server, or directly over the socket when a fault calls for bytes that no server would
/// send. Sending directly ends the connection, since the server knows nothing about those bytes.
/// </summary>
internal sealed class OutgoingResponse(IncomingRequest context, GatewayResponse response, TimeProvider clock)
{
    /// <summary>How long a closed connection waits for the client to close its end.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    public GatewayResponse Response => response;

    public Task SendAsync() => SendAsync(response);

    public Task SendAsync(GatewayResponse changed)
    {
        Begin(changed);
        return TellAsync(async () =>
        {
            // Writing to a response that cannot have a body makes the server close the connection.
            if (HasBody(changed.Status))
            {
                await context.ResponseBody.Writer.WriteAsync(changed.Body, context.Aborted).ConfigureAwait(false);
            }

            await context.ResponseBody.CompleteAsync().ConfigureAwait(false);
        });
    }

    /// <summary>Sends the body in pieces, with a pause before each.</summary>
    public Task SendInPiecesAsync(int pieces, TimeSpan pause)
    {
        Begin(response);
        return TellAsync(async () =>
        {
            await context.ResponseBody.StartAsync(context.Aborted).ConfigureAwait(false);
            for (int i = 0; i < pieces; i++)
            {
                await Task.Delay(pause, context.Aborted).ConfigureAwait(false);
                ReadOnlyMemory<byte> piece = response.Body[(response.Body.Length * i / pieces)..(response.Body.Length * (i + 1) / pieces)];
                await context.ResponseBody.Writer.WriteAsync(piece, context.Aborted).ConfigureAwait(false);
            }

            await context.ResponseBody.CompleteAsync().ConfigureAwait(false);
        });
    }

    /// <summary>Returns the status line and the headers, announcing any length.</summary>
    public string HeadPromising(int length) => Head($"{Headers()}Content-Length: {length}\r\n");

    /// <summary>Returns the status line and the headers, with each header twice.</summary>
    public string HeadWithEveryHeaderTwice()
    {
        string headers = $"{Headers()}Content-Length: {response.Body.Length}\r\n";
        return Head(headers + headers);
    }

    public Task SendRawAsync(string head, ReadOnlyMemory<byte> body) => TellAsync(async () =>
    {
        byte[] all = [.. Encoding.ASCII.GetBytes(head), .. body.Span];
        for (int sent = 0; sent < all.Length;)
        {
            sent += await context.Socket.SendAsync(all.AsMemory(sent), context.Aborted).ConfigureAwait(false);
        }
    });

    /// <summary>Ends the connection with a reset.</summary>
    public void Reset()
    {
        context.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        context.Abort();
    }

    /// <summary>Closes the connection normally, so that the client can read everything that was sent.</summary>
    public async Task CloseAsync()
    {
        await TellAsync(() =>
        {
            context.Socket.Shutdown(SocketShutdown.Send);
            return WaitAsync(s_patience);
        }).ConfigureAwait(false);
        context.Abort();
    }

    /// <summary>Sends nothing more until the client disconnects.</summary>
    public async Task WaitForClientAsync()
    {
        await WaitAsync(Timeout.InfiniteTimeSpan).ConfigureAwait(false);
        context.Abort();
    }

    /// <summary>Waits until the client disconnects, or for <paramref name="time"/> at most.</summary>
    public Task WaitAsync(TimeSpan time) => Task.Delay(time, context.Aborted).ContinueWith(
        static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private void Begin(GatewayResponse begun)
    {
        IHttpResponseFeature response = context.Response;
        response.StatusCode = (int)begun.Status;
        response.Headers.Date = HttpDate();
        response.Headers.ContentType = begun.ContentType;
        if (HasBody(begun.Status))
        {
            response.Headers.ContentLength = begun.Body.Length;
        }

        foreach ((string name, string value) in begun.Headers)
        {
            response.Headers[name] = value;
        }
    }

    private static bool HasBody(HttpStatusCode status) => status is not (HttpStatusCode.NoContent or HttpStatusCode.NotModified);

    private string Head(string headers) => $"HTTP/1.1 {(int)response.Status} {response.Status}\r\n{headers}\r\n";

    private string Headers()
    {
        var headers = new StringBuilder($"Date: {HttpDate()}\r\n");
        if (response.ContentType is { } contentType)
        {
            headers.Append(CultureInfo.InvariantCulture, $"Content-Type: {contentType}\r\n");
        }

        foreach ((string name, string value) in response.Headers)
        {
            headers.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        return headers.ToString();
    }

    private string HttpDate() => clock.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);

    private static async Task TellAsync(Func<Task> send)
    {
        try
        {
            await send().ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The client has disconnected; there is nobody to tell.
        }
    }
}
