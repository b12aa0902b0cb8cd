namespace Tidegate.EndToEnd.Tests.Faults;

/// <summary>What was seen of a call outside of the client.</summary>
/// <param name="Effects">How often the gateway carried it out.</param>
/// <param name="RefusedConnections">How often it was about to be sent, but the connection was refused.</param>
internal readonly record struct CallTally(int Effects, int RefusedConnections)
{
    /// <summary>Whether the call was carried out only because the client tried again.</summary>
    public bool WasSaved => Effects > 0 && RefusedConnections > 0;
}
