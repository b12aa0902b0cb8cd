using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>
/// Emits a class by which System.Text.Json reads and writes documents that travel as text as the client does: what is kept in a cache or a
/// queue is then read back by the same reader, and native code needs no reflection for it.
/// </summary>
internal static class DocumentConverter
{
    /// <param name="type">The type of the value.</param>
    /// <param name="valueName">Names the value when something inside it is refused.</param>
    /// <param name="what">What the value is, as documentation says it.</param>
    public static void Emit(CSharpWriter writer, ServiceNames names, string className, TypeRef type, string valueName, string what)
    {
        TypeRef value = CSharpTypes.WithoutNull(type);
        // The whole name: a member of the record around it may have the short one.
        string qualifier = $"global::{names.Namespace}.{names.Json}.";
        writer.Line($"/// <summary>Reads and writes {what} for System.Text.Json as the client does.</summary>");
        using (writer.Block($"public sealed class {className} : global::Tidegate.Json.ApiJsonConverter<{CSharpTypes.Of(value)}>"))
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
