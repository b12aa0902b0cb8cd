using System;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Responses;

namespace Tidegate.Auth;

/// <summary>The one access token that all callers of a client share. It is requested once, however many callers wait for it.</summary>
internal sealed class TokenProvider : IDisposable
{
    /// <summary>How long a usable token is kept after a failed refresh before the next refresh.</summary>
    private static readonly TimeSpan s_pauseAfterFailure = TimeSpan.FromSeconds(10);

    /// <summary>The object name in the exception for callers that are waiting when the client is disposed.</summary>
    private const string Owner = "ApiClient";

    private readonly object _gate = new();
    private readonly ITokenSource _source;
    private readonly TimeProvider _clock;
    private readonly ReplacementLimit _replacements;
    private readonly CancellationTokenSource _disposed = new();
    private readonly CancellationToken _disposal;
    private volatile AccessToken? _current;
    private Task<AccessToken>? _fetch;
    private long? _failedAt;

    /// <param name="source">Where tokens come from.</param>
    /// <param name="clock">Measures elapsed time.</param>
    public TokenProvider(ITokenSource source, TimeProvider clock)
    {
        _source = source;
        _clock = clock;
        _replacements = new ReplacementLimit(clock);
        _disposal = _disposed.Token;
    }

    /// <summary>
    /// Returns the token. A token that is about to expire is still returned while it is being refreshed. Canceling ends only the caller's
    /// wait.
    /// </summary>
    /// <param name="now">What the clocks show.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ApiClientException">No token could be obtained.</exception>
    public ValueTask<AccessToken> GetAsync(ClockReading now, CancellationToken cancellationToken)
    {
        AccessToken? current = _current;
        if (current is null)
        {
            return WaitForNewAsync(null, cancellationToken);
        }

        if (current.IsFreshAt(now))
        {
            return new ValueTask<AccessToken>(current);
        }

        if (!current.IsUsable)
        {
            return WaitForNewAsync(current, cancellationToken);
        }

        RefreshInBackground(current);
        return new ValueTask<AccessToken>(current);
    }

    /// <summary>Takes a token that the gateway has refused out of use, unless it has already been replaced.</summary>
    /// <returns>Whether the call is worth resending with another token.</returns>
    public bool TryReplace(AccessToken refused, CredentialRefusal refusal)
    {
        if (!ReferenceEquals(_current, refused) || refused.IsRefused)
        {
            return true;
        }

        bool hasExpired = refusal == CredentialRefusal.Expired && refused.HasServed;
        if (!hasExpired && !_replacements.IsWorthwhile())
        {
            return false;
        }

        refused.Refuse();
        return true;
    }

    /// <summary>Learns the outcome of a call that was resent with a new token.</summary>
    public void Learn(AccessToken replacement, CredentialRefusal refusal) => _replacements.Learn(replacement, refusal);

    public void Dispose()
    {
        _disposed.Cancel();
        _disposed.Dispose();
        _source.Dispose();
    }

    private void RefreshInBackground(AccessToken current)
    {
        lock (_gate)
        {
            if (_failedAt is not { } failedAt || _clock.GetElapsedTime(failedAt) >= s_pauseAfterFailure)
            {
                Fetch(current);
            }
        }
    }

    private ValueTask<AccessToken> WaitForNewAsync(AccessToken? old, CancellationToken cancellationToken) =>
        new(Fetch(old).WaitAsync(cancellationToken));

    /// <summary>Joins the fetch that is in progress, or starts one.</summary>
    private Task<AccessToken> Fetch(AccessToken? old)
    {
        lock (_gate)
        {
            // The token was replaced after the caller looked at it.
            if (_current is { } current && !ReferenceEquals(current, old))
            {
                return Task.FromResult(current);
            }

            return _fetch ??= RunDetached(() => FetchAsync(old, _disposal));
        }
    }

    private async Task<AccessToken> FetchAsync(AccessToken? old, CancellationToken cancellationToken)
    {
        bool isInTime = old is { IsRefused: false };
        try
        {
            AccessToken token = await _source.ObtainAsync(old, cancellationToken).ConfigureAwait(false);
            if (isInTime)
            {
                token.Succeed();
            }

            Succeed(token);
            return token;
        }
        catch (Exception exception) when (cancellationToken.IsCancellationRequested && exception is (OperationCanceledException or ObjectDisposedException))
        {
            Fail();
            throw CallerMistake.Mark(new ObjectDisposedException(Owner));
        }
        catch
        {
            Fail();
            throw;
        }
    }

    /// <summary>
    /// Runs work for all callers outside any caller's thread and context. A failure that nobody waits for is not raised as unobserved.
    /// </summary>
    private static Task<AccessToken> RunDetached(Func<Task<AccessToken>> work)
    {
        using AsyncFlowControl? suppressed = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        Task<AccessToken> task = Task.Run(work);
        _ = task.ContinueWith(
            static finished => finished.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return task;
    }

    private void Succeed(AccessToken token)
    {
        lock (_gate)
        {
            _current = token;
            _failedAt = null;
            _fetch = null;
        }
    }

    private void Fail()
    {
        lock (_gate)
        {
            // Cleared first, in case the clock fails too.
            _fetch = null;
            _failedAt = _clock.GetTimestamp();
        }
    }
}
