namespace Tidegate.Drift;

/// <summary>Is told where documents differ from their spec.</summary>
internal interface IDriftReports
{
    /// <summary>Takes a place to be told, once for all; false when nobody listens or somebody has taken it.</summary>
    bool TryClaim(ApiOperation operation, DriftPlace place);

    /// <summary>Tells of the drift in a document that has been read.</summary>
    void Report(ApiOperation operation, DriftTally drift);
}
