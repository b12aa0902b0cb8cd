using System;

namespace Tidegate.Benchmarks.Calls;

/// <summary>Whose calls they are.</summary>
internal static class Account
{
    public const string AccessKey = "4b1f6c52-bench-access";
    public const string SecretKey = "9d0e7a31-bench-secret";
    public const string AccessToken = "APP_PORTAL_S_7QmYw2cV0hBn4xKf8tRz1uLs5gEd3jPa";
    public const string UserId = "u15426865866571";
    public const string OrgId = "o15444172373271";
    public const string BasePath = "/batch-processing-service/v2.1";

    /// <summary>The gateway of calls that a stub answers.</summary>
    public static readonly Uri StubGateway = new("https://apim.example.com");
}
