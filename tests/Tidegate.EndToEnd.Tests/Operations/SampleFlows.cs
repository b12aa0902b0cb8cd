using System;
using Enos.BatchProcessing;

namespace Tidegate.EndToEnd.Tests.Operations;

/// <summary>The large requests of the documented samples, as a consumer writes them.</summary>
internal static class SampleFlows
{
    public static Pagination FirstPage => new()
    {
        PageNo = 1,
        PageSize = 10,
        Sorters = [new Sorter { Field = SortField.UpdateTimeCamelCase, Order = SortOrder.Ascending }],
    };

    public static ListFlowInstancesRequest List => new()
    {
        Type = FlowType.Periodic,
        Expression = "",
        Owner = "",
        FromTriggerTime = DateTimeOffset.FromUnixTimeMilliseconds(1573648355000),
        ToTriggerTime = DateTimeOffset.FromUnixTimeMilliseconds(1573698120000),
        Statuses = [FlowInstanceStatus.Success],
        Pagination = FirstPage,
    };

    public static FlowExport Import => new()
    {
        Cycle = Cycle.Day,
        Cron = "0 0 0 * * ? *",
        Parameters = new([new KeyValue { Key = "REPLACE", Value = "abc" }]),
        AlertMode = AlertMode.EmailAndSms,
        Submitter = "data_ou",
        Owners = ["ada"],
        Visitors = ["grace"],
        Type = FlowType.Periodic,
        SyncType = SyncType.Data,
        Description = "",
        StartTime = new DateTime(2019, 11, 22),
        Tasks =
        [
            new ExportedTask
            {
                Name = "tass",
                Resource = "default",
                Type = TaskType.DataIntegration,
                SyncType = SyncType.Data,
                Command = "echo \"hello\"",
                Submitter = "data_ou",
                FilePackage = "",
                Cron = "",
                PriorityLevel = 0,
                Timeout = 300,
                RetryLimit = 3,
                RetryInterval = 0,
                SuccessCode = "0",
                WaitCode = "",
                AsLink = true,
                RunMode = new RunMode
                {
                    TaskMode = TaskMode.Single,
                    Cpu = 0.5,
                    Memory = 1,
                    MaxParallel = 0,
                    KeyType = new KeyType(0),
                    DatasourceId = 0,
                    Path = "",
                    Content = "",
                },
            },
        ],
        FlowLinks = [],
        TaskLinks = [],
        Relations = [],
        LinkRelations = [],
    };

    public static SaveFlowRequest Save => new()
    {
        FlowId = 2515,
        Type = FlowType.Periodic,
        Name = "fpostm",
        Freq = "0 0 0 * * ? *",
        Cycle = Cycle.Day,
        AlertMode = AlertMode.EmailAndSms,
        DoAs = "data_ou",
        Owners = ["ada"],
        Visitors = ["grace"],
        StartTime = new DateTime(2019, 7, 23),
        Active = FlowState.Paused,
        Parameters = new([]),
        Description = "e",
        Queue = "",
        Tasks = [new TaskNode { TaskId = 104575, TaskName = "tass", NodeId = "t_104575", X = 0.0132, Y = 0.008100000381469727 }],
        Flows = [new FlowNode { FlowId = 2788, FlowName = "jin", NodeId = "f_2788", IsVirtual = false, X = 0.0186, Y = 0.0016999999046325683 }],
        Relations = [new GraphRelation { Source = "f_2788", Target = "t_104575", CycleGap = "D0", Rerun = false }],
    };
}
