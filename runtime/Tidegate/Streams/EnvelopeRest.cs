using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Buffers;
using Tidegate.Json;
using Tidegate.Redaction;
using Tidegate.Responses;

namespace Tidegate.Streams;

/// <summary>
/// What stands around the items of a response, which is kept, and judged when all of it has come: it is the same response without an item, and read
/// like any other.
/// </summary>
internal sealed class EnvelopeRest(ResponseReader responses, ApiOperation operation, HttpStatusCode status, Redactor redaction, CallOptions? options, long limit)
    : IDisposable
{
    private readonly PayloadBuffer _around = new();

    /// <summary>Keeps what stands before the first item, with the bracket of the array.</summary>
    public void Begin(ReadOnlySpan<byte> before) => _around.Append(before);

    /// <summary>Whether the call succeeded; null when the response has not said so yet. A request id that has come is noted.</summary>
    /// <param name="depth">The number of objects that are open around the array.</param>
    public bool? Foretell(int depth)
    {
        int length = _around.Length;
        _around.Append((byte)']');
        for (int i = 0; i < depth; i++)
        {
            _around.Append((byte)'}');
        }

        bool? succeeds = responses.Foretell(_around.WrittenMemory, operation, status, redaction);
        options?.Details?.NoteRequestId(responses.FindRequestId(_around.WrittenMemory, operation, status, redaction));
        _around.Advance(length - _around.Length);
        return succeeds;
    }

    /// <summary>Reads what follows the array, and judges the whole.</summary>
    /// <exception cref="ApiException">The service says that the call failed.</exception>
    /// <exception cref="ApiTransportException">The response is not whole, or does not say that the call succeeded.</exception>
    public async ValueTask JudgeAsync(ItemBuffer buffer)
    {
        _around.Append((byte)']');
        while (true)
        {
            _around.Append(buffer.Unread);
            buffer.Skip(buffer.Unread.Length);
            if (_around.Length > limit)
            {
                throw ResponseFailures.TooLarge(operation.Name, status, limit);
            }

            if (buffer.IsAtEnd)
            {
                break;
            }

            await buffer.FillAsync(CancellationToken.None).ConfigureAwait(false);
        }

        var received = new ReceivedResponse();
        try
        {
            received.Begin(operation, redaction, options);
            using var content = new ByteArrayContent(_around.WrittenSpan.ToArray());
            await received.Body.ReadAsync(content, limit, CancellationToken.None).ConfigureAwait(false);
            if (responses.Read(received, status, ResponseShape<bool>.Data(ReadNothing)).Failure is { } failure)
            {
                throw failure;
            }
        }
        finally
        {
            received.Reset();
        }
    }

    public void Dispose() => _around.Release();

    /// <summary>The items have been read. If there are others, in a member of the same name, nobody would see them.</summary>
    private static bool ReadNothing(ref ApiJsonReader reader)
    {
        int depth = reader.Depth;
        return reader.ReadArray(Skip).Length == 0 ? true : throw reader.Source.Error(depth, "given twice, so that items would be missing");
    }

    private static bool Skip(ref ApiJsonReader reader)
    {
        reader.Skip();
        return true;
    }
}
