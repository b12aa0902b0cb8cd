namespace Tidegate.Generator.Roslyn;

/// <summary>The names of the pipeline's steps, by which tests see what ran and what was cached.</summary>
internal static class TrackingNames
{
    public const string SpecTexts = nameof(SpecTexts);
    public const string ParsedFiles = nameof(ParsedFiles);
    public const string FolderChecks = nameof(FolderChecks);
    public const string BoundServices = nameof(BoundServices);
    public const string BoundEndpoints = nameof(BoundEndpoints);
    public const string Services = nameof(Services);
    public const string HasExtensions = nameof(HasExtensions);
    public const string Registrations = nameof(Registrations);
    public const string Types = nameof(Types);
    public const string TypeFiles = nameof(TypeFiles);
    public const string Endpoints = nameof(Endpoints);
    public const string Tasks = nameof(Tasks);
    public const string OperationFiles = nameof(OperationFiles);
    public const string ParsedLocks = nameof(ParsedLocks);
    public const string LockComparisons = nameof(LockComparisons);
    public const string LockDiagnostics = nameof(LockDiagnostics);
}
