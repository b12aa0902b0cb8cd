namespace Tidegate.Compiler.Diagnostics;

/// <summary>Rules about the lock: what has changed since the service was released.</summary>
internal static class LockRules
{
    public static readonly SpecRule Breaking = new(
        "TG6001", SpecSeverity.Error, "Breaking change",
        "Breaking change, {0}: restore it, or run 'dotnet build -t:TidegateLock' to accept it");

    public static readonly SpecRule Additive = new(
        "TG6002", SpecSeverity.Info, "Addition since the lock",
        "Addition since the lock, {0}: run 'dotnet build -t:TidegateLock' to hold it too");

    public static readonly SpecRule Malformed = new(
        "TG6003", SpecSeverity.Error, "Line of a lock that cannot be read",
        "The lock cannot be read here, {0}: restore the line, or run 'dotnet build -t:TidegateLock' to write the lock anew");

    public static readonly SpecRule NoService = new(
        "TG6004", SpecSeverity.Error, "Lock without a service",
        "The lock belongs to no service: move it beside a service.yaml, or delete it");
}
