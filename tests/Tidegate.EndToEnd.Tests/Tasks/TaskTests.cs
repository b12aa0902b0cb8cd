using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Sample.Archive;
using Tidegate.Gateway;
using Tidegate.Observation;
using Tidegate.Runtime.Tests.Tasks;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Tasks;

/// <summary>Tasks from their start to their end, as a consumer meets them, at a gateway that plays them.</summary>
public class TaskTests
{
    [Fact]
    public async Task A_task_is_started_stored_and_waited_for_in_another_client()
    {
        await using Archive archive = await Archive.OpenAsync();
        StartExportTask started = await archive.Client.StartExportTaskAsync("tugs", "north");
        string stored = JsonSerializer.Serialize(started);
        using ArchiveClient other = archive.OpenAnother();
        List<int> percents = [];

        StartExportTask task = JsonSerializer.Deserialize<StartExportTask>(stored)!;
        Report report = await other.WaitAsync(task, new ApiTaskOptions<Progress> { Progress = new Noting(progress => percents.Add(progress.Percent)) });

        Assert.Equal("""{"exportId":72,"zone":"north"}""", stored);
        Assert.Equal(started, task);
        Assert.Equal([40, 40, 100], percents);
        Assert.Equal(12, report.Lines);
        string[] asked = [.. archive.Gateway.Requests.Where(request => request.Operation is "GetExport" or "GetReport").Select(TargetOf)];
        Assert.Equal(["/archive/v1/exports/72?userId=u1&zone=north", "/archive/v1/exports/72?userId=u1&zone=north", "/archive/v1/exports/72?userId=u1&zone=north", "/archive/v1/exports/72/report?userId=u1"], asked);
    }

    [Fact]
    public async Task An_input_that_was_not_given_is_neither_stored_with_a_value_nor_sent()
    {
        await using Archive archive = await Archive.OpenAsync(polls: 0);
        StartExportTask task = await archive.Client.StartExportTaskAsync("berths");

        Progress progress = await archive.Client.GetStatusAsync(task);

        Assert.Equal((Phase.Ended, "71"), (progress.Phase, task.ExportId.ToString()));
        Assert.Null(task.Zone);
        Assert.Equal("/archive/v1/exports/71?userId=u1", TargetOf(archive.Gateway.Requests[^1]));
    }

    [Fact]
    public async Task A_task_that_fails_is_told_with_its_answer()
    {
        await using Archive archive = await Archive.OpenAsync();
        StartExportTask task = await archive.Client.StartExportTaskAsync("berths");
        archive.Gateway.Operation("GetExport").Next(1).RespondsWith("""{"code":0,"data":{"phase":"BROKEN","percent":7}}""");

        ApiTaskFailedException<Progress> failure = await Assert.ThrowsAsync<ApiTaskFailedException<Progress>>(() => archive.Client.WaitAsync(task));

        Assert.Equal(("StartExport", "Broken", 7), (failure.Operation, failure.State, failure.Status.Percent));
        Assert.DoesNotContain(archive.Gateway.Requests, request => request.Operation == "GetReport");
    }

    [Fact]
    public async Task A_task_that_is_canceled_ends_badly()
    {
        await using Archive archive = await Archive.OpenAsync(polls: 1000);
        StartExportTask task = await archive.Client.StartExportTaskAsync("berths");
        Task<Report> waiting = archive.Client.WaitAsync(task);

        await archive.Client.CancelAsync(task);

        Assert.Equal("Stopped", (await Assert.ThrowsAsync<ApiTaskFailedException<Progress>>(() => waiting)).State);
    }

    [Fact]
    public async Task A_task_that_takes_too_long_can_be_waited_for_again()
    {
        await using Archive archive = await Archive.OpenAsync(polls: 3);
        StartExportTask task = await archive.Client.StartExportTaskAsync("berths");
        var clock = new SkippingClock();
        var waiting = new ApiTaskOptions<Progress> { Clock = clock, Interval = TimeSpan.FromMinutes(1), TimeLimit = TimeSpan.FromMinutes(1) };

        ApiTaskTimeoutException<Progress> failure = await Assert.ThrowsAsync<ApiTaskTimeoutException<Progress>>(() => archive.Client.WaitAsync(task, waiting));

        Assert.Equal(40, failure.Status.Percent);
        Assert.Equal(12, (await archive.Client.WaitAsync(task, waiting)).Lines);
    }

