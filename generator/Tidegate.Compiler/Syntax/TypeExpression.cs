using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Syntax;

/// <summary>A use of a type, such as <c>json&lt;KeyValue[]&gt;</c>, as written: its names need not be known.</summary>
internal abstract record TypeExpression(SourceSpan Span);

/// <summary>A word: a scalar type, a declared type, or another word of the language such as <c>none</c>.</summary>
internal sealed record NamedType(SourceSpan Span, string Name) : TypeExpression(Span);

internal sealed record ArrayType(SourceSpan Span, TypeExpression Item) : TypeExpression(Span);

internal sealed record NullableType(SourceSpan Span, TypeExpression Value) : TypeExpression(Span);

/// <summary>A word with arguments, such as <c>list&lt;string, ";"&gt;</c>.</summary>
internal sealed record GenericType(SourceSpan Span, Word Name, EquatableArray<TypeExpression> Arguments) : TypeExpression(Span);

/// <summary>A quoted text among the arguments of a type.</summary>
internal sealed record TextArgument(SourceSpan Span, string Text) : TypeExpression(Span);
