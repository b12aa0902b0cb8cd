using System;
using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Tasks;

namespace Tidegate;

/// <summary>Waits for tasks that a service has started.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiTasks
{
    /// <summary>Returns what identifies a task, where answers may lack what they must have.</summary>
    /// <param name="value">What the answer has.</param>
    /// <param name="operation">The name of the operation that started the task, used in errors.</param>
    /// <param name="path">Where the answer must have it.</param>
    /// <exception cref="ApiTransportException">The answer lacks it; the task may have been started all the same.</exception>
    public static T Identity<T>(T? value, string operation, string path)
        where T : class => value ?? throw Unidentified(operation, path);

    /// <inheritdoc cref="Identity{T}(T, string, string)"/>
    public static T Identity<T>(T? value, string operation, string path)
        where T : struct => value ?? throw Unidentified(operation, path);

    private static ApiTransportException Unidentified(string operation, string path) =>
        new(operation, ApiTransportReason.InvalidResponse, $"{operation}: the answer lacks '{path}', which identifies the task; it may have been started all the same.");

    /// <summary>Asks for the state of a task from time to time, until it has ended.</summary>
    /// <typeparam name="TStatus">What the service says of the task.</typeparam>
    /// <typeparam name="TOptions">The service's call options.</typeparam>
    /// <param name="operation">The name of the operation that started the task, used in errors.</param>
    /// <param name="firstPause">The first pause where neither the service nor the caller says how long to wait.</param>
    /// <param name="ask">Asks for the state, with the given options.</param>
    /// <param name="stateOf">Judges an answer.</param>
    /// <param name="waiting">How to wait; null for the usual way.</param>
    /// <param name="options">The caller's options for each call; null for the client's.</param>
    /// <param name="cancellationToken">Leaves off waiting.</param>
    /// <returns>The last answer.</returns>
    /// <exception cref="ApiTaskFailedException{TStatus}">The task has ended badly.</exception>
    /// <exception cref="ApiTaskTimeoutException{TStatus}">The time limit has passed, and the task goes on.</exception>
    public static async Task<TStatus> WaitAsync<TStatus, TOptions>(
        string operation,
        TimeSpan firstPause,
        Func<TOptions, CancellationToken, Task<TStatus>> ask,
        Func<TStatus, ApiTaskState> stateOf,
        ApiTaskOptions<TStatus>? waiting,
        TOptions? options,
        CancellationToken cancellationToken)
        where TOptions : CallOptions, new()
    {
        ApiArgument.NotNull(ask, nameof(ask));
        ApiArgument.NotNull(stateOf, nameof(stateOf));
        waiting ??= new ApiTaskOptions<TStatus>();
        ApiResponseDetails details = options?.Details ?? new ApiResponseDetails();
        var callOptions = (TOptions)(options ?? new TOptions()).ForQuestions(details);
        TaskTime time = new(waiting.TimeLimit, waiting.Clock);
        TaskPauses pauses = new(firstPause, waiting.Interval, waiting.Clock);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TStatus status = await ask(callOptions, cancellationToken).ConfigureAwait(false);
            waiting.Progress?.Report(status);
            ApiTaskState state = stateOf(status);
            if (state.DoneState is not null)
            {
                return status;
            }

            if (state.FailedState is { } failed)
            {
                throw new ApiTaskFailedException<TStatus>(operation, failed, status);
            }

            if (time.IsOver)
            {
                throw new ApiTaskTimeoutException<TStatus>(operation, time.Limit, status);
            }

            await ClockDelay.ForAsync(time.Within(pauses.Next(details)), waiting.Clock, cancellationToken).ConfigureAwait(false);
        }
    }
}
