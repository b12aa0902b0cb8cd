using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Auth;

namespace Tidegate.Runtime.Tests.Support;

/// <summary>HMAC-SHA256 over method, path, query, body and time, by a key that it can renew.</summary>
internal sealed class HmacSigner : ApiSigner
{
    public override IReadOnlyCollection<string> HeaderNames { get; } = ["X-Signature", "X-Time"];

    public bool CanRenew { get; init; }

    public bool Waits { get; init; }

    public string? Extra { get; init; }

    public Exception? Failure { get; init; }

    /// <summary>The attempt from which on it fails.</summary>
    public int FailsFrom { get; init; } = 1;

    public int Renewals { get; private set; }

    public List<int> Attempts { get; } = [];

    public SigningContext? Last { get; private set; }

    public ReadOnlyMemory<byte> LastBody { get; private set; }

    public static string Of(string text, string key) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));

    public override async ValueTask SignAsync(SigningContext context, CancellationToken cancellationToken)
    {
        Last = context;
        LastBody = context.Body;
        Attempts.Add(context.AttemptNumber);
        await Task.Delay(Waits ? Timeout.Infinite : 1, cancellationToken);
        if (Failure is not null && context.AttemptNumber >= FailsFrom)
        {
            throw Failure;
        }

        string key = $"key-{Renewals + 1}";
        context.Hide(key);
        string time = context.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        string query = string.Join("&", context.Query.Select(static one => $"{one.Key}={one.Value}"));
        string text = $"{context.Method}\n{context.Path}\n{query}\n{Encoding.UTF8.GetString(context.Body.Span)}\n{time}";
        context.Explain("text", text.Replace('\n', '|'));
        context.Explain("key", key);
        context.SetHeader("X-Time", time);
        context.SetHeader("x-signature", Of(text, key));
        if (Extra is not null)
        {
            context.SetHeader(Extra, "1");
        }
    }

    public override ValueTask<bool> TryRenewAsync(RefusedAttempt refused, CancellationToken cancellationToken)
    {
        Renewals += CanRenew ? 1 : 0;
        return new(CanRenew);
    }
}
