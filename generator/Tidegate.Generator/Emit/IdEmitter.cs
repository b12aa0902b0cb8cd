using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the dedicated type for one kind of id.</summary>
internal static class IdEmitter
{
    private const string ValueType = "global::Tidegate.ApiId";
    private const string Kind = "Id";

    public static void Emit(CSharpWriter writer, string access, IdModel type)
    {
        string name = CSharpLiteral.Identifier(type.Name);
        writer.Describe(type.Doc, $"An id of the kind {type.Name}.");
        writer.Parameter("Value", "The id as it stands on the wire, a number or a text.");
        using (ValueMembers.OpenStruct(writer, access, name, ValueType, Kind, $"global::System.IComparable<{name}>", "global::System.IComparable"))
        {
            writer.Lines($"""
                /// <summary>Creates an id from a number.</summary>
                public static implicit operator {name}(long value) => new(value);

                /// <summary>Creates an id from text.</summary>
                public static implicit operator {name}(string value) => new(value);

                /// <inheritdoc/>
                public override string ToString() => Value.ToString();

                /// <inheritdoc/>
                public int CompareTo({name} other) => Value.CompareTo(other.Value);

                int global::System.IComparable.CompareTo(object? obj) => global::Tidegate.ApiValue.Compare(this, obj);
                """);
            ValueMembers.Emit(writer, name, ValueType, Kind, "text");
        }
    }
}
