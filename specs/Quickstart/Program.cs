using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Enos.BatchProcessing;
using Quickstart;
using Tidegate;

// The life of a flow, as a sequence of calls to all 22 operations. Ids come from the responses, never from what was sent: the service is
// free to choose others.

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};

try
{
    await using Destination destination = await Destination.OfEnvironmentAsync(Environment.GetEnvironmentVariable);
    using var requestLines = new RequestLines();
    using var flows = new BatchProcessingClient(destination.Options, new ApiClientParts { Transport = requestLines });
    var transcript = new Transcript(Console.Out, requestLines);
    CancellationToken cancel = cancellation.Token;

    transcript.Title($"Calling {destination.Description}.");

    transcript.Chapter("What the service's clock says");
    DateTimeOffset now = await transcript.CallAsync(
        "GetCurrentTime",
        () => flows.GetCurrentTimeAsync(cancellationToken: cancel),
        time => $"{time:u}");
    await transcript.CallAsync(
        "GetTimeZone",
        () => flows.GetTimeZoneAsync(cancellationToken: cancel),
        zone => zone.TimeZone);

    transcript.Chapter("Look around");
    IReadOnlyList<DirectoryEntry> tree = await transcript.CallAsync(
        "ListWorkflowDirectories",
        () => flows.ListWorkflowDirectoriesAsync(cancellationToken: cancel),
        Outcomes.OfTree);
    await transcript.CallAsync(
        "GetMyFlow",
        () => flows.GetMyFlowAsync(cancellationToken: cancel),
        mine => Outcomes.OfNames(mine.Select(flow => flow.FlowName)));
    await transcript.CallAsync(
        "SearchFlow",
        () => flows.SearchFlowAllAsync(expression: "", StoryRequests.FirstPage, cancellationToken: cancel).UpToAsync(100),
        found => Outcomes.OfNames(found.Select(flow => flow.FlowName)));

    transcript.Chapter("Make a flow");
    string parent = tree.FirstOrDefault(entry => entry.IsDirectory)?.Key.ToString() ?? StoryRequests.SomeDirectory;
    DirectoryReference directory = await transcript.CallAsync(
        "CreateDirectory",
        () => flows.CreateDirectoryAsync(parent, StoryRequests.NewName("nightly", now), cancellationToken: cancel),
        created => $"directory {created.DirId}");
    FlowReference imported = await transcript.CallAsync(
        "ImportFlow",
        () => flows.ImportFlowAsync(
            StoryRequests.NewName("hello", now), directory.DirId, StoryRequests.HelloFlow, description: "", cancellationToken: cancel),
        flow => $"flow {flow.FlowId}");
    await transcript.CallAsync(
        "ExportFlow",
        () => flows.ExportFlowAsync(imported.FlowId, cancellationToken: cancel),
        export => Outcomes.OfTasks(export.Tasks?.Select(task => task.Name)));

    transcript.Chapter("Change it");
    await transcript.CallAsync(
        "GetFlow",
        () => flows.GetFlowAsync(imported.FlowId, cancellationToken: cancel),
        flow => $"{flow.FlowName}, {Outcomes.OfTasks(flow.Graph?.Value?.Tasks?.Select(task => task.TaskName))}");
    Flow copy = await transcript.CallAsync(
        "LoadFlowForEdit",
        () => flows.LoadFlowForEditAsync(imported.FlowId, cancellationToken: cancel),
        flow => $"a copy to edit, flow {flow.FlowId}");
    FlowReference saved = await transcript.CallAsync(
        "SaveFlow",
        () => flows.SaveFlowAsync(StoryRequests.Save(imported.FlowId, copy), cancellationToken: cancel),
        flow => $"flow {flow.FlowId}");
    await transcript.CallAsync(
        "EnableFlow",
        () => flows.EnableFlowAsync(saved.FlowId, cancellationToken: cancel));

    transcript.Chapter("Run it and look");
    FlowInstanceReference run = await transcript.CallAsync(
        "TriggerFlow",
        () => flows.TriggerFlowAsync(saved.FlowId, now, cancellationToken: cancel),
        started => $"flow instance {started.FlowInstanceId}");
    FlowInstance instance = await transcript.CallAsync(
        "GetFlowInstance",
        () => flows.GetFlowInstanceAsync(run.FlowInstanceId, cancellationToken: cancel),
        Outcomes.OfInstance);
    TaskInstanceNode? node = instance.Graph?.Value?.Tasks?.FirstOrDefault(task => task.TaskInstId is not null);
    string taskInstance = node?.TaskInstId ?? StoryRequests.SomeTaskInstance;
    TaskInstance task = await transcript.CallAsync(
        "GetTaskInstance",
        () => flows.GetTaskInstanceAsync(taskInstance, cancellationToken: cancel),
        found => $"{found.TaskName}: {found.StatusName}, run {found.RunNumber}");
    await transcript.CallAsync(
        "GetTaskInstanceLog",
        () => flows.GetTaskInstanceLogAsync(taskInstance, maxLength: 4096, cancellationToken: cancel),
        found => Outcomes.OfLog(found.Log));

    transcript.Chapter("Run it again, in two other ways");
    TaskId taskId = task.TaskId ?? node?.TaskId ?? StoryRequests.SomeTask;
    await transcript.CallAsync(
        "TriggerFlowFromTask",
        () => MinuteRule.ObserveAsync(
            () => flows.TriggerFlowFromTaskAsync(saved.FlowId, taskId, now, cancellationToken: cancel), transcript, cancel),
        started => $"flow instance {started.FlowInstanceId}");
    FlowInstanceReference last = await transcript.CallAsync(
        "UpdateAndTriggerFlow",
        () => MinuteRule.ObserveAsync(
            () => flows.UpdateAndTriggerFlowAsync(saved.FlowId, now, StoryRequests.Parameters, cancellationToken: cancel), transcript, cancel),
        started => $"flow instance {started.FlowInstanceId}");
    await transcript.CallAsync(
        "ListFlowInstances",
        () => flows.ListFlowInstancesAllAsync(StoryRequests.RunsAround(now), cancellationToken: cancel).UpToAsync(100),
        found => Outcomes.OfNames(found.Select(one => one.InstanceId)));

    if (destination.Embedded is { } gateway)
    {
        transcript.Chapter("What goes wrong looks like this");
        await ProvokedErrors.BusinessErrorAsync(gateway, flows, transcript, saved.FlowId, cancel);
        await ProvokedErrors.BadSignatureAsync(destination.Options, requestLines, transcript, saved.FlowId, cancel);
    }

    transcript.Chapter("Clean up");
    await transcript.CallAsync(
        "CancelFlowInstance",
        () => flows.CancelFlowInstanceAsync(last.FlowInstanceId, cancellationToken: cancel));
    await transcript.CallAsync(
        "DisableFlow",
        () => flows.DisableFlowAsync(saved.FlowId, cancellationToken: cancel));
    await transcript.CallAsync(
        "DeleteFlow",
        () => flows.DeleteFlowAsync(saved.FlowId, cancellationToken: cancel));

    transcript.Title($"Done: {transcript.Operations.Count} operations called.");
    return 0;
}
catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Stopped.");
    return 1;
}
catch (Exception failure)
{
    // The message helps a newcomer; a stack trace would not.
    await Console.Error.WriteLineAsync($"The Quickstart failed: {failure.Message}");
    return 1;
}
