namespace Tidegate.Extensions;

/// <summary>Which calls share a circuit, and so are failed at once together.</summary>
public enum ApiBreakerScope
{
    /// <summary>Those of one operation: where the system behind one operation fails, the others go on. Calls that no spec describes share one.</summary>
    Operation,

    /// <summary>All of the client: for a gateway with one system behind it, which either works or does not.</summary>
    Client,

    /// <summary>None: there is no circuit, and each call tries the gateway.</summary>
    None,
}
