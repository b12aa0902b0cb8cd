using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Json;

namespace Tidegate.Runtime.Tests.Support;

/// <summary>Calls for streams of items, each an object with an id and perhaps a name, and the responses to them.</summary>
internal static class StreamedItems
{
    public const string LinesType = "application/x-ndjson";
    public const string EventsType = "text/event-stream";
    public const string JsonType = "application/json";

    public static readonly ApiOperation Watch = new("Watch", HttpMethod.Get, "/items");
    public static readonly ApiOperation WatchBare = new("WatchBare", HttpMethod.Get, "/bare") { Envelope = ApiEnvelope.None, Errors = [] };

    /// <summary>Reads an item as <c>1:name</c>.</summary>
    public static string ReadItem(ref ApiJsonReader reader)
    {
        long? id = null;
        string? name = null;
        reader.BeginObject();
        while (reader.NextMember())
        {
            if (reader.NameIs("id"u8))
            {
                id = reader.ReadInt64();
            }
            else if (reader.NameIs("name"u8))
            {
                name = reader.ReadString();
            }
            else
            {
                reader.SkipUnknownMember();
            }
        }

        return $"{reader.Require(id, "id").ToString(CultureInfo.InvariantCulture)}:{name}";
    }

    /// <summary>An item that is no text, since the data of an event is text itself where text is expected.</summary>
    public static Item ReadItemObject(ref ApiJsonReader reader) => new(ReadItem(ref reader));

    public static IAsyncEnumerable<Item> Enumerate(ApiClient client, ApiOperation? operation = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        client.StreamAsync(() => client.CreateRequest(operation ?? Watch, options), ReadItemObject, cancellationToken);

    public static async Task<string> ReadAsync(ApiClient client, ApiOperation? operation = null)
    {
        var items = new List<string>();
        await foreach (Item item in Enumerate(client, operation))
        {
            items.Add(item.Text);
        }

        return string.Join(" ", items);
    }

    /// <summary>Reads numbers in no envelope.</summary>
    public static async Task ReadNumbersAsync(ApiClient client, List<int> numbers)
    {
        await foreach (int number in client.StreamAsync(() => client.CreateRequest(WatchBare, null), static (ref ApiJsonReader reader) => reader.ReadInt32(), default))
        {
            numbers.Add(number);
        }
    }

    /// <summary>The items that come before the failure, and the failure.</summary>
    public static async Task<(string Items, Exception Failure)> FailAsync(ApiClient client, ApiOperation? operation = null)
    {
        var items = new List<string>();
        try
        {
            await foreach (Item item in Enumerate(client, operation))
            {
                items.Add(item.Text);
            }
        }
        catch (Exception exception)
        {
            return (string.Join(" ", items), exception);
        }

        throw new InvalidOperationException($"Nothing failed: {string.Join(" ", items)}");
    }

    public static HttpResponseMessage Response(string? contentType, string body, HttpStatusCode status = HttpStatusCode.OK) =>
        Response(contentType, new MemoryStream(Encoding.UTF8.GetBytes(body)), status);

    public static HttpResponseMessage Response(string? contentType, Stream body, HttpStatusCode status = HttpStatusCode.OK)
    {
        var content = new StreamContent(body);
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return new HttpResponseMessage(status) { Content = content };
    }

    /// <summary>A body in two pieces.</summary>
    public static PieceStream Split(byte[] body, int at) => new([body[..at], body[at..]]);

    /// <summary>A body byte by byte.</summary>
    public static PieceStream ByteByByte(byte[] body) => new(body.Select(static one => new[] { one }));

    internal sealed record Item(string Text);
}
