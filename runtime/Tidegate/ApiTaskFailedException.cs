using System;

namespace Tidegate;

/// <summary>
/// A task has ended badly: the calls succeeded, but the state that the service told is one that the spec lists as failed. It is always an
/// <see cref="ApiTaskFailedException{TStatus}"/>.
/// </summary>
public abstract class ApiTaskFailedException : Exception
{
    private protected ApiTaskFailedException(string operation, string state)
        : base($"The task of {operation} has failed: its state is '{state}'.")
    {
        Operation = ApiArgument.NotNull(operation, nameof(operation));
        State = ApiArgument.NotNull(state, nameof(state));
    }

    /// <summary>The name of the operation that started the task.</summary>
    public string Operation { get; }

    /// <summary>The state, as the spec names it.</summary>
    public string State { get; }
}

/// <summary>A task has ended badly.</summary>
/// <typeparam name="TStatus">What the service says of the task.</typeparam>
public sealed class ApiTaskFailedException<TStatus> : ApiTaskFailedException
{
    /// <summary>Creates the exception; public so that a fake can throw it.</summary>
    /// <param name="operation">The name of the operation that started the task.</param>
    /// <param name="state">The state, as the spec names it.</param>
    /// <param name="status">What the service said of the task.</param>
    public ApiTaskFailedException(string operation, string state, TStatus status)
        : base(operation, state)
    {
        Status = status;
    }

    /// <summary>What the service said of the task; nothing of it is in the message.</summary>
    public TStatus Status { get; }
}
