namespace Tidegate.Auth.EnosApim;

/// <summary>The error codes of the token service. The gateway uses the same code when an API call carries an expired token.</summary>
internal static class TokenErrors
{
    public const int RepeatedRequest = 1001;
    public const int UnknownAccessKey = 1002;
    public const int InvalidEncryption = 1003;
    public const int InvalidParameter = 1004;
    public const int InternalFault = 1005;
    public const int EmptyParameter = 1202;
    public const int AccessTokenExpired = 1203;
    public const int RefreshFailed = 1204;

    /// <summary>What gateways say that have no token service, as a code or as the HTTP status.</summary>
    private const int Unauthorized = 401;

    /// <inheritdoc cref="Unauthorized"/>
    private const int NotFound = 404;

    /// <summary>Advice on what to check after a refusal by the token service, or by whatever stands in its place; null when there is none.</summary>
    /// <param name="code">The code, or the HTTP status where there is none.</param>
    public static string? HintFor(int code) => code switch
    {
        UnknownAccessKey => "check AccessKey and Gateway",
        InvalidEncryption => "check SecretKey",
        InvalidParameter => "check AccessKey and this machine's clock",
        Unauthorized or NotFound =>
            "the token service at /apim-token-service was asked for a token: check Gateway, or write 'auth: none' in service.yaml or the spec where the call needs none",
        _ => null,
    };

    /// <summary>The description of a code in error messages; null for an unknown code.</summary>
    public static string? NameOf(int code) => code switch
    {
        RepeatedRequest => nameof(RepeatedRequest),
        UnknownAccessKey => nameof(UnknownAccessKey),
        InvalidEncryption => nameof(InvalidEncryption),
        InvalidParameter => nameof(InvalidParameter),
        InternalFault => nameof(InternalFault),
        EmptyParameter => nameof(EmptyParameter),
        AccessTokenExpired => nameof(AccessTokenExpired),
        RefreshFailed => nameof(RefreshFailed),
        _ => null,
    };
}
