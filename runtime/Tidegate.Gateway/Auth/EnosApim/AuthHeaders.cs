using System.Linq;

namespace Tidegate.Gateway.Auth.EnosApim;

/// <summary>The three headers of a signed request, each of which must be present exactly once.</summary>
internal sealed record AuthHeaders(string AccessToken, string Signature, string Timestamp)
{
    public const string AccessTokenName = "apim-accesstoken";
    public const string SignatureName = "apim-signature";
    public const string TimestampName = "apim-timestamp";

    private static readonly string[] s_names = [AccessTokenName, SignatureName, TimestampName];

    /// <summary>Checks the headers of a request that is not signed.</summary>
    /// <param name="hasToken">Whether it carries the access token, exactly once, or none of the headers.</param>
    /// <returns>Why it is refused; null when it is not.</returns>
    public static string? FindUnwanted(GatewayRequest request, bool hasToken)
    {
        string[] wanted = hasToken ? [AccessTokenName] : [];
        if (s_names.Except(wanted).FirstOrDefault(name => request.HeaderValues(name).Count > 0) is { } unwanted)
        {
            return $"The operation is not signed: {unwanted} must not be sent.";
        }

        return wanted.Any(name => request.HeaderValues(name) is not [{ Length: > 0 }]) ? $"{AccessTokenName} must be sent once." : null;
    }

    /// <summary>Reads the headers.</summary>
    /// <returns>Why they cannot be used; null when they can.</returns>
    public static string? Read(GatewayRequest request, out AuthHeaders headers)
    {
        headers = new AuthHeaders("", "", "");
        string[] missing = s_names.Where(name => request.HeaderValues(name).All(value => value.Length == 0)).ToArray();
        if (missing.Length > 0)
        {
            return $"The request is not signed: {string.Join(", ", missing)} {(missing.Length == 1 ? "is" : "are")} missing.";
        }

        if (s_names.FirstOrDefault(name => request.HeaderValues(name).Count > 1) is { } twice)
        {
            return $"The header {twice} was sent more than once.";
        }

        headers = new AuthHeaders(Only(AccessTokenName), Only(SignatureName), Only(TimestampName));
        return null;

        string Only(string name) => request.HeaderValues(name)[0];
    }
}