    [Fact]
    public async Task The_service_says_how_long_to_wait()
    {
        await using Archive archive = await Archive.OpenAsync(polls: 0);
        StartExportTask task = await archive.Client.StartExportTaskAsync("berths");
        archive.Gateway.Operation("GetExport").Next(2).RespondsWith(
            GatewayResponse.Json("""{"code":0,"data":{"phase":"RUNNING","percent":7}}""") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "90" } });
        var clock = new SkippingClock();

        await archive.Client.WaitAsync(task, new ApiTaskOptions<Progress> { Clock = clock });

        Assert.Equal([90, 90], clock.Pauses.Select(pause => pause.TotalSeconds));
    }

    [Fact]
    public async Task Leaving_off_does_not_end_the_task()
    {
        await using Archive archive = await Archive.OpenAsync(polls: 1);
        StartExportTask task = await archive.Client.StartExportTaskAsync("berths");
        using var cancellation = new CancellationTokenSource();
        var waiting = new ApiTaskOptions<Progress> { Interval = TimeSpan.FromHours(1), Progress = new Noting(_ => cancellation.Cancel()) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => archive.Client.WaitAsync(task, waiting, cancellationToken: cancellation.Token));

        Assert.Equal(12, (await archive.Client.WaitAsync(task)).Lines);
    }

    [Fact]
    public async Task A_state_that_the_spec_does_not_know_and_none_are_waited_for_and_told_as_drift()
    {
        await using Archive archive = await Archive.OpenAsync(polls: 0);
        var noted = new DriftNotes();
        using ArchiveClient client = archive.OpenAnother(noted);
        StartExportTask task = await client.StartExportTaskAsync("berths");
        archive.Gateway.Operation("GetExport").Next(1).RespondsWith("""{"code":0,"data":{"phase":"PAUSED","percent":7}}""");
        archive.Gateway.Operation("GetExport").Next(1).RespondsWith("""{"code":0,"data":{"percent":8}}""");
        List<int> percents = [];

        await client.WaitAsync(task, new ApiTaskOptions<Progress> { Progress = new Noting(progress => percents.Add(progress.Percent)) });

        Assert.Equal([7, 8, 100], percents);
        Assert.Equal(["GetExport UnknownEnumValue data.phase"], noted.Drift);
    }

    [Fact]
    public async Task A_question_that_is_lost_ends_the_waiting_and_not_the_task()
    {
        await using Archive archive = await Archive.OpenAsync();
        StartExportTask task = await archive.Client.StartExportTaskAsync("berths");
        archive.Gateway.Operation("GetExport").Next(1).Fails(GatewayFault.Unavailable);

        await Assert.ThrowsAsync<ApiTransportException>(() => archive.Client.WaitAsync(task));

        Assert.Equal(12, (await archive.Client.WaitAsync(task)).Lines);
    }

    [Fact]
    public async Task What_was_not_started_here_is_answered_by_the_samples_as_ever()
    {
        await using Archive archive = await Archive.OpenAsync();

        Assert.Equal(Phase.Running, (await archive.Client.GetExportAsync(6)).Phase);
        Assert.Equal(Phase.Ended, (await archive.Client.GetExportAsync(99)).Phase);
        Assert.Equal("Stopped", (await Assert.ThrowsAsync<ApiTaskFailedException<Progress>>(() => archive.Client.WaitAsync(new StartExportTask { ExportId = 7 }))).State);
    }

    [Fact]
    public async Task A_task_may_be_identified_by_the_whole_result_and_its_state_be_one()
    {
        await using Archive archive = await Archive.OpenAsync();
        SweepTask task = await archive.Client.StartSweepAsync();
        archive.Gateway.Operation("IsSwept").Next(2).RespondsWith("""{"code":0,"data":false}""");

        Assert.True(await archive.Client.WaitAsync(task));

        Assert.Equal("""{"sweepId":"s-1"}""", JsonSerializer.Serialize(task));
        Assert.Equal(3, archive.Gateway.Requests.Count(request => request.Operation == "IsSwept"));
    }

    [Fact]
    public async Task A_task_needs_a_client_and_a_task()
    {
        await using Archive archive = await Archive.OpenAsync();

        Assert.Equal("task", (await Assert.ThrowsAsync<ArgumentNullException>(() => archive.Client.WaitAsync((StartExportTask)null!))).ParamName);
        Assert.Equal("client", (await Assert.ThrowsAsync<ArgumentNullException>(() => ((ArchiveClient)null!).GetStatusAsync(new SweepTask { SweepId = "a" }))).ParamName);
    }

    private static string TargetOf(RecordedRequest request) => $"{request.Path}?{request.RawQuery}";

    private sealed class Noting(Action<Progress> note) : IProgress<Progress>
    {
        public void Report(Progress value) => note(value);
    }

    private sealed class DriftNotes : ApiClientObserver
    {
        public ConcurrentQueue<string> Drift { get; } = new();

        public override void DriftFound(ApiDriftReport report) => Drift.Enqueue($"{report.Operation} {report.Kind} {report.Path}");
    }
}
