using System;
using System.Collections.Generic;
using System.Globalization;
using Enos.BatchProcessing;
using Tidegate;

namespace Quickstart;

/// <summary>The requests that the story sends.</summary>
internal static class StoryRequests
{
    // Stand-ins to continue with when a valid response contains nothing usable, such as an empty list.
    public const string SomeDirectory = "249a33bd419a4710b1567f5088f8955b";
    public const string SomeTaskInstance = "104890-20190808093200";
    public const long SomeTask = 104890;

    private const string EveryMidnight = "0 0 0 * * ? *";

    private static readonly DateTime s_firstDay = new(2026, 1, 1);

    public static Pagination FirstPage => new()
    {
        PageNo = 1,
        PageSize = 10,
        Sorters = [new Sorter { Field = SortField.UpdateTime, Order = SortOrder.Descending }],
    };

    /// <summary>How a run is waited for; runs of real flows take longer.</summary>
    public static ApiTaskOptions<FlowInstance> Patience => new() { Interval = TimeSpan.FromSeconds(0.5), TimeLimit = TimeSpan.FromSeconds(5) };

    public static IReadOnlyList<KeyValue> Parameters => [new KeyValue { Key = "greeting", Value = "hello again" }];

    public static FlowExport HelloFlow => new()
    {
        Cycle = Cycle.Day,
        Cron = EveryMidnight,
        Parameters = new([new KeyValue { Key = "greeting", Value = "hello" }]),
        AlertMode = AlertMode.None,
        Submitter = "data_ou",
        Owners = ["ada"],
        Visitors = [],
        Type = FlowType.Periodic,
        SyncType = SyncType.Data,
        Description = "",
        StartTime = s_firstDay,
        Tasks =
        [
            new ExportedTask
            {
                Name = "greet",
                Resource = "default",
                Type = TaskType.Command,
                SyncType = SyncType.Data,
                Command = "echo \"$greeting\"",
                Timeout = 300,
                RetryLimit = 3,
                SuccessCode = "0",
                RunMode = new RunMode { TaskMode = TaskMode.Single, Cpu = 0.5, Memory = 1 },
            },
        ],
        FlowLinks = [],
        TaskLinks = [],
        Relations = [],
        LinkRelations = [],
    };

    /// <summary>Creates a name that no earlier run of the story has used.</summary>
    public static string NewName(string stem, DateTimeOffset now) =>
        $"{stem}-{now.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}";

    /// <summary>Creates the request that saves a loaded flow. Saving and loading use different names for the same things.</summary>
    public static SaveFlowRequest Save(FlowId flowId, Flow loaded)
    {
        FlowGraph? graph = loaded.Graph?.Value;
        return new SaveFlowRequest
        {
            FlowId = flowId,
            Type = loaded.Type ?? FlowType.Periodic,
            Name = loaded.FlowName,
            Freq = loaded.Freq ?? EveryMidnight,
            Cycle = loaded.Cycle ?? Cycle.Day,
            AlertMode = loaded.AlertMode ?? AlertMode.None,
            DoAs = loaded.DoAs ?? "",
            Owners = loaded.Owners ?? [],
            Visitors = loaded.Visitors ?? [],
            StartTime = loaded.StartTime ?? s_firstDay,
            Active = FlowState.Paused,
            Parameters = loaded.Parameters,
            Description = loaded.Description,
            Queue = loaded.Queue,
            Tasks = graph?.Tasks ?? [],
            Flows = graph?.Flows,
            Relations = graph?.Relations,
        };
    }

    public static ListFlowInstancesRequest RunsAround(DateTimeOffset time) => new()
    {
        Type = FlowType.Periodic,
        Expression = "",
        Owner = "",
        FromTriggerTime = time.AddDays(-1),
        ToTriggerTime = time.AddDays(1),
        Statuses = [FlowInstanceStatus.Init, FlowInstanceStatus.Running, FlowInstanceStatus.Success],
        Pagination = FirstPage,
    };
}
