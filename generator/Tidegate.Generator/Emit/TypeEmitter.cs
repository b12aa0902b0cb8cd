using System;
using System.Collections.Generic;
using Tidegate.Generator.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the file of one declared type: the type, and how it is read and written as JSON.</summary>
internal static class TypeEmitter
{
    public static GeneratedFile Emit(EmittedType emitted) =>
        GeneratedFile.Create(emitted.Names, "Types." + emitted.Type.Name, writer =>
        {
            EmitType(writer, emitted.Type);
            if (emitted.Use != TypeUse.None)
            {
                EmitJson(writer, emitted);
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

    private static void EmitJson(CSharpWriter writer, EmittedType emitted)
    {
        var methods = new List<Action<CSharpWriter, TypeModel>>();
        if (emitted.Use.HasFlag(TypeUse.Read))
        {
            methods.Add(JsonReadEmitter.Emit);
        }

        if (emitted.Use.HasFlag(TypeUse.Written))
        {
            methods.Add(JsonWriteEmitter.Emit);
        }

        using (writer.Block($"internal static partial class {emitted.Names.Json}"))
        {
            writer.Separated(methods, emit => emit(writer, emitted.Type));
        }
    }
}
