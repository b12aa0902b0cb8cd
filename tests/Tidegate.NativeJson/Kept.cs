using System.Collections.Generic;
using System.Linq;
using Enos.BatchProcessing;

namespace Tidegate.NativeJson;

/// <summary>What a program keeps of a service, such as in a cache: results, and values as members and as keys.</summary>
internal sealed record Kept
{
    public required Flow Flow { get; init; }

    public required IReadOnlyList<FlowInstance> Runs { get; init; }

    public required Dictionary<FlowId, Cycle> Cycles { get; init; }

    public required Dictionary<FlowState, int> States { get; init; }

    public required Dictionary<ApiDate, ApiDateTime> Days { get; init; }

    public ApiId? Id { get; init; }

    /// <summary>Compares also what the collections hold.</summary>
    public bool Equals(Kept? other) => other is not null
        && Flow.Equals(other.Flow)
        && Runs.SequenceEqual(other.Runs)
        && Cycles.SequenceEqual(other.Cycles)
        && States.SequenceEqual(other.States)
        && Days.SequenceEqual(other.Days)
        && Id == other.Id;

    public override int GetHashCode() => Flow.GetHashCode();
}
