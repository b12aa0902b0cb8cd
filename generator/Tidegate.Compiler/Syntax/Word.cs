using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Syntax;

/// <summary>A piece of text of a spec and the place where it stands.</summary>
internal sealed record Word(string Text, SourceSpan Span);
