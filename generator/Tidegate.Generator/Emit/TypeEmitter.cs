using System;
using System.Collections.Generic;
using Tidegate.Generator.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the file of one declared type: the type, and how it is read and written as JSON.</summary>
internal static class TypeEmitter
{
    public static GeneratedFile Emit(ServiceNames names, TypeModel type, TypeUse use) =>
        GeneratedFile.Create(names, "Types." + type.Name, writer =>
        {
            EmitType(writer, type);
            if (use != TypeUse.None)
            {
                writer.Line();
                EmitJson(writer, names, type, use);
            }
        });

    private static void EmitType(CSharpWriter writer, TypeModel type)
    {
        switch (type)
        {
            case RecordModel record:
                RecordEmitter.Emit(writer, record);
                break;
            case StringEnumModel textEnum:
                EnumEmitter.Emit(writer, textEnum);
                break;
            case IntEnumModel numberEnum:
                EnumEmitter.Emit(writer, numberEnum);
                break;
            case IdModel id:
                IdEmitter.Emit(writer, id);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type));
        }
    }

    private static void EmitJson(CSharpWriter writer, ServiceNames names, TypeModel type, TypeUse use)
    {
        var methods = new List<Action<CSharpWriter, TypeModel>>();
        if (use.HasFlag(TypeUse.Read))
        {
            methods.Add(JsonReadEmitter.Emit);
        }

        if (use.HasFlag(TypeUse.Written))
        {
            methods.Add(JsonWriteEmitter.Emit);
        }

        using (writer.Block($"internal static partial class {names.Json}"))
        {
            writer.Separated(methods, emit => emit(writer, type));
        }
    }
}
