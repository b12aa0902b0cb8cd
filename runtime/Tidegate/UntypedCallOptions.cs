namespace Tidegate;

/// <summary>
/// What a call without a spec says of itself where specs say it of operations: where it goes, and what it carries to say who sends it. Given in
/// <see cref="CallOptions.Untyped"/> to <c>SendAsync</c>.
/// </summary>
public sealed class UntypedCallOptions
{
    /// <summary>What the request carries; a signature by default. Where nothing is signed, its query may repeat a name.</summary>
    public ApiCredentials Credentials { get; init; }

    /// <summary>
    /// The option with the address that the request is sent to, such as <c>UploadGateway</c>, which must be set; null for
    /// <see cref="ApiClientOptions.Gateway"/>.
    /// </summary>
    public string? GatewayOption { get; init; }
}
