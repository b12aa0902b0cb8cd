using System;
using System.Collections.Generic;
using Tidegate.Auth;

namespace Tidegate;

/// <summary>What one call does differently from the client's options.</summary>
public class CallOptions
{
    /// <summary>The time for this call; null for the client's. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> waits without limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Headers to send with this call. The signing headers and those that describe the body cannot be set, and a value has no blanks around it.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>
    /// Is told at each attempt what was signed, secrets masked, right before it goes out: print it when a gateway says 401. A call that
    /// has to wait for an access token tells before of the request for that, as far as one was made. What it
    /// throws ends the call, without a further attempt, as the cause of an <see cref="InvalidOperationException"/>.
    /// </summary>
    public Action<SignatureExplanation>? ExplainSignature { get; init; }

    /// <summary>Looks at the data of the response; null for nobody.</summary>
    internal IDataProbe? Probe { get; private set; }

    /// <summary>The same options, of the same class, for a call whose data is looked at.</summary>
    internal CallOptions WithProbe(IDataProbe probe)
    {
        var copy = (CallOptions)MemberwiseClone();
        copy.Probe = probe;
        return copy;
    }
}
