namespace Tidegate.Observation;

/// <summary>
/// Is told what a client does: give one to <see cref="ApiClientParts.Observer"/>. Nothing that it is told holds a secret. It is called
/// on the thread of the call, by many at once, and should return soon; what it throws is ignored, and never breaks a call.
/// </summary>
public abstract class ApiClientObserver
{
    /// <summary>Whether <see cref="ContentSent"/> is to be called; asked before each attempt, since the responses have to be copied for it.</summary>
    public virtual bool WantsContent => false;

    /// <summary>A call has ended, with or without success.</summary>
    public virtual void CallEnded(ApiCallReport report)
    {
    }

    /// <summary>A request for an access token has ended, with or without success.</summary>
    public virtual void TokenRequested(ApiTokenReport report)
    {
    }

    /// <summary>The cache through which the access token is shared could not be used, or what it holds could not be read.</summary>
    public virtual void TokenCacheFailed(ApiTokenCacheReport report)
    {
    }

    /// <summary>A response differs from its spec, for the first time in its way and at its place.</summary>
    public virtual void DriftFound(ApiDriftReport report)
    {
    }

    /// <summary>A request was sent, and answered or not: what went over the wire, redacted.</summary>
    public virtual void ContentSent(ApiContentReport report)
    {
    }
}
