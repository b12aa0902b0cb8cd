using Tidegate.PageCoverage.Operations;

namespace Tidegate.PageCoverage.Calls;

/// <summary>What became of one operation.</summary>
/// <param name="Refusal">What the compiler says of its spec; null when it compiles.</param>
/// <param name="Failure">Why its call failed; null when it succeeded.</param>
internal sealed record CallResult(PageOperation Page, string? Refusal, string? Failure)
{
    public bool IsSayable => Refusal is null;

    public bool IsCallable => IsSayable && Failure is null;
}
