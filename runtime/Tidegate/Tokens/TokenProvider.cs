using System;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Tokens;

/// <summary>The one access token that all callers of a client share. However many wait for it, it is asked for once.</summary>
internal sealed class TokenProvider : IDisposable
{
    /// <summary>How long a usable token is kept after its refresh failed, before the next attempt.</summary>
    private static readonly TimeSpan s_pauseAfterFailure = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private readonly TokenService _service;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _disposed = new();
    private volatile AccessToken? _current;
    private Task<AccessToken>? _fetch;
    private DateTimeOffset _noRefreshBefore = DateTimeOffset.MinValue;

    public TokenProvider(TokenService service, TimeProvider clock)
    {
        _service = service;
        _clock = clock;
    }

    /// <summary>
    /// Gives the token. One that comes near its end is still given, while it is being refreshed; who cancels ends only the own wait.
    /// </summary>
    /// <exception cref="ApiClientException">No token could be had.</exception>
    public ValueTask<AccessToken> GetAsync(CancellationToken cancellationToken)
    {
        AccessToken? current = _current;
        if (current is null)
        {
            return WaitForNewAsync(null, cancellationToken);
        }

        if (current.IsFresh(_clock))
        {
            return new ValueTask<AccessToken>(current);
        }

        if (!current.IsUsable(_clock))
        {
            return WaitForNewAsync(current, cancellationToken);
        }

        if (_clock.GetUtcNow() >= _noRefreshBefore)
        {
            Fetch(current);
        }

        return new ValueTask<AccessToken>(current);
    }

    /// <summary>Takes a token out of use that the gateway has refused, unless it has been replaced already.</summary>
    public void Refuse(AccessToken token)
    {
        if (ReferenceEquals(_current, token))
        {
            token.Refuse();
        }
    }

    public void Dispose()
    {
        _disposed.Cancel();
        _disposed.Dispose();
        _service.Dispose();
    }

    private ValueTask<AccessToken> WaitForNewAsync(AccessToken? old, CancellationToken cancellationToken) =>
        new(Fetch(old).WaitAsync(cancellationToken));

    /// <summary>Joins the fetch that is under way, or starts one.</summary>
    private Task<AccessToken> Fetch(AccessToken? old)
    {
        lock (_gate)
        {
            // Replaced between the caller's look and now.
            if (_current is { } current && !ReferenceEquals(current, old))
            {
                return Task.FromResult(current);
            }

            if (_fetch is null)
            {
                CancellationToken cancellationToken = _disposed.Token;
                _fetch = RunDetached(() => FetchAsync(old, cancellationToken));
            }

            return _fetch;
        }
    }

    private async Task<AccessToken> FetchAsync(AccessToken? old, CancellationToken cancellationToken)
    {
        try
        {
            AccessToken token = old is null
                ? await _service.GetAsync(cancellationToken).ConfigureAwait(false)
                : await ReplaceAsync(old, cancellationToken).ConfigureAwait(false);
            Finish(token);
            return token;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Finish(old);
            throw new ObjectDisposedException(nameof(ApiClient));
        }
        catch
        {
            Finish(old);
            throw;
        }
    }

    private async Task<AccessToken> ReplaceAsync(AccessToken old, CancellationToken cancellationToken)
    {
        try
        {
            return await _service.RefreshAsync(old, cancellationToken).ConfigureAwait(false);
        }
        catch (ApiException exception) when (exception.Code is TokenErrors.AccessTokenExpired or TokenErrors.RefreshFailed)
        {
            return await _service.GetAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ApiClientException) when (!old.IsUsable(_clock))
        {
            // Whatever is wrong with refreshing, getting is the last resort, and its error the one to report.
            return await _service.GetAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Runs what serves all callers on no caller's thread and in no caller's context. A failure that nobody waits for is no event.</summary>
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

    private void Finish(AccessToken? token)
    {
        lock (_gate)
        {
            if (ReferenceEquals(_current, token))
            {
                _noRefreshBefore = _clock.GetUtcNow() + s_pauseAfterFailure;
            }

            _current = token;
            _fetch = null;
        }
    }
}
