using System;
using System.Text.Json;
using Tidegate.Benchmarks.Clients.Dtos;

namespace Tidegate.Benchmarks.Clients.ByHand;

/// <summary>Writes bodies straight into their bytes.</summary>
internal static class ExpertWriter
{
    public static void WriteFlowReferenceDto(Utf8JsonWriter json, FlowReferenceDto value)
    {
        json.WriteStartObject();
        json.WriteNumber("flowId"u8, value.FlowId);
        json.WriteEndObject();
    }

    public static void WriteSearchDto(Utf8JsonWriter json, SearchDto value)
    {
        json.WriteStartObject();
        json.WriteNumber("type"u8, value.Type);
        json.WriteString("expression"u8, value.Expression);
        json.WriteString("owner"u8, value.Owner);
        json.WriteNumber("fromTriggerTime"u8, value.FromTriggerTime);
        json.WriteNumber("toTriggerTime"u8, value.ToTriggerTime);
        json.WriteString("status"u8, value.Status);
        json.WritePropertyName("pagination"u8);
        WritePageDto(json, value.Pagination ?? throw new ArgumentException("pagination"));
        json.WriteEndObject();
    }

    public static void WritePageDto(Utf8JsonWriter json, PageDto value)
    {
        json.WriteStartObject();
        json.WriteNumber("pageNo"u8, value.PageNo);
        json.WriteNumber("pageSize"u8, value.PageSize);
        json.WriteEndObject();
    }

    public static void WriteSaveFlowDto(Utf8JsonWriter json, SaveFlowDto value)
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, value.Id);
        json.WriteNumber("type"u8, value.Type);
        json.WriteString("name"u8, value.Name);
        json.WriteString("freq"u8, value.Freq);
        json.WriteString("cycle"u8, value.Cycle);
        json.WriteNumber("alertMode"u8, value.AlertMode);
        json.WriteString("doAs"u8, value.DoAs);
        json.WriteString("owners"u8, value.Owners);
        json.WriteString("visitors"u8, value.Visitors);
        json.WriteString("startTime"u8, value.StartTime);
        json.WriteNumber("active"u8, value.Active);
        json.WriteString("parameters"u8, value.Parameters);
        json.WriteString("desc"u8, value.Desc);
        json.WriteString("queue"u8, value.Queue);
        json.WriteStartArray("tasks"u8);
        foreach (SavedTask item in value.Tasks ?? [])
        {
            WriteSavedTask(json, item);
        }

        json.WriteEndArray();
        json.WriteStartArray("flows"u8);
        foreach (SavedLink item in value.Flows ?? [])
        {
            WriteSavedLink(json, item);
        }

        json.WriteEndArray();
        json.WriteStartArray("relations"u8);
        foreach (SavedRelation item in value.Relations ?? [])
        {
            WriteSavedRelation(json, item);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteSavedTask(Utf8JsonWriter json, SavedTask value)
    {
        json.WriteStartObject();
        json.WriteNumber("taskId"u8, value.TaskId);
        json.WriteString("taskName"u8, value.TaskName);
        json.WriteString("nodeId"u8, value.NodeId);
        json.WriteNumber("x"u8, value.X);
        json.WriteNumber("y"u8, value.Y);
        json.WriteEndObject();
    }

    public static void WriteSavedLink(Utf8JsonWriter json, SavedLink value)
    {
        json.WriteStartObject();
        json.WriteNumber("flowId"u8, value.FlowId);
        json.WriteString("flowName"u8, value.FlowName);
        json.WriteString("nodeId"u8, value.NodeId);
        json.WriteBoolean("isVirtual"u8, value.IsVirtual);
        json.WriteNumber("x"u8, value.X);
        json.WriteNumber("y"u8, value.Y);
        json.WriteEndObject();
    }

    public static void WriteSavedRelation(Utf8JsonWriter json, SavedRelation value)
    {
        json.WriteStartObject();
        json.WriteString("source"u8, value.Source);
        json.WriteString("target"u8, value.Target);
        json.WriteString("cycleGap"u8, value.CycleGap);
        json.WriteBoolean("rerun"u8, value.Rerun);
        json.WriteEndObject();
    }
}
