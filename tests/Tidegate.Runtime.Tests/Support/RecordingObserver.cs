using System.Collections.Generic;
using Tidegate.Observation;

namespace Tidegate.Runtime.Tests.Support;

/// <summary>Keeps what it is told.</summary>
internal sealed class RecordingObserver : ApiClientObserver
{
    public override bool WantsContent => IsCurious;

    public bool IsCurious { get; set; }

    public List<ApiCallReport> Calls { get; } = [];

    public List<ApiTokenReport> Tokens { get; } = [];

    public List<ApiDriftReport> Drift { get; } = [];

    public List<ApiContentReport> Contents { get; } = [];

    public override void CallEnded(ApiCallReport report) => Calls.Add(report);

    public override void TokenRequested(ApiTokenReport report) => Tokens.Add(report);

    public override void DriftFound(ApiDriftReport report) => Drift.Add(report);

    public override void ContentSent(ApiContentReport report) => Contents.Add(report);
}
