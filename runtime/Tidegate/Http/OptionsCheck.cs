using System;
using System.Threading;

namespace Tidegate.Http;

/// <summary>Checks options when a client is made: a mistake is named at once, with its remedy, and no secret is repeated.</summary>
internal static class OptionsCheck
{
    /// <summary>An answer is read into one array, which cannot be much larger.</summary>
    private const long LargestResponse = 1_000_000_000;

    public static void Validate(ApiClientOptions options)
    {
        CheckGateway(options.Gateway);
        CheckKey(options.AccessKey, nameof(options.AccessKey));
        CheckKey(options.SecretKey, nameof(options.SecretKey));
        CheckTimeout(options.Timeout, nameof(options.Timeout));
        if (options.MaxResponseBytes is <= 0 or > LargestResponse)
        {
            throw Wrong(nameof(options.MaxResponseBytes), "must be between 1 and 1000000000; it is the largest answer to read, in bytes.");
        }

        if (options.Clock is null)
        {
            throw Wrong(nameof(options.Clock), "must not be null; leave it alone for the system's clock.");
        }
    }

    /// <summary>A time is positive and short enough for a timer, or endless.</summary>
    public static void CheckTimeout(TimeSpan timeout, string name)
    {
        if (timeout != Timeout.InfiniteTimeSpan && (timeout <= TimeSpan.Zero || timeout.TotalMilliseconds > int.MaxValue))
        {
            throw Wrong(name, "must be positive and less than 24 days, or Timeout.InfiniteTimeSpan.");
        }
    }

    private static void CheckGateway(Uri? gateway)
    {
        const string Name = nameof(ApiClientOptions.Gateway);
        if (gateway is null)
        {
            throw Wrong(Name, "is missing; set it to the address of the API gateway, such as https://apim.example.com.");
        }

        if (!gateway.IsAbsoluteUri || (gateway.Scheme != "https" && gateway.Scheme != "http"))
        {
            throw Wrong(Name, "must start with https:// or http://, such as https://apim.example.com.");
        }

        if (gateway.UserInfo.Length > 0)
        {
            throw Wrong(Name, "must not contain a user name or password; the keys go into AccessKey and SecretKey.");
        }

        if (gateway.AbsolutePath != "/" || gateway.Query.Length > 0 || gateway.Fragment.Length > 0)
        {
            throw Wrong(Name, "must be scheme, host and port only; the paths are part of the operations.");
        }
    }

    private static void CheckKey(string? key, string name)
    {
        if (string.IsNullOrWhiteSpace(key))
        {
            throw Wrong(name, "is missing; the application's page in the developer console shows it.");
        }

        foreach (char c in key!)
        {
            if (char.IsControl(c))
            {
                throw Wrong(name, "contains a line break or another control character; remove it, it was probably copied along.");
            }
        }
    }

    private static ArgumentException Wrong(string option, string problem) => new($"{option} {problem}", option);
}
