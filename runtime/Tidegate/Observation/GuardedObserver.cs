using System;
using System.Diagnostics.CodeAnalysis;

namespace Tidegate.Observation;

/// <summary>Keeps exceptions of an observer away from the calls that are reported to it.</summary>
[SuppressMessage("Design", "CA1031", Justification = "Whatever an observer throws, the call it was told of is not to blame.")]
internal sealed class GuardedObserver(ApiClientObserver observer) : ApiClientObserver
{
    public override bool WantsContent
    {
        get
        {
            try
            {
                return observer.WantsContent;
            }
            catch (Exception)
            {
                return false;
            }
        }
    }

    public override void CallEnded(ApiCallReport report) => Tell(report, static (told, one) => told.CallEnded(one));

    public override void TokenRequested(ApiTokenReport report) => Tell(report, static (told, one) => told.TokenRequested(one));

    public override void TokenCacheFailed(ApiTokenCacheReport report) => Tell(report, static (told, one) => told.TokenCacheFailed(one));

    public override void DriftFound(ApiDriftReport report) => Tell(report, static (told, one) => told.DriftFound(one));

    /// <summary>Reports content; a failure to format it does not fail the call either.</summary>
    public void TellContent(Func<ApiContentReport> write) => Tell(write, static (told, one) => told.ContentSent(one()));

    private void Tell<T>(T report, Action<ApiClientObserver, T> tell)
    {
        try
        {
            tell(observer, report);
        }
        catch (Exception)
        {
            // There is nobody to report this to: the observer is the one who would be told.
        }
    }
}
