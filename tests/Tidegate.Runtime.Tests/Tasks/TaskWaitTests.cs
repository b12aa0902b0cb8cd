using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Tidegate.Runtime.Tests.Tasks;

/// <summary>How long and how often a task is asked for.</summary>
public class TaskWaitTests
{
    private readonly SkippingClock _clock = new();
    private readonly List<string> _progress = [];

    [Fact]
    public async Task Without_a_word_of_anybody_the_pauses_grow_by_a_quarter_up_to_half_a_minute()
    {
        await WaitAsync(Answers(20), new ApiTaskOptions<string> { Clock = _clock });

        double[] expected = [2000, 2500, 3125, 3906, 4882, 6103];
        Assert.Equal(expected, _clock.Pauses.Take(6).Select(pause => pause.TotalMilliseconds));
        Assert.Equal(TimeSpan.FromSeconds(30), _clock.Pauses[^1]);
        Assert.True(_clock.Pauses.Zip(_clock.Pauses.Skip(1)).All(pair => pair.First <= pair.Second));
    }

    [Fact]
    public async Task The_interval_of_the_caller_is_kept()
    {
        await WaitAsync(Answers(4), new ApiTaskOptions<string> { Clock = _clock, Interval = TimeSpan.FromSeconds(7) });

        Assert.Equal([7, 7, 7, 7], _clock.Pauses.Select(pause => pause.TotalSeconds));
    }

    [Theory]
    [InlineData("30", "", 30)]
    [InlineData("Tue, 14 Nov 2023 22:14:05 GMT", "Tue, 14 Nov 2023 22:13:20 GMT", 45)]
    [InlineData("Tue, 14 Nov 2023 22:13:50 GMT", "", 30)]
    [InlineData("Tue, 14 Nov 2023 22:14:05 GMT", "Tue, 14 Nov 2023 22:14:06 GMT", 7)]
    [InlineData("0", "", 7)]
    [InlineData("soon", "", 7)]
    [InlineData("-5", "", 7)]
    [InlineData("2147483647", "", 86400)]
    public async Task What_the_service_says_counts_before_the_interval(string retryAfter, string date, double expected)
    {
        await WaitAsync(
            Answers(1),
            new ApiTaskOptions<string> { Clock = _clock, Interval = TimeSpan.FromSeconds(7) },
            details => details.Fill(HttpStatusCode.Accepted, date.Length == 0 ? [new("Retry-After", retryAfter)] : [new("Retry-After", retryAfter), new("Date", date)]));

        Assert.Equal([expected], _clock.Pauses.Select(pause => pause.TotalSeconds));
    }

    [Fact]
    public async Task Every_answer_is_told_and_the_last_one_returned()
    {
        string last = await WaitAsync(Answers(2), new ApiTaskOptions<string> { Clock = _clock, Progress = new Noting(_progress) });

        Assert.Equal("done", last);
        Assert.Equal(["going 0", "going 1", "done"], _progress);
    }

    [Fact]
    public async Task A_question_does_not_have_the_key_of_the_call_that_started_the_task()
    {
        List<string?> keys = [];
        string[] answers = ["going", "done"];

        await ApiTasks.WaitAsync<string, CallOptions>(
            "StartJob",
            TimeSpan.FromSeconds(2),
            (options, _) =>
            {
                keys.Add(options.IdempotencyKey);
                return Task.FromResult(answers[keys.Count - 1]);
            },
            StateOf,
            new ApiTaskOptions<string> { Clock = _clock },
            new CallOptions { IdempotencyKey = "k" },
            default);

        Assert.Equal([null, null], keys);
    }

    [Fact]
    public async Task A_task_that_fails_is_told_with_its_state_and_the_answer()
    {
        ApiTaskFailedException<string> failure = await Assert.ThrowsAsync<ApiTaskFailedException<string>>(() => WaitAsync(["going", "killed secret"], new ApiTaskOptions<string> { Clock = _clock }));

        Assert.Equal("The task of StartJob has failed: its state is 'Killed'.", failure.Message);
        Assert.Equal(("StartJob", "Killed", "killed secret"), (failure.Operation, failure.State, failure.Status));
    }

