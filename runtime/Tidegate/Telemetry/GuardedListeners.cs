using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;

namespace Tidegate.Telemetry;

/// <summary>Keeps exceptions of listeners away from the calls that are reported to them.</summary>
[SuppressMessage("Design", "CA1031", Justification = "Whatever a listener throws, the call it was told of is not to blame.")]
internal static class GuardedListeners
{
    public static void Count(this Counter<long> counter, int count, in TagList attributes)
    {
        try
        {
            counter.Add(count, attributes);
        }
        catch (Exception)
        {
            // There is nobody to report this to: the listener is the one who would be told.
        }
    }

    public static void RecordSeconds(this Histogram<double> histogram, TimeSpan duration, in TagList attributes)
    {
        try
        {
            histogram.Record(duration.TotalSeconds, attributes);
        }
        catch (Exception)
        {
            // As above.
        }
    }

    /// <returns>Null when nobody is listening, or a listener failed.</returns>
    public static Activity? StartCall(this ActivitySource source, string name, IEnumerable<KeyValuePair<string, object?>> attributes)
    {
        try
        {
            return source.StartActivity(name, ActivityKind.Client, default(ActivityContext), attributes);
        }
        catch (Exception)
        {
            return null;
        }
    }

    public static void StopCall(this Activity activity)
    {
        try
        {
            activity.Dispose();
        }
        catch (Exception)
        {
            // As above.
        }
    }
}
