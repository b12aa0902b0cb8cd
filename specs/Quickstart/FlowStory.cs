using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate;

namespace Quickstart;

/// <summary>The life of a flow, in calls to all operations of batch processing.</summary>
internal sealed class FlowStory(IBatchProcessingClient flows, Transcript transcript, CancellationToken cancel)
{
    public async Task<DateTimeOffset> AskForTheTimeAsync()
    {
        transcript.Chapter("What the service's clock says");
        DateTimeOffset now = await transcript.CallAsync(
            "GetCurrentTime",
            () => flows.GetCurrentTimeAsync(cancellationToken: cancel),
            time => $"{time:u}");
        await transcript.CallAsync(
            "GetTimeZone",
            () => flows.GetTimeZoneAsync(cancellationToken: cancel),
            zone => zone.TimeZone);
        return now;
    }

    /// <summary>Looks around, and finds a directory to work in.</summary>
    public async Task<string> LookAroundAsync()
    {
        transcript.Chapter("Look around among the flows");
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
        return tree.FirstOrDefault(entry => entry.IsDirectory)?.Key.ToString() ?? StoryRequests.SomeDirectory;
    }

    public async Task<FlowId> MakeAsync(string parent, DateTimeOffset now)
    {
        transcript.Chapter("Make a flow");
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
        return imported.FlowId;
    }

    public async Task<FlowId> ChangeAsync(FlowId flowId)
    {
        transcript.Chapter("Change it");
        await transcript.CallAsync(
            "GetFlow",
            () => flows.GetFlowAsync(flowId, cancellationToken: cancel),
            flow => $"{flow.FlowName}, {Outcomes.OfTasks(flow.Graph?.Value?.Tasks?.Select(task => task.TaskName))}");
        Flow copy = await transcript.CallAsync(
            "LoadFlowForEdit",
            () => flows.LoadFlowForEditAsync(flowId, cancellationToken: cancel),
            flow => $"a copy to edit, flow {flow.FlowId}");
        FlowReference saved = await transcript.CallAsync(
            "SaveFlow",
            () => flows.SaveFlowAsync(StoryRequests.Save(flowId, copy), cancellationToken: cancel),
            flow => $"flow {flow.FlowId}");
        await transcript.CallAsync(
            "EnableFlow",
            () => flows.EnableFlowAsync(saved.FlowId, cancellationToken: cancel));
        return saved.FlowId;
    }

    /// <summary>Runs a flow, waits for its end for a moment, and finds one of its tasks.</summary>
    public async Task<TaskId> RunAsync(FlowId flowId, DateTimeOffset now)
    {
        transcript.Chapter("Run it and look");
        TriggerFlowTask run = await transcript.CallAsync(
            "TriggerFlow",
            () => flows.StartTriggerFlowAsync(flowId, now, cancellationToken: cancel),
            started => $"flow instance {started.FlowInstId}, a task");
        FlowInstance instance = await transcript.CallAsync(
            "GetFlowInstance",
            () => WaitAsync(run),
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
        return task.TaskId ?? node?.TaskId ?? StoryRequests.SomeTask;
    }

    public async Task<string> RunInOtherWaysAsync(FlowId flowId, TaskId taskId, DateTimeOffset now)
    {
        transcript.Chapter("Run it again, in two other ways");
        await transcript.CallAsync(
            "TriggerFlowFromTask",
            () => MinuteRule.ObserveAsync(
                () => flows.TriggerFlowFromTaskAsync(flowId, taskId, now, cancellationToken: cancel), transcript, cancel),
            started => $"flow instance {started.FlowInstanceId}");
        FlowInstanceReference last = await transcript.CallAsync(
            "UpdateAndTriggerFlow",
            () => MinuteRule.ObserveAsync(
                () => flows.UpdateAndTriggerFlowAsync(flowId, now, StoryRequests.Parameters, cancellationToken: cancel), transcript, cancel),
            started => $"flow instance {started.FlowInstanceId}");
        await transcript.CallAsync(
            "ListFlowInstances",
            () => flows.ListFlowInstancesAllAsync(StoryRequests.RunsAround(now), cancellationToken: cancel).UpToAsync(100),
            found => Outcomes.OfNames(found.Select(one => one.InstanceId)));
        return last.FlowInstanceId;
    }

    public async Task CleanUpAsync(FlowId flowId, string running)
    {
        await transcript.CallAsync(
            "CancelFlowInstance",
            () => flows.CancelFlowInstanceAsync(running, cancellationToken: cancel));
        await transcript.CallAsync(
            "DisableFlow",
            () => flows.DisableFlowAsync(flowId, cancellationToken: cancel));
        await transcript.CallAsync(
            "DeleteFlow",
            () => flows.DeleteFlowAsync(flowId, cancellationToken: cancel));
    }

    /// <summary>Waits for the end of a run, good or bad, or leaves it running after a few seconds.</summary>
    private async Task<FlowInstance> WaitAsync(TriggerFlowTask run)
    {
        try
        {
            return await flows.WaitAsync(run, StoryRequests.Patience, cancellationToken: cancel);
        }
        catch (ApiTaskFailedException<FlowInstance> failure)
        {
            return failure.Status;
        }
        catch (ApiTaskTimeoutException<FlowInstance> goesOn)
        {
            return goesOn.Status;
        }
    }
}
