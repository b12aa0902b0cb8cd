namespace Tidegate.Gateway;

/// <summary>An operation that a gateway serves.</summary>
/// <param name="Service">The service that it belongs to, such as <c>BatchProcessing</c>.</param>
/// <param name="Name">Its name, such as <c>EnableFlow</c>.</param>
/// <param name="RequestLine">
/// The method, path and fixed query parameters, such as <c>POST /flows?action=enable</c>; without the parameters that callers fill in.
/// </param>
public sealed record ServedOperation(string Service, string Name, string RequestLine);
