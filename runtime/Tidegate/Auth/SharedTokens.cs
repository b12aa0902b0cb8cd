using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Redaction;
using Tidegate.Telemetry;

namespace Tidegate.Auth;

/// <summary>
/// Shares the token with other processes: takes over a token that one of them has obtained, and lets only one at a time request a new one. The
/// content of the cache is no more than a hint: if it is wrong, that costs at most an attempt, never a call.
/// </summary>
internal sealed class SharedTokens : ITokenSource
{
    /// <summary>The cache may still hold a token that was refused some time ago.</summary>
    private const int RememberedRefusals = 16;

    private readonly ITokenSource _service;
    private readonly GuardedTokenCache _cache;
    private readonly GatewayClock _clock;
    private readonly ClientRedactor _redaction;
    private readonly Queue<string> _refused = new();

    public SharedTokens(
        ITokenSource service, IAccessTokenCache cache, GatewayClock clock, ClientRedactor redaction, ClientTelemetry telemetry)
    {
        _service = service;
        _cache = new GuardedTokenCache(cache, clock.Local, telemetry);
        _clock = clock;
        _redaction = redaction;
    }

    /// <inheritdoc/>
    public async Task<AccessToken> ObtainAsync(AccessToken? old, CancellationToken cancellationToken)
    {
        RememberRefusal(old);
        if (await FindAsync(old, cancellationToken).ConfigureAwait(false) is { } shared)
        {
            return shared;
        }

        IAsyncDisposable hold = await _cache.LockAsync(cancellationToken).ConfigureAwait(false);
        await using (hold.ConfigureAwait(false))
        {
            // The previous holder of the lock has most likely shared a token, and one that held it for too long may have too.
            if (await FindAsync(old, cancellationToken).ConfigureAwait(false) is { } arrived)
            {
                return arrived;
            }

            AccessToken token = await _service.ObtainAsync(old, cancellationToken).ConfigureAwait(false);
            await ShareAsync(token, cancellationToken).ConfigureAwait(false);
            return token;
        }
    }

    public void Dispose() => _service.Dispose();

    private async Task<AccessToken?> FindAsync(AccessToken? old, CancellationToken cancellationToken)
    {
        // When a token from the cache was refused before it served any call, the service itself is asked next.
        if (old is { IsTakenOver: true, IsRefused: true, HasServed: false })
        {
            return null;
        }

        CachedAccessToken? found = await _cache.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (found is null || !AccessToken.IsSendable(found.Text) || _refused.Contains(found.Text))
        {
            return null;
        }

        var token = new AccessToken(found.Text, found.ExpiresAt, _clock) { IsTakenOver = true };
        if (!token.IsUsable || !IsBetter(token, old))
        {
            return null;
        }

        _redaction.RememberToken(token.Text);
        return token;
    }

    private async Task ShareAsync(AccessToken token, CancellationToken cancellationToken)
    {
        TimeSpan timeLeft = token.TimeLeft;
        if (timeLeft > TimeSpan.Zero)
        {
            await _cache.WriteAsync(new CachedAccessToken(token.Text, token.ExpiresAt), timeLeft, cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool IsBetter(AccessToken found, AccessToken? old) =>
        old is null || old.IsRefused || (found.Text != old.Text && found.ExpiresAt > old.ExpiresAt);

    private void RememberRefusal(AccessToken? old)
    {
        if (old is { IsRefused: true } && !_refused.Contains(old.Text))
        {
            _refused.Enqueue(old.Text);
            if (_refused.Count > RememberedRefusals)
            {
                _refused.Dequeue();
            }
        }
    }
}
