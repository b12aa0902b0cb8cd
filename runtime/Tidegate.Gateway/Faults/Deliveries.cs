using System;
using System.IO;
using System.IO.Compression;
using System.Threading.Tasks;
using Tidegate.Gateway.Wire;

namespace Tidegate.Gateway.Faults;

/// <summary>Delivers a response to the client, or fails to.</summary>
internal delegate Task Delivery(OutgoingResponse outgoing);

/// <summary>The ways in which a response is delivered.</summary>
internal static class Deliveries
{
    private const int SlowPieces = 10;

    /// <summary>How many bytes too many a wrong Content-Length announces.</summary>
    private const int PromisedTooMuch = 16;

    public static Task Whole(OutgoingResponse outgoing) => outgoing.SendAsync();

    public static Task Reset(OutgoingResponse outgoing)
    {
        outgoing.Reset();
        return Task.CompletedTask;
    }

    public static Task Close(OutgoingResponse outgoing) => outgoing.CloseAsync();

    public static Task Silence(OutgoingResponse outgoing) => outgoing.WaitForClientAsync();

    public static async Task HalfThenReset(OutgoingResponse outgoing)
    {
        await SendHalfAsync(outgoing).ConfigureAwait(false);
        outgoing.Reset();
    }

    public static async Task HalfThenSilence(OutgoingResponse outgoing)
    {
        await SendHalfAsync(outgoing).ConfigureAwait(false);
        await outgoing.WaitForClientAsync().ConfigureAwait(false);
    }

    public static Delivery Slowly(TimeSpan time) => outgoing => outgoing.SendInPiecesAsync(SlowPieces, time / SlowPieces);

    public static async Task PromisingTooMuch(OutgoingResponse outgoing)
    {
        ReadOnlyMemory<byte> body = outgoing.Response.Body;
        await outgoing.SendRawAsync(outgoing.HeadPromising(body.Length + PromisedTooMuch), body).ConfigureAwait(false);
        await outgoing.CloseAsync().ConfigureAwait(false);
    }

    public static async Task PromisingTooLittle(OutgoingResponse outgoing)
    {
        ReadOnlyMemory<byte> body = outgoing.Response.Body;
        await outgoing.SendRawAsync(outgoing.HeadPromising(body.Length / 2), body).ConfigureAwait(false);
        await outgoing.CloseAsync().ConfigureAwait(false);
    }

    public static async Task WithEveryHeaderTwice(OutgoingResponse outgoing)
    {
        await outgoing.SendRawAsync(outgoing.HeadWithEveryHeaderTwice(), outgoing.Response.Body).ConfigureAwait(false);
        await outgoing.CloseAsync().ConfigureAwait(false);
    }

    public static Task Compressed(OutgoingResponse outgoing) =>
        outgoing.SendAsync(outgoing.Response.With("Content-Encoding", "gzip") with { Body = Compress(outgoing.Response.Body) });

    public static Task SaidToBeCompressed(OutgoingResponse outgoing) => outgoing.SendAsync(outgoing.Response.With("Content-Encoding", "gzip"));

    private static Task SendHalfAsync(OutgoingResponse outgoing)
    {
        ReadOnlyMemory<byte> body = outgoing.Response.Body;
        return outgoing.SendRawAsync(outgoing.HeadPromising(body.Length), body[..(body.Length / 2)]);
    }

    private static byte[] Compress(ReadOnlyMemory<byte> body)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(body.Span);
        }

        return compressed.ToArray();
    }
}
