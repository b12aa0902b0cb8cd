using System;
using System.Security.Cryptography;
using System.Text;
using Tidegate.Auth.EnosApim;
using Tidegate.Benchmarks.Calls;

namespace Tidegate.Benchmarks.Signing;

/// <summary>A signature with its two header strings, and the bare hash of as many bytes.</summary>
internal sealed class SigningWork : IDisposable
{
    private static readonly byte[] s_token = Encoding.UTF8.GetBytes(Account.AccessToken);
    private static readonly byte[] s_secret = Encoding.UTF8.GetBytes(Account.SecretKey);
    private static readonly byte[] s_timestamp = "1572574909697"u8.ToArray();

    private readonly byte[] _payload;
    private readonly byte[] _joined;
    private readonly byte[] _digest = new byte[SHA256.HashSizeInBytes];
    private readonly IncrementalHash _kept = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private SigningWork(int length)
    {
        _payload = new byte[length - s_token.Length - s_secret.Length - s_timestamp.Length];
        _joined = new byte[length];
    }

    /// <param name="length">The bytes that are hashed in all.</param>
    public static SigningWork Of(int length) => new(length);

    public (string Signature, string Timestamp) Sign() =>
        (RequestSignature.Compute(s_token, _payload, s_timestamp, s_secret), Encoding.ASCII.GetString(s_timestamp));

    public byte[] Hash()
    {
        _kept.AppendData(_joined);
        _kept.GetHashAndReset(_digest);
        return _digest;
    }

    public void Dispose() => _kept.Dispose();
}
