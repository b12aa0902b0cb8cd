using System;

namespace Tidegate;

/// <summary>
/// The time limit for waiting has passed before a task ended. The task goes on, and can be waited for again. It is always an
/// <see cref="ApiTaskTimeoutException{TStatus}"/>.
/// </summary>
public abstract class ApiTaskTimeoutException : TimeoutException
{
    private protected ApiTaskTimeoutException(string operation, TimeSpan timeLimit)
        : base(FormattableString.Invariant($"The task of {operation} has not ended within {timeLimit}, and goes on: wait for it again, or with a longer TimeLimit."))
    {
        Operation = ApiArgument.NotNull(operation, nameof(operation));
        TimeLimit = timeLimit;
    }

    /// <summary>The name of the operation that started the task.</summary>
    public string Operation { get; }

    /// <summary>How long was waited.</summary>
    public TimeSpan TimeLimit { get; }
}

/// <summary>The time limit for waiting has passed before a task ended.</summary>
/// <typeparam name="TStatus">What the service says of the task.</typeparam>
public sealed class ApiTaskTimeoutException<TStatus> : ApiTaskTimeoutException
{
    /// <summary>Creates the exception; public so that a fake can throw it.</summary>
    /// <param name="operation">The name of the operation that started the task.</param>
    /// <param name="timeLimit">How long was waited.</param>
    /// <param name="status">What the service last said of the task.</param>
    public ApiTaskTimeoutException(string operation, TimeSpan timeLimit, TStatus status)
        : base(operation, timeLimit)
    {
        Status = status;
    }

    /// <summary>What the service last said of the task, also a state that the spec does not know; nothing of it is in the message.</summary>
    public TStatus Status { get; }
}
