namespace Tidegate.Telemetry;

/// <summary>The value of <c>http.request.method</c>: the conventions list the methods that may be used.</summary>
internal static class HttpMethodName
{
    private const string Other = "_OTHER";

    public static string Of(string method) =>
        method is "GET" or "POST" or "PUT" or "DELETE" or "PATCH" or "HEAD" or "OPTIONS" or "TRACE" or "CONNECT" or "QUERY" ? method : Other;
}
