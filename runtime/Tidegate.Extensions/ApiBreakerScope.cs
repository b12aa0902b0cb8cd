namespace Tidegate.Extensions;

/// <summary>Which calls share a circuit, and so fail fast together.</summary>
public enum ApiBreakerScope
{
    /// <summary>
    /// The calls of one operation: when the system behind one operation fails, the others continue. Calls that no spec describes share one
    /// circuit.
    /// </summary>
    Operation,

    /// <summary>All calls of the client: for a gateway in front of a single system, which either works or does not.</summary>
    Client,

    /// <summary>No calls: there is no circuit, and each call tries the gateway.</summary>
    None,
}
