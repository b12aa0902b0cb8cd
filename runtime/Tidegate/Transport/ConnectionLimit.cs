namespace Tidegate.Transport;

/// <summary>
/// Bounds the connections of a client that brings none of its own. Without a bound each of many calls at once opens a connection, until
/// the process has no sockets left; with it they wait for one another, within their time.
/// </summary>
internal static class ConnectionLimit
{
    public const int PerClient = 256;
}
