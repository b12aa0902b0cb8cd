using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Tidegate.Tests;
using Xunit;

namespace Tidegate.Runtime.Tests.Diagnostics;

/// <summary>
/// A large file over a connection: no more of it is held than is on its way. What is held is known of the whole process only, so nothing else may
/// run beside these.
/// </summary>
[Collection(ObservedTests.Name)]
public sealed class HeldMemoryTests
{
    private const int Looks = 8;
    private const long MostHeld = 1024 * 1024;

    private static readonly int s_items = LongRuns.Choose(100_000, 1_000_000);

    private static readonly long s_size = LongRuns.Choose(32L * 1024 * 1024, 1024L * 1024 * 1024);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_is_sent_without_being_held(bool isLengthKnown)
    {
        long received = 0;
        await using var server = new RawServer(async (_, stream, token) =>
        {
            byte[] buffer = new byte[64 * 1024];
            byte last = 0;
            int count;
            while (!(isLengthKnown ? received >= s_size : received >= s_size && last == '\n') && (count = await stream.ReadAsync(buffer, token)) > 0)
            {
                received += count;
                last = buffer[count - 1];
            }

            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"code\":0}"), token);
        });
        using ApiClient client = server.CreateClient();
        var content = new WatchedStream(s_size);
        ApiRequest request = client.CreateRequest(Uploads.Operation, null);
        ApiUpload.Set(request, ApiFile.FromStream(content, length: isLengthKnown ? s_size : null), null);

        await client.SendAsync(request, default);

        Assert.InRange(received, s_size, s_size + (s_size / 100));
        Assert.InRange(content.Held.Most, long.MinValue, MostHeld);
    }

    [Fact]
    public async Task A_file_is_read_without_being_held()
    {
        await using var server = new RawServer(async (_, stream, token) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\nContent-Length: {s_size}\r\n\r\n"), token);
            byte[] piece = new byte[64 * 1024];
            for (long sent = 0; sent < s_size; sent += piece.Length)
            {
                await stream.WriteAsync(piece, token);
            }
        });
        // A response as large as this would be refused if it were kept.
        using ApiClient client = server.CreateClient(static options => options.MaxResponseBytes = 1024);
        var operation = new ApiOperation("GetFile", HttpMethod.Get, "/files") { IsIdempotent = true };
        await using ApiDownload download = await client.DownloadAsync(client.CreateRequest(operation, null), default);
        byte[] buffer = new byte[64 * 1024];
        var held = new Watch(s_size);
        long read = 0;

        for (int count; (count = await download.Stream.ReadAsync(buffer)) > 0; read += count)
        {
            held.Look(read);
        }

        Assert.Equal(s_size, read);
        Assert.InRange(held.Most, long.MinValue, MostHeld);
    }

    [Theory]
    [InlineData(StreamedItems.LinesType, "", "\n", "")]
    [InlineData(StreamedItems.JsonType, "{\"data\":[", ",", "{\"id\":0}],\"code\":0}")]
    [InlineData(StreamedItems.EventsType, "", "\n\n", "")]
    public async Task Items_are_read_without_being_held(string contentType, string start, string end, string last)
    {
        string one = (contentType == StreamedItems.EventsType ? "data: " : "") + "{\"id\":1234,\"name\":\"one of very many\"}" + end;
        byte[] thousand = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(one, 1000)));
        await using var server = new RawServer(async (_, stream, token) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {contentType}\r\nConnection: close\r\n\r\n{start}"), token);
            for (int i = 0; i < s_items; i += 1000)
            {
                await stream.WriteAsync(thousand, token);
            }

            await stream.WriteAsync(Encoding.ASCII.GetBytes(last), token);
        });
        using ApiClient client = server.CreateClient(static options => options.MaxResponseBytes = 1024);
        var held = new Watch(s_items);
        int read = 0;

        await foreach (StreamedItems.Item item in StreamedItems.Enumerate(client))
        {
            held.Look(read++);
        }

        Assert.Equal(s_items + (last.Length > 0 ? 1 : 0), read);
        Assert.InRange(held.Most, long.MinValue, MostHeld);
    }

    /// <summary>Looks now and then, while so many bytes pass, at what is held more than at first.</summary>
    private sealed class Watch(long size)
    {
        /// <summary>What is allocated between a collection and the count is counted too: the least of some counts is the nearest to what is held.</summary>
        private const int Counts = 5;

        private readonly long _atFirst = Count();
        private long _nextLook;

        public long Most { get; private set; }

        public void Look(long passed)
        {
            if (passed >= _nextLook)
            {
                Most = Math.Max(Most, Count() - _atFirst);
                _nextLook += size / Looks;
            }
        }

        private static long Count() => Enumerable.Range(0, Counts).Min(static _ => GC.GetTotalMemory(forceFullCollection: true));
    }

    private sealed class WatchedStream(long size) : SingleUseStream(size)
    {
        private long _read;

        public Watch Held { get; } = new(size);

        public override int Read(byte[] buffer, int offset, int count)
        {
            Held.Look(_read);
            int read = base.Read(buffer, offset, count);
            _read += read;
            return read;
        }
    }
}
