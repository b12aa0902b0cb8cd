using System;
using Enos.BatchProcessing;

namespace Tidegate.EndToEnd.Tests.Enos;

/// <summary>Requests with everything that is required, for tests to vary.</summary>
internal static class FlowRequests
{
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
        Active = FlowState.Paused,
    };

    public static ListFlowInstancesRequest List => new()
    {
        Type = FlowType.Periodic,
        Owner = "",
        FromTriggerTime = DateTimeOffset.FromUnixTimeMilliseconds(1573648355000),
        ToTriggerTime = DateTimeOffset.FromUnixTimeMilliseconds(1573698120000),
        Statuses = [FlowInstanceStatus.Success],
    };

    public static Pagination Page => new() { PageNo = 1, PageSize = 10 };
}
