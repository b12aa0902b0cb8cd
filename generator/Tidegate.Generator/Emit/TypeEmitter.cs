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
            List<Action> methods = JsonMethods(writer, emitted);
            if (methods.Count > 0)
            {
                using (writer.Block($"internal static partial class {emitted.Names.Json}"))
                {
                    writer.Separated(methods, emit => emit());
                }
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

    private static List<Action> JsonMethods(CSharpWriter writer, EmittedType emitted)
    {
        var methods = new List<Action>();
        if (emitted.Use.HasFlag(TypeUse.Read))
        {
            methods.Add(() => JsonReadEmitter.Emit(writer, emitted.Type));
        }

        if (emitted.Use.HasFlag(TypeUse.Written) && emitted.Type is RecordModel record)
        {
            methods.Add(() => JsonWriteEmitter.Emit(writer, record));
        }

        return methods;
    }
}
