using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;

namespace Tidegate.Telemetry;

/// <summary>Keeps what listeners throw away from the calls that they are told of.</summary>
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
            // There is nobody to tell: the listener is who would be told.
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

    /// <returns>Null when nobody wants it, or a listener failed.</returns>
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
