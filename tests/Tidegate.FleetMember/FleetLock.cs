namespace Tidegate.FleetMember;

/// <summary>The lock for which the members of a fleet queue.</summary>
public static class FleetLock
{
    /// <summary>How long the lock of a member outlives it.</summary>
    public const int LeaseSeconds = 8;
}
