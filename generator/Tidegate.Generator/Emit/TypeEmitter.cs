using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;

namespace Tidegate.Generator.Emit;

/// <summary>Emits one declared type: the type, and how it is read and written as JSON.</summary>
internal static class TypeEmitter
{
    public static FilePart Emit(EmittedType emitted)
    {
        var sections = new List<FileSection> { FileSection.InNoBlock(writer => EmitType(writer, emitted.Names, emitted.Type)) };
        var methods = JsonMethods(emitted).ToList();
        if (methods.Count > 0)
        {
            sections.Add(FileSection.InBlock(
                $"internal static partial class {emitted.Names.Json}", writer => writer.Separated(methods, emit => emit(writer))));
        }

        return new FilePart(emitted.Names, "Types", emitted.Type.Name, sections.ToEquatableArray());
    }

    private static void EmitType(CSharpWriter writer, ServiceNames names, TypeModel type)
    {
        switch (type)
        {
            case RecordModel record:
                RecordEmitter.Emit(writer, names, record);
                break;
            case UnionModel union:
                UnionEmitter.Emit(writer, names, union);
                break;
            case StringEnumModel textEnum:
                EnumEmitter.Emit(writer, names.Access, textEnum);
                break;
            case IntEnumModel numberEnum:
                EnumEmitter.Emit(writer, names.Access, numberEnum);
                break;
            case IdModel id:
                IdEmitter.Emit(writer, names.Access, id);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type));
        }
    }

    private static IEnumerable<Action<CSharpWriter>> JsonMethods(EmittedType emitted)
    {
        if (emitted.Type is UnionModel fields && UnionReadEmitter.HasFields(fields))
        {
            yield return writer => UnionReadEmitter.EmitFields(writer, fields);
        }

        if (emitted.Use.HasFlag(TypeUse.Read))
        {
            yield return writer => JsonReadEmitter.Emit(writer, emitted.Type);
        }

        if (emitted.Use.HasFlag(TypeUse.Written) && emitted.Type is RecordModel record)
        {
            yield return writer => JsonWriteEmitter.Emit(writer, record);
        }

        if (emitted.Use.HasFlag(TypeUse.Written) && emitted.Type is UnionModel union)
        {
            yield return writer => UnionWriteEmitter.Emit(writer, union);
        }
    }
}
