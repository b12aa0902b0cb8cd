using System.Linq;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Syntax;

/// <summary>A use of a type, such as <c>json&lt;KeyValue[]&gt;</c>, as written: its names need not be known.</summary>
internal abstract record TypeExpression(SourceSpan Span)
{
    /// <summary>The type as a spec has it, without superfluous blanks.</summary>
    public abstract string Text { get; }
}

/// <summary>A word: a scalar type, a declared type, or another word of the language such as <c>none</c>.</summary>
internal sealed record NamedType(SourceSpan Span, string Name) : TypeExpression(Span)
{
    public override string Text => Name;
}

internal sealed record ArrayType(SourceSpan Span, TypeExpression Item) : TypeExpression(Span)
{
    public override string Text => Item.Text + "[]";
}

internal sealed record NullableType(SourceSpan Span, TypeExpression Value) : TypeExpression(Span)
{
    public override string Text => Value.Text + "?";
}

/// <summary>A word with arguments, such as <c>list&lt;string, ";"&gt;</c>.</summary>
internal sealed record GenericType(SourceSpan Span, Word Name, EquatableArray<TypeExpression> Arguments) : TypeExpression(Span)
{
    public override string Text => $"{Name.Text}<{string.Join(", ", Arguments.Select(argument => argument.Text))}>";
}

/// <summary>A quoted text among the arguments of a type.</summary>
internal sealed record TextArgument(SourceSpan Span, string Content) : TypeExpression(Span)
{
    public override string Text => $"\"{Content}\"";
}
