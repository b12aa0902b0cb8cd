using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Medallion.Threading;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;

namespace Tidegate.Extensions.TokenSharing;

/// <summary>
/// Shares the access token of one access key at one gateway through a distributed cache such as Redis. Entries are encrypted with ASP.NET Data
/// Protection; entries that were not stored by a process with the same keys are ignored.
/// </summary>
/// <remarks>
/// All processes need the same cache, the same kind of lock, and one Data Protection key ring with one application name. The lock must expire by
/// itself if its holder crashes, and sooner than <see cref="LockPatience"/>: with DistributedLock.Redis, set <c>Expiry</c> to 10 seconds.
/// </remarks>
public sealed class DistributedTokenCache : IAccessTokenCache
{
    /// <summary>
    /// Part of the encryption, so that data which another part of the program encrypts with the same keys is not taken for a token.
    /// </summary>
    private const string Purpose = "Tidegate.Extensions.TokenSharing.AccessToken.v1";

    private readonly IDistributedCache _cache;
    private readonly IDistributedLock _lock;
    private readonly IDataProtector _protector;
    private readonly string _key;

    /// <summary>Creates a cache for the clients that share one gateway and access key.</summary>
    /// <param name="cache">Stores the token.</param>
    /// <param name="locks">Lets only one process at a time request a token.</param>
    /// <param name="protection">Encrypts the token.</param>
    /// <param name="options">Supplies the gateway and the access key, which are hashed into the names of the entry and the lock.</param>
    /// <exception cref="ArgumentException">The options have no gateway or no access key.</exception>
    public DistributedTokenCache(
        IDistributedCache cache, IDistributedLockProvider locks, IDataProtectionProvider protection, ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(cache);
        ArgumentNullException.ThrowIfNull(locks);
        ArgumentNullException.ThrowIfNull(protection);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Gateway is null || string.IsNullOrEmpty(options.AccessKey))
        {
            throw new ArgumentException("Gateway and AccessKey must be set: they say whose token is shared.", nameof(options));
        }

        _key = KeyOf(options.Gateway, options.AccessKey);
        _cache = cache;
        _lock = locks.CreateLock($"{_key}:lock");

        // The key is part of the encryption too, so that the entry of one access key cannot be passed off as that of another.
        _protector = protection.CreateProtector(Purpose, _key);
    }

    /// <summary>
    /// How long to wait while another process obtains a token; 15 seconds by default. After that, this process requests a token itself. More than
    /// 30 seconds has no effect, because the client stops waiting then.
    /// </summary>
    public TimeSpan LockPatience { get; init; } = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    public async ValueTask<CachedAccessToken?> ReadAsync(CancellationToken cancellationToken)
    {
        byte[]? entry = await _cache.GetAsync(_key, cancellationToken).ConfigureAwait(false);
        if (entry is null)
        {
            return null;
        }

        try
        {
            return TokenEntry.Read(_protector.Unprotect(entry));
        }
        catch (CryptographicException exception)
        {
            throw new InvalidDataException("The shared token was encrypted with other keys; all processes need one Data Protection key ring.", exception);
        }
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(CachedAccessToken token, TimeSpan timeToLive, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        byte[] entry = _protector.Protect(TokenEntry.Write(token));
        var life = new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = timeToLive };
        await _cache.SetAsync(_key, entry, life, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable?> LockAsync(CancellationToken cancellationToken) =>
        await _lock.TryAcquireAsync(LockPatience, cancellationToken).ConfigureAwait(false);

    private static string KeyOf(Uri gateway, string accessKey)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{gateway.GetLeftPart(UriPartial.Path).TrimEnd('/')}\n{accessKey}"));
        return $"tidegate:token:{Convert.ToHexString(hash)}";
    }
}
