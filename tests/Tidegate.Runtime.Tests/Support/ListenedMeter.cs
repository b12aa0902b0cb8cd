using System;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Linq;

namespace Tidegate.Runtime.Tests.Support;

/// <summary>Hears all that the library measures.</summary>
internal sealed class ListenedMeter : IDisposable
{
    private readonly MeterListener _listener;

    /// <param name="heard">Gets the name of an instrument, the value and its attributes.</param>
    public ListenedMeter(Action<string, double, IReadOnlyDictionary<string, object?>> heard)
    {
        _listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Tidegate")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => heard(instrument.Name, value, ToDictionary(tags)));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => heard(instrument.Name, value, ToDictionary(tags)));
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    private static Dictionary<string, object?> ToDictionary(ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        tags.ToArray().ToDictionary(static tag => tag.Key, static tag => tag.Value);
}
