using System;
using System.Globalization;
using System.Linq;
using Tidegate.Benchmarks.Clients.Dtos;

namespace Tidegate.Benchmarks.Calls;

/// <summary>What is sent, in the shape in which the peers without types of their own send it.</summary>
internal static class Inputs
{
    public const long FlowId = 2479;

    private const int SavedTasks = 120;

    public static SearchDto Search { get; } = new()
    {
        Type = 1,
        Expression = "",
        Owner = "",
        FromTriggerTime = 1573648355000,
        ToTriggerTime = 1573698120000,
        Status = "1,2",
        Pagination = new PageDto { PageNo = 1, PageSize = 1000 },
    };

    public static SaveFlowDto Saved { get; } = new()
    {
        Id = 2515,
        Type = 1,
        Name = "fpostm",
        Freq = "0 0 0 * * ? *",
        Cycle = "D",
        AlertMode = 3,
        DoAs = "data_ou",
        Owners = "ada;grace",
        Visitors = "linus",
        StartTime = "2019-07-23",
        Active = 0,
        Parameters = """[{"key":"path","value":"/data/in"},{"key":"overwrite","value":"true"}]""",
        Desc = "Loads what came in overnight, and says so.",
        Queue = "",
        Tasks = [.. Enumerable.Range(0, SavedTasks).Select(MakeTask)],
        Flows = [.. Enumerable.Range(0, 4).Select(MakeLink)],
        Relations = [.. Enumerable.Range(0, SavedTasks - 1).Select(MakeRelation)],
    };

    private static SavedTask MakeTask(int i) => new()
    {
        TaskId = 104575 + i,
        TaskName = Invariant($"task-{i}"),
        NodeId = Invariant($"t_{104575 + i}"),
        X = 0.0132 + (i * 0.001),
        Y = 0.0081,
    };

    private static SavedLink MakeLink(int i) => new()
    {
        FlowId = 2788 + i,
        FlowName = Invariant($"upstream-{i}"),
        NodeId = Invariant($"f_{2788 + i}"),
        IsVirtual = i % 2 == 1,
        X = 0.0186,
        Y = 0.0017,
    };

    private static SavedRelation MakeRelation(int i) => new()
    {
        Source = Invariant($"t_{104575 + i}"),
        Target = Invariant($"t_{104576 + i}"),
        CycleGap = "D0",
        Rerun = i % 2 == 0,
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
