using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Auth;

namespace Tidegate.EndToEnd.Tests.Leaks;

/// <summary>Fails, and says all that it knows.</summary>
internal sealed class TalkativeSigner : ApiSigner
{
    public override IReadOnlyCollection<string> HeaderNames { get; } = ["X-Signature"];

    public override ValueTask SignAsync(SigningContext context, CancellationToken cancellationToken) => throw new InvalidOperationException(
        $"no signature for {context.Address} with {Encoding.UTF8.GetString(context.Body.Span)}", new FormatException(context.Address.ToString()));
}
