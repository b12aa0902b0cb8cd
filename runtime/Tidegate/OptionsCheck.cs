using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using Tidegate.Auth;
using Tidegate.Requests;
using Tidegate.Transport;

namespace Tidegate;

/// <summary>Checks options when a client is created: a mistake is reported at once, with its remedy, and no secret is repeated.</summary>
internal static class OptionsCheck
{
    /// <summary>A response is read into one array, which cannot be much larger than this.</summary>
    private const long LargestResponse = 1_000_000_000;

    /// <summary>No stack can handle more.</summary>
    private const int DeepestResponse = 100_000;

    /// <exception cref="ArgumentException">An option is missing or wrong; the first one is named.</exception>
    public static void Validate(ApiClientOptions options, ApiClientParts parts, AuthScheme scheme)
    {
        foreach (OptionProblem problem in FindProblems(options, parts, scheme))
        {
            throw problem.ToException();
        }
    }

    /// <summary>All that is wrong: with the parts, and then in the order of the options.</summary>
    /// <param name="scheme">That of the parts.</param>
    public static IEnumerable<OptionProblem> FindProblems(ApiClientOptions options, ApiClientParts parts, AuthScheme scheme)
    {
        var headers = new CallHeaders(scheme.Owns);
        OptionProblem?[] found =
        [
            .. parts.FindProblems(),
            options.Gateway is null
                ? new(nameof(options.Gateway), "is missing: set it to the address of the API gateway, such as https://apim.example.com.")
                : FindAddressProblem(options.Gateway, nameof(options.Gateway)),
            .. options.NamedGateways.Select(static named => FindAddressProblem(named.Value, named.Key)),
            .. options.UnprotectedGateways
                .Where(name => !options.NamedGateways.Any(named => named.Key == name))
                .Select(static name => new OptionProblem(
                    nameof(options.UnprotectedGateways), $"has '{name}', which is no address that is set: give the names of options such as UploadGateway.")),
            .. scheme.FindProblems(options.ForAuth()),
            FindTimeoutProblem(options.Timeout, nameof(options.Timeout)),
            FindTimeoutProblem(options.IdleTimeout, nameof(options.IdleTimeout)),
            options.MaxResponseBytes is <= 0 or > LargestResponse
                ? new(nameof(options.MaxResponseBytes), FormattableString.Invariant($"must be between 1 and {LargestResponse}; it is the largest response to read, in bytes."))
                : null,
            options.MaxDepth is <= 0 or > DeepestResponse
                ? new(nameof(options.MaxDepth), FormattableString.Invariant($"must be between 1 and {DeepestResponse}; it is how deep a response may be nested."))
                : null,
            FindUserAgentProblem(options.UserAgent, headers, scheme),
            headers.FindProblem(options.Headers) is { } header ? new(nameof(options.Headers), $"must be headers of requests: {header}") : null,
            options.Clock is null ? new(nameof(options.Clock), "must not be null: leave it alone for the system's clock.") : null,
        ];
        return found.OfType<OptionProblem>();
    }

    /// <summary>Checks that a time limit is positive and short enough for a timer, or infinite.</summary>
    /// <exception cref="ArgumentException">The time limit is neither.</exception>
    public static void CheckTimeout(TimeSpan timeout, string name)
    {
        if (FindTimeoutProblem(timeout, name) is { } problem)
        {
            throw problem.ToException();
        }
    }

    /// <summary>Checks that nobody says of an operation what its spec has said.</summary>
    /// <exception cref="ArgumentException">The options do.</exception>
    public static void CheckUntyped(ApiOperation operation, CallOptions? options)
    {
        if (options?.Untyped is not null && !operation.IsUntyped)
        {
            throw new ArgumentException($"'Untyped' is for calls without a spec: leave it out, since the spec of {operation.Name} says where it goes and what it carries.", nameof(options));
        }
    }

    /// <summary>Checks a key that the caller gives for the attempts of a call.</summary>
    /// <param name="name">The option that gives it.</param>
    /// <exception cref="ArgumentException">It cannot be sent, or the operation sends none, so that the call would be carried out twice.</exception>
    public static void CheckKey(ApiOperation operation, string key, string name)
    {
        if (!operation.HasIdempotencyKey)
        {
            throw new ArgumentException($"{operation.Name} sends no idempotency key: leave out 'IdempotencyKey', which would not keep the call from being carried out twice.", name);
        }

        if (!ApiIdempotencyKey.IsKey(key))
        {
            throw new ArgumentException("An idempotency key has visible ASCII characters only, and at least one: write one without blanks, such as a UUID.", name);
        }
    }

    /// <summary>Checks that an operation that sends an access token is called by a client that has one.</summary>
    /// <exception cref="InvalidOperationException">The client has none.</exception>
    public static void CheckToken(ApiOperation operation, Authenticator authenticator)
    {
        if (operation.NeedsToken && !authenticator.HasToken)
        {
            throw new InvalidOperationException(
                $"{operation.Name} sends the access token, and the Signer of the client obtains none: call it by a client without a Signer.");
        }
    }

    /// <summary>Checks that a request with cookies is sent by a transport that leaves them alone.</summary>
    /// <exception cref="ArgumentException">The transport keeps cookies of its own.</exception>
    public static void CheckCookies(ApiRequest request, HttpMessageHandler transport)
    {
        if (request.Cookies.Count > 0 && DefaultTransport.KeepsCookies(transport))
        {
            throw OptionProblem.OfPart(
                nameof(ApiClientParts.Transport),
                $"keeps cookies, and would send them beside those of {request.Operation.Name} or in their place: set UseCookies to false.").ToException();
        }
    }

    private static OptionProblem? FindTimeoutProblem(TimeSpan timeout, string name) =>
        timeout != Timeout.InfiniteTimeSpan && (timeout <= TimeSpan.Zero || timeout.TotalMilliseconds > int.MaxValue)
            ? new(name, "must be positive and less than 24 days, or Timeout.InfiniteTimeSpan.")
            : null;

    private static OptionProblem? FindUserAgentProblem(string? value, CallHeaders headers, AuthScheme scheme) =>
        string.IsNullOrEmpty(value) || headers.FindProblem([new(UsualHeaders.UserAgent, value!)]) is null ? null
        : scheme.Owns(UsualHeaders.UserAgent) ? new(nameof(ApiClientOptions.UserAgent), "must be null: the header User-Agent is set by the signature.")
        : new(nameof(ApiClientOptions.UserAgent), "must be plain ASCII text in one line, such as MyProgram/1.2.");

    private static OptionProblem? FindAddressProblem(Uri address, string name)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != "https" && address.Scheme != "http"))
        {
            return new(name, "must start with https:// or http://, such as https://apim.example.com.");
        }

        if (address.UserInfo.Length > 0)
        {
            return new(name, "must not contain a user name or password: give the keys in AccessKey and SecretKey.");
        }

        return address.Query.Length > 0 || address.Fragment.Length > 0
            ? new(name, "must be scheme, host, port and perhaps a path, without '?' and '#'.")
            : null;
    }
}
