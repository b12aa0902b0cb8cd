namespace Tidegate.Transport;

/// <summary>
/// Limits the connections of a client that is given none. Without a limit, each of many concurrent calls opens a connection, until the process
/// runs out of sockets; with it, calls wait for one another, within their time limits.
/// </summary>
internal static class ConnectionLimit
{
    public const int PerClient = 256;
}
