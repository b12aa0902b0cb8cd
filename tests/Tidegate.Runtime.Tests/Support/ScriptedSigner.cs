using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Auth;

namespace Tidegate.Runtime.Tests.Support;

/// <summary>Signs and renews as a test says.</summary>
internal sealed class ScriptedSigner(Func<SigningContext, CancellationToken, ValueTask> sign) : ApiSigner
{
    public override IReadOnlyCollection<string> HeaderNames => Names;

    public IReadOnlyCollection<string> Names { get; init; } = ["Authorization"];

    public Func<RefusedAttempt, CancellationToken, ValueTask<bool>> Renewal { get; init; } = static (_, _) => new(false);

    public static ScriptedSigner Setting(string name, string value) => new((context, _) =>
    {
        context.SetHeader(name, value);
        return default;
    })
    {
        Names = [name],
    };

    public override ValueTask SignAsync(SigningContext context, CancellationToken cancellationToken) => sign(context, cancellationToken);

    public override ValueTask<bool> TryRenewAsync(RefusedAttempt refused, CancellationToken cancellationToken) => Renewal(refused, cancellationToken);
}
