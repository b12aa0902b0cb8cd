using Tidegate.Generator.Text;

namespace Tidegate.Generator.Syntax;

/// <summary>A piece of text of a spec and the place where it stands.</summary>
internal sealed record Word(string Text, SourceSpan Span);
