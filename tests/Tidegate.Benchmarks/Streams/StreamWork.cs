using System;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Tidegate.Benchmarks.Transports;

namespace Tidegate.Benchmarks.Streams;

/// <summary>The same items, read out of a call and by hand.</summary>
internal sealed class StreamWork : IDisposable
{
    private static readonly ApiOperation s_watch = new("Watch", HttpMethod.Get, "/readings") { Envelope = ApiEnvelope.None };

    private readonly byte[] _lines;
    private readonly byte[] _array;
    private readonly byte[] _events;
    private readonly ApiClient _client;
    private readonly BodyTransport _transport = new();

    public StreamWork(int count)
    {
        Count = count;
        var lines = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $$"""{"id":{{i}},"name":"sensor {{i % 1000}} on the north quay","value":{{i * 0.25}},"on":{{(i % 2 == 0 ? "true" : "false")}}}""").Append('\n');
        }

        _lines = Encoding.UTF8.GetBytes(lines.ToString());
        _events = Encoding.UTF8.GetBytes("data: " + lines.ToString().TrimEnd('\n').Replace("\n", "\n\ndata: ", StringComparison.Ordinal) + "\n\n");
        _array = Encoding.UTF8.GetBytes($"[{lines.ToString().TrimEnd('\n').Replace('\n', ',')}]");
        var options = new ApiClientOptions { Gateway = new Uri("https://gateway.example.test"), AccessKey = "key", SecretKey = "secret" };
        _client = new ApiClient(new ApiService("Readings", new ApiEnvelope(), []), options, new ApiClientParts { Transport = _transport });
    }

    public int Count { get; }

    public void ReadLines() => Check(ReadAsync("application/x-ndjson", _lines));

    public void ReadLinesByHand() => Check(CountAsync(HandReader.ReadLinesAsync, _lines));

    public void ReadArray() => Check(ReadAsync("application/json", _array));

    public void ReadArrayByHand() => Check(CountAsync(HandReader.ReadArrayAsync, _array));

    public void ReadEvents() => Check(ReadAsync("text/event-stream", _events));

    public void ReadEventsByHand() => Check(CountAsync(HandReader.ReadEventsAsync, _events));

    public void Dispose()
    {
        _client.Dispose();
        _transport.Dispose();
    }

    private async Task<int> ReadAsync(string type, byte[] body)
    {
        (_transport.Type, _transport.Body) = (type, body);
        int items = 0;
        await foreach (Reading _ in _client.StreamAsync(() => _client.CreateRequest(s_watch, null), Reading.Read, default).ConfigureAwait(false))
        {
            items++;
        }

        return items;
    }

    private static async Task<int> CountAsync(Func<Stream, Action<Reading>, Task> readAsync, byte[] body)
    {
        int items = 0;
        await readAsync(new MemoryStream(body), _ => items++).ConfigureAwait(false);
        return items;
    }

    private void Check(Task<int> reading)
    {
        int items = reading.GetAwaiter().GetResult();
        if (items != Count)
        {
            throw new InvalidOperationException($"There are {Count} items, and {items} were read.");
        }
    }
}
