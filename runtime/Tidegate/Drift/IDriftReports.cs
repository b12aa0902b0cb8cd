namespace Tidegate.Drift;

/// <summary>Receives the differences between documents and their specs.</summary>
internal interface IDriftReports
{
    /// <summary>Claims the right to report a place, which is granted once; false when nobody listens or the place has already been claimed.</summary>
    bool TryClaim(ApiOperation operation, DriftPlace place);

    /// <summary>Reports the drift in a document that has been read.</summary>
    void Report(ApiOperation operation, DriftTally drift);
}
