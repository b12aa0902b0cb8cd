namespace Tidegate.Observation;

/// <summary>
/// Observes what a client does: assign one to <see cref="ApiClientParts.Observer"/>. Nothing that is reported to it holds a secret. It is called
/// on the thread of the call, concurrently, and should return quickly; exceptions that it throws are ignored and never fail a call.
/// </summary>
public abstract class ApiClientObserver
{
    /// <summary>Whether to call <see cref="ContentSent"/>; read before each attempt, because it requires copying the responses.</summary>
    public virtual bool WantsContent => false;

    /// <summary>Called when a call has ended, successfully or not.</summary>
    public virtual void CallEnded(ApiCallReport report)
    {
    }

    /// <summary>Called when a token request has ended, successfully or not.</summary>
    public virtual void TokenRequested(ApiTokenReport report)
    {
    }

    /// <summary>Called when the cache that shares the access token could not be used, or when its content could not be read.</summary>
    public virtual void TokenCacheFailed(ApiTokenCacheReport report)
    {
    }

    /// <summary>Called when a response differs from its spec in this way and place for the first time.</summary>
    public virtual void DriftFound(ApiDriftReport report)
    {
    }

    /// <summary>Called after each attempt, whether or not there was a response, with the redacted content that went over the wire.</summary>
    public virtual void ContentSent(ApiContentReport report)
    {
    }
}
