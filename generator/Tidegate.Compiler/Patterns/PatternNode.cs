using System.Collections.Generic;

namespace Tidegate.Compiler.Patterns;

/// <summary>A part of a pattern.</summary>
internal abstract record PatternNode;

/// <summary>One character of a set.</summary>
internal sealed record CharacterNode(CodePoints Characters) : PatternNode;

/// <summary>One part behind the other; without any, the empty text.</summary>
internal sealed record SequenceNode(IReadOnlyList<PatternNode> Parts) : PatternNode;

/// <summary>One part or another.</summary>
internal sealed record ChoiceNode(IReadOnlyList<PatternNode> Choices) : PatternNode;

/// <summary>A part several times.</summary>
/// <param name="Max">Null when there is no limit.</param>
internal sealed record RepeatNode(PatternNode Part, int Min, int? Max) : PatternNode;
