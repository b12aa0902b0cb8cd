using System;
using System.IO;
using System.IO.Compression;
using System.Threading.Tasks;
using Tidegate.Gateway.Server;

namespace Tidegate.Gateway.Faults;

/// <summary>How an answer gets to the client, or does not.</summary>
internal delegate Task Delivery(OutgoingAnswer outgoing);

/// <summary>The ways in which an answer is delivered.</summary>
internal static class Deliveries
{
    private const int SlowPieces = 10;

    /// <summary>How much more a wrong length promises than there is.</summary>
    private const int PromisedTooMuch = 16;

    public static Task Whole(OutgoingAnswer outgoing) => outgoing.SendAsync();

    public static Task Reset(OutgoingAnswer outgoing)
    {
        outgoing.Reset();
        return Task.CompletedTask;
    }

    public static Task Close(OutgoingAnswer outgoing) => outgoing.CloseAsync();

    public static Task Silence(OutgoingAnswer outgoing) => outgoing.WaitForClientAsync();

    public static async Task HalfThenReset(OutgoingAnswer outgoing)
    {
        await SendHalfAsync(outgoing).ConfigureAwait(false);
        outgoing.Reset();
    }

    public static async Task HalfThenSilence(OutgoingAnswer outgoing)
    {
        await SendHalfAsync(outgoing).ConfigureAwait(false);
        await outgoing.WaitForClientAsync().ConfigureAwait(false);
    }

    public static Delivery Slowly(TimeSpan time) => outgoing => outgoing.SendInPiecesAsync(SlowPieces, time / SlowPieces);

    public static async Task PromisingTooMuch(OutgoingAnswer outgoing)
    {
        ReadOnlyMemory<byte> body = outgoing.Answer.Body;
        await outgoing.SendRawAsync(outgoing.HeadPromising(body.Length + PromisedTooMuch), body).ConfigureAwait(false);
        await outgoing.CloseAsync().ConfigureAwait(false);
    }

    public static async Task PromisingTooLittle(OutgoingAnswer outgoing)
    {
        ReadOnlyMemory<byte> body = outgoing.Answer.Body;
        await outgoing.SendRawAsync(outgoing.HeadPromising(body.Length / 2), body).ConfigureAwait(false);
        await outgoing.CloseAsync().ConfigureAwait(false);
    }

    public static async Task WithEveryHeaderTwice(OutgoingAnswer outgoing)
    {
        await outgoing.SendRawAsync(outgoing.HeadWithEveryHeaderTwice(), outgoing.Answer.Body).ConfigureAwait(false);
        await outgoing.CloseAsync().ConfigureAwait(false);
    }

    public static Task Compressed(OutgoingAnswer outgoing) =>
        outgoing.SendAsync(outgoing.Answer.With("Content-Encoding", "gzip") with { Body = Compress(outgoing.Answer.Body) });

    public static Task SaidToBeCompressed(OutgoingAnswer outgoing) => outgoing.SendAsync(outgoing.Answer.With("Content-Encoding", "gzip"));

    private static Task SendHalfAsync(OutgoingAnswer outgoing)
    {
        ReadOnlyMemory<byte> body = outgoing.Answer.Body;
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
