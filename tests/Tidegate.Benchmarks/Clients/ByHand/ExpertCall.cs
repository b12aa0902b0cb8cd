using System;
using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Tidegate.Benchmarks.Clients.ByHand;

/// <summary>What the expert keeps from call to call: the bytes that are signed and sent, the writer over them, and the hash.</summary>
internal sealed class ExpertCall : IDisposable
{
    [ThreadStatic]
    private static ExpertCall? s_kept;

    private readonly ArrayBufferWriter<byte> _payload = new(1024);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private ExpertCall()
    {
        Json = new Utf8JsonWriter(_payload, new JsonWriterOptions { SkipValidation = true });
    }

    public Utf8JsonWriter Json { get; }

    public ReadOnlyMemory<byte> Payload => _payload.WrittenMemory;

    public static ExpertCall Rent()
    {
        ExpertCall call = s_kept ?? new ExpertCall();
        s_kept = null;
        return call;
    }

    public void Return()
    {
        _payload.ResetWrittenCount();
        s_kept = this;
    }

    public void Append(ReadOnlySpan<byte> bytes) => _payload.Write(bytes);

    public void Append(long number)
    {
        Utf8Formatter.TryFormat(number, _payload.GetSpan(20), out int length);
        _payload.Advance(length);
    }

    public void BeginBody() => Json.Reset(_payload);

    public string Sign(ReadOnlySpan<byte> token, ReadOnlySpan<byte> timestamp, ReadOnlySpan<byte> secret)
    {
        _hash.AppendData(token);
        _hash.AppendData(_payload.WrittenSpan);
        _hash.AppendData(timestamp);
        _hash.AppendData(secret);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest);
    }

    public void Dispose()
    {
        Json.Dispose();
        _hash.Dispose();
    }
}
