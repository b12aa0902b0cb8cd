namespace Tidegate.Telemetry;

/// <summary>The names of attributes: those of the OpenTelemetry HTTP client conventions where they exist, otherwise our own.</summary>
internal static class AttributeNames
{
    public const string ErrorType = "error.type";
    public const string Method = "http.request.method";
    public const string OriginalMethod = "http.request.method_original";
    public const string ResendCount = "http.request.resend_count";
    public const string Status = "http.response.status_code";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string Url = "url.full";
    public const string UrlTemplate = "url.template";

    public const string Service = "tidegate.service";
    public const string Operation = "tidegate.operation";
    public const string BusinessCode = "tidegate.business.code";
    public const string ResendReason = "tidegate.resend.reason";
    public const string TokenOperation = "tidegate.token.operation";
    public const string Outcome = "tidegate.outcome";
    public const string DriftKind = "tidegate.drift.kind";
}
