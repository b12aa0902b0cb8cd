using System.ComponentModel;

namespace Tidegate;

/// <summary>What an answer says of a task: it goes on, or has ended in one of the states that the spec lists.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiTaskState
{
    private ApiTaskState(string? done, string? failed)
    {
        DoneState = done;
        FailedState = failed;
    }

    /// <summary>The task goes on, or is in a state of which the spec does not say that it ends it.</summary>
    public static ApiTaskState Running { get; } = new(null, null);

    /// <summary>The state in which the task has ended well; null when it has not.</summary>
    internal string? DoneState { get; }

    /// <summary>The state in which the task has ended badly; null when it has not.</summary>
    internal string? FailedState { get; }

    /// <summary>The task has ended well.</summary>
    /// <param name="state">The state, as the spec names it.</param>
    public static ApiTaskState Done(string state) => new(state, null);

    /// <summary>The task has ended badly.</summary>
    /// <param name="state">The state, as the spec names it.</param>
    public static ApiTaskState Failed(string state) => new(null, state);
}