    [Fact]
    public async Task At_the_time_limit_it_is_asked_once_more_and_said_that_the_task_goes_on()
    {
        var options = new ApiTaskOptions<string> { Clock = _clock, Interval = TimeSpan.FromSeconds(8), TimeLimit = TimeSpan.FromSeconds(20), Progress = new Noting(_progress) };
        ApiTaskTimeoutException<string> failure = await Assert.ThrowsAsync<ApiTaskTimeoutException<string>>(() => WaitAsync(Answers(50), options));

        Assert.Equal([8, 8, 4], _clock.Pauses.Select(pause => pause.TotalSeconds));
        Assert.Equal(4, _progress.Count);
        Assert.Equal("The task of StartJob has not ended within 00:00:20, and goes on: wait for it again, or with a longer TimeLimit.", failure.Message);
        Assert.Equal((TimeSpan.FromSeconds(20), "going 3"), (failure.TimeLimit, failure.Status));
        Assert.IsAssignableFrom<TimeoutException>(failure);
    }

    [Fact]
    public async Task Cancellation_ends_a_pause_at_once()
    {
        using var cancellation = new CancellationTokenSource();
        var options = new ApiTaskOptions<string> { Clock = new FakeTimeProvider(), Interval = TimeSpan.FromHours(1) };
        Task<string> waiting = WaitAsync(Answers(5), options, cancellationToken: cancellation.Token);
        Assert.False(waiting.IsCompleted);

        await cancellation.CancelAsync();

        OperationCanceledException canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(cancellation.Token, canceled.CancellationToken);
    }

    [Fact]
    public async Task Nothing_is_asked_after_cancellation()
    {
        int asked = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WaitAsync(Answers(5), null, _ => asked++, new CancellationToken(canceled: true)));

        Assert.Equal(0, asked);
    }

    [Fact]
    public async Task A_question_that_fails_ends_the_waiting_with_its_own_exception()
    {
        var lost = new ApiTransportException("GetJob", ApiTransportReason.ConnectionLost, "Lost.");

        Assert.Same(lost, await Assert.ThrowsAsync<ApiTransportException>(() => WaitAsync(Answers(5), null, _ => throw lost)));
    }

    [Fact]
    public async Task The_details_of_the_caller_are_those_of_the_last_answer()
    {
        ApiResponseDetails details = new();
        await ApiTasks.WaitAsync(
            "StartJob",
            TimeSpan.FromSeconds(1),
            (options, _) =>
            {
                Assert.Same(details, options.Details);
                Assert.Equal(TimeSpan.FromSeconds(3), options.Timeout);
                return Task.FromResult("done");
            },
            StateOf,
            null,
            new CallOptions { Details = details, Timeout = TimeSpan.FromSeconds(3) },
            default);
    }

    [Fact]
    public void Options_that_mean_nothing_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiTaskOptions<string> { Interval = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiTaskOptions<string> { Interval = TimeSpan.FromDays(2) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiTaskOptions<string> { TimeLimit = Timeout.InfiniteTimeSpan });
        Assert.Throws<ArgumentNullException>(() => new ApiTaskOptions<string> { Clock = null! });
    }

    private static string[] Answers(int before) => [.. Enumerable.Range(0, before).Select(i => $"going {i}"), "done"];

    private static ApiTaskState StateOf(string answer) => answer switch
    {
        "done" => ApiTaskState.Done("Done"),
        _ when answer.StartsWith("killed", StringComparison.Ordinal) => ApiTaskState.Failed("Killed"),
        _ => ApiTaskState.Running,
    };

    private static Task<string> WaitAsync(
        string[] answers, ApiTaskOptions<string>? waiting, Action<ApiResponseDetails>? respond = null, CancellationToken cancellationToken = default)
    {
        int next = 0;
        return ApiTasks.WaitAsync<string, CallOptions>(
            "StartJob",
            TimeSpan.FromSeconds(2),
            (options, _) =>
            {
                respond?.Invoke(options.Details!);
                return Task.FromResult(answers[next++]);
            },
            StateOf,
            waiting,
            null,
            cancellationToken);
    }

    private sealed class Noting(List<string> notes) : IProgress<string>
    {
        public void Report(string value) => notes.Add(value);
    }
}
