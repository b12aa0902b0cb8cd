using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>
/// Emits a converter with which System.Text.Json reads and writes what it does not know, such as documents that travel as text, in the same way
/// as the client: what was put into a cache or a queue is then read back by the same reader, and Native AOT needs no reflection for it.
/// </summary>
internal static class DocumentConverter
{
    /// <param name="type">The type of the value.</param>
    /// <param name="valueName">The name of the value in the error when something inside it is rejected.</param>
    /// <param name="what">What the value is, in the words of the documentation.</param>
    public static void Emit(CSharpWriter writer, ServiceNames names, string className, TypeRef type, string valueName, string what)
    {
        TypeRef value = CSharpTypes.WithoutNull(type);
        Emit(writer, names, className, $"ApiJsonConverter<{CSharpTypes.Of(value)}>", value, valueName, what);
    }

    /// <summary>Emits one for a value that may be absent, null or present.</summary>
    public static void EmitOptional(CSharpWriter writer, ServiceNames names, string className, NullableRef type, string valueName, string what) =>
        Emit(writer, names, className, $"ApiOptionalConverter<{CSharpTypes.OfOptionalValue(type)}>", type, valueName, what);

    /// <summary>Emits one for a union and its cases.</summary>
    public static void EmitUnion(CSharpWriter writer, ServiceNames names, string className, NamedRef type, string valueName, string what) =>
        Emit(writer, names, className, $"ApiUnionConverter<{CSharpTypes.Of(type)}>", type, valueName, what);

    private static void Emit(CSharpWriter writer, ServiceNames names, string className, string baseType, TypeRef value, string valueName, string what)
    {
        // The full name, since a member of the enclosing record may have the short one.
        string qualifier = $"global::{names.Namespace}.{names.Json}.";
        writer.Line($"/// <summary>Reads and writes {what} for System.Text.Json as the client does.</summary>");
        using (writer.Block($"public sealed class {className} : global::Tidegate.Json.{baseType}"))
        {
            writer.Line("/// <summary>Creates the converter.</summary>");
            writer.Line($"public {className}()");
            using (writer.Indent())
            {
                writer.Line(": base(");
                using (writer.Indent())
                {
                    writer.Line(new JsonReadCode(qualifier).Delegate(value) + ",");
                    writer.Line(new JsonWriteCode(qualifier).Lambda(value, valueName) + ")");
                }
            }

            writer.Block().Dispose();
        }
    }
}
