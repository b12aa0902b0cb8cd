using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Syntax;

/// <summary>A piece of text in a spec, with its location.</summary>
internal sealed record Word(string Text, SourceSpan Span);
