using System.Collections.Generic;
using System.Diagnostics;
using Tidegate.Drift;
using Tidegate.Observation;

namespace Tidegate.Telemetry;

/// <summary>Reports drift: counts every occurrence, and reports each kind and place once.</summary>
internal sealed class DriftReports : IDriftReports
{
    /// <summary>The number of places that are reported; a service that drifts in more places no longer follows its spec.</summary>
    private const int MostTold = 256;

    private readonly object _gate = new();
    private readonly string _service;
    private readonly GuardedObserver? _observer;
    private readonly HashSet<(string Operation, DriftPlace Place)> _told = [];

    public DriftReports(string service, GuardedObserver? observer)
    {
        _service = service;
        _observer = observer;
    }

    /// <inheritdoc/>
    public bool TryClaim(ApiOperation operation, DriftPlace place)
    {
        if (_observer is null)
        {
            return false;
        }

        lock (_gate)
        {
            return _told.Count < MostTold && _told.Add((operation.TelemetryName, place));
        }
    }

    /// <inheritdoc/>
    public void Report(ApiOperation operation, DriftTally drift)
    {
        Measure(operation, ApiDriftKind.UnknownEnumValue, "unknown_enum_value", drift);
        Measure(operation, ApiDriftKind.UndeclaredMember, "undeclared_member", drift);
        Measure(operation, ApiDriftKind.NumberAsText, "number_as_text", drift);
        Measure(operation, ApiDriftKind.RepeatedKey, "repeated_key", drift);
        Measure(operation, ApiDriftKind.Placeholder, "placeholder", drift);
        Measure(operation, ApiDriftKind.UnknownAlternative, "unknown_alternative", drift);
        Measure(operation, ApiDriftKind.LackingMember, "lacking_member", drift);
        foreach ((ApiDriftKind kind, string path) in drift.News)
        {
            _observer!.DriftFound(new ApiDriftReport { Service = _service, Operation = operation.Name, Kind = kind, Path = path });
        }
    }

    private void Measure(ApiOperation operation, ApiDriftKind kind, string kindName, DriftTally drift)
    {
        int count = drift.Count(kind);
        if (count > 0 && Instruments.Drift.Enabled)
        {
            Instruments.Drift.Count(count, new TagList
            {
                { AttributeNames.Service, _service },
                { AttributeNames.Operation, operation.TelemetryName },
                { AttributeNames.DriftKind, kindName },
            });
        }
    }
}
