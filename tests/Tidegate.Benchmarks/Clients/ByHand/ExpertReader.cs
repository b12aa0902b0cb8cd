using System;
using System.Buffers;
using System.Text.Json;
using Tidegate.Benchmarks.Clients.Dtos;

namespace Tidegate.Benchmarks.Clients.ByHand;

/// <summary>Reads answers straight from their bytes.</summary>
internal static class ExpertReader
{
    public delegate T Read<T>(ref Utf8JsonReader reader);

    /// <summary>Checks the code of an envelope and reads its data where it stands.</summary>
    public static T Envelope<T>(ReadOnlySpan<byte> answer, Read<T> readData)
    {
        var reader = new Utf8JsonReader(answer);
        reader.Read();
        int? code = null;
        T data = default!;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("code"u8))
            {
                reader.Read();
                code = reader.GetInt32();
            }
            else if (code == 0 && reader.ValueTextEquals("data"u8))
            {
                reader.Read();
                data = readData(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return code == 0 ? data : throw new RefusedException(code, "the service refused");
    }

    public static bool ReadNothing(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return true;
    }

    public static FlowDto ReadFlow(ref Utf8JsonReader reader)
    {
        var value = new FlowDto();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadOnlySpan<byte> name = reader.ValueSpan;
            reader.Read();
            switch (name.Length)
            {
                case 6 when name.SequenceEqual("flowId"u8):
                    value.FlowId = reader.GetInt64();
                    break;
                case 8 when name.SequenceEqual("flowName"u8):
                    value.FlowName = reader.GetString();
                    break;
                case 6 when name.SequenceEqual("active"u8):
                    value.Active = reader.GetInt32();
                    break;
                case 7 when name.SequenceEqual("creator"u8):
                    value.Creator = reader.GetString();
                    break;
                case 10 when name.SequenceEqual("createTime"u8):
                    value.CreateTime = reader.GetString();
                    break;
                case 10 when name.SequenceEqual("updateUser"u8):
                    value.UpdateUser = reader.GetString();
                    break;
                case 10 when name.SequenceEqual("updateTime"u8):
                    value.UpdateTime = reader.GetString();
                    break;
                case 4 when name.SequenceEqual("freq"u8):
                    value.Freq = reader.GetString();
                    break;
                case 5 when name.SequenceEqual("cycle"u8):
                    value.Cycle = reader.GetString();
                    break;
                case 10 when name.SequenceEqual("parameters"u8):
                    value.Parameters = reader.GetString();
                    break;
                case 5 when name.SequenceEqual("owner"u8):
                    value.Owner = reader.GetString();
                    break;
                case 7 when name.SequenceEqual("visitor"u8):
                    value.Visitor = reader.GetString();
                    break;
                case 4 when name.SequenceEqual("doAs"u8):
                    value.DoAs = reader.GetString();
                    break;
                case 9 when name.SequenceEqual("alertMode"u8):
                    value.AlertMode = reader.GetInt32();
                    break;
                case 5 when name.SequenceEqual("graph"u8):
                    value.Graph = reader.GetString();
                    break;
                case 5 when name.SequenceEqual("entry"u8):
                    value.Entry = reader.GetInt32();
                    break;
                case 4 when name.SequenceEqual("type"u8):
                    value.Type = reader.GetInt32();
                    break;
                case 8 when name.SequenceEqual("syncType"u8):
                    value.SyncType = reader.GetInt32();
                    break;
                case 4 when name.SequenceEqual("desc"u8):
                    value.Desc = reader.GetString();
                    break;
                case 9 when name.SequenceEqual("startTime"u8):
                    value.StartTime = reader.GetString();
                    break;
                case 7 when name.SequenceEqual("virtual"u8):
                    value.Virtual = reader.GetBoolean();
                    break;
                case 6 when name.SequenceEqual("locked"u8):
                    value.Locked = reader.GetBoolean();
                    break;
                case 10 when name.SequenceEqual("hasEditPri"u8):
                    value.HasEditPri = reader.GetBoolean();
                    break;
                case 10 when name.SequenceEqual("hasReadPri"u8):
                    value.HasReadPri = reader.GetBoolean();
                    break;
                case 12 when name.SequenceEqual("isUserLocked"u8):
                    value.IsUserLocked = reader.GetBoolean();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return value;
    }

    public static FlowInstancesDto ReadFlowInstances(ref Utf8JsonReader reader)
    {
        var value = new FlowInstancesDto();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadOnlySpan<byte> name = reader.ValueSpan;
            reader.Read();
            switch (name.Length)
            {
                case 9 when name.SequenceEqual("flowInsts"u8):
                    value.FlowInsts = ReadInstances(ref reader);
                    break;
                case 5 when name.SequenceEqual("count"u8):
                    value.Count = reader.GetInt32();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return value;
    }

    public static FlowInstanceDto ReadFlowInstance(ref Utf8JsonReader reader)
    {
        var value = new FlowInstanceDto();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadOnlySpan<byte> name = reader.ValueSpan;
            reader.Read();
            switch (name.Length)
            {
                case 10 when name.SequenceEqual("instanceId"u8):
                    value.InstanceId = reader.GetString();
                    break;
                case 6 when name.SequenceEqual("flowId"u8):
                    value.FlowId = reader.GetInt64();
                    break;
                case 8 when name.SequenceEqual("flowName"u8):
                    value.FlowName = reader.GetString();
                    break;
                case 4 when name.SequenceEqual("freq"u8):
                    value.Freq = reader.GetString();
                    break;
                case 5 when name.SequenceEqual("cycle"u8):
                    value.Cycle = reader.GetString();
                    break;
                case 10 when name.SequenceEqual("parameters"u8):
                    value.Parameters = reader.GetString();
                    break;
                case 4 when name.SequenceEqual("doAs"u8):
                    value.DoAs = reader.GetString();
                    break;
                case 5 when name.SequenceEqual("graph"u8):
                    value.Graph = reader.GetString();
                    break;
                case 6 when name.SequenceEqual("status"u8):
                    value.Status = reader.GetInt32();
                    break;
                case 10 when name.SequenceEqual("statusDesc"u8):
                    value.StatusDesc = reader.GetString();
                    break;
                case 11 when name.SequenceEqual("triggerTime"u8):
                    value.TriggerTime = reader.GetString();
                    break;
                case 9 when name.SequenceEqual("startTime"u8):
                    value.StartTime = reader.GetString();
                    break;
                case 7 when name.SequenceEqual("endTime"u8):
                    value.EndTime = reader.GetString();
                    break;
                case 9 when name.SequenceEqual("timestamp"u8):
                    value.Timestamp = reader.GetString();
                    break;
                case 7 when name.SequenceEqual("virtual"u8):
                    value.Virtual = reader.GetBoolean();
                    break;
                case 5 when name.SequenceEqual("owner"u8):
                    value.Owner = reader.GetString();
                    break;
                case 10 when name.SequenceEqual("hasEditPri"u8):
                    value.HasEditPri = reader.GetBoolean();
                    break;
                case 10 when name.SequenceEqual("hasReadPri"u8):
                    value.HasReadPri = reader.GetBoolean();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return value;
    }

    public static FlowReferenceDto ReadFlowReference(ref Utf8JsonReader reader)
    {
        var value = new FlowReferenceDto();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadOnlySpan<byte> name = reader.ValueSpan;
            reader.Read();
            switch (name.Length)
            {
                case 6 when name.SequenceEqual("flowId"u8):
                    value.FlowId = reader.GetInt64();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return value;
    }

    private static FlowInstanceDto[] ReadInstances(ref Utf8JsonReader reader)
    {
        FlowInstanceDto[] items = ArrayPool<FlowInstanceDto>.Shared.Rent(1024);
        int count = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            if (count == items.Length)
            {
                FlowInstanceDto[] larger = ArrayPool<FlowInstanceDto>.Shared.Rent(count * 2);
                items.CopyTo(larger, 0);
                ArrayPool<FlowInstanceDto>.Shared.Return(items, clearArray: true);
                items = larger;
            }

            items[count++] = ReadFlowInstance(ref reader);
        }

        FlowInstanceDto[] exact = items.AsSpan(0, count).ToArray();
        ArrayPool<FlowInstanceDto>.Shared.Return(items, clearArray: true);
        return exact;
    }
}
