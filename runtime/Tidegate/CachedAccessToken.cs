using System;

namespace Tidegate;

/// <summary>An access token in the form in which processes share it. It is a secret: whoever has it can make calls until it expires.</summary>
public sealed class CachedAccessToken
{
    /// <summary>Creates a token.</summary>
    /// <param name="text">The token as it appears in the header.</param>
    /// <param name="expiresAt">When the token expires.</param>
    /// <exception cref="ArgumentException">The text is null or empty.</exception>
    public CachedAccessToken(string text, DateTimeOffset expiresAt)
    {
        Text = string.IsNullOrEmpty(text) ? throw new ArgumentException("The token must not be null or empty.", nameof(text)) : text;
        ExpiresAt = expiresAt;
    }

    /// <summary>The token as it appears in the header.</summary>
    public string Text { get; }

    /// <summary>When the token expires by the gateway's clock, which is the same for all processes whatever their own clocks show.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Says when the token expires, without its text.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => FormattableString.Invariant($"access token until {ExpiresAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}");
}
