using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Syntax;

/// <summary>The task that an endpoint starts: what identifies it, and the operations that ask for it and end it.</summary>
/// <param name="Key">The key <c>task</c> of the file.</param>
/// <param name="Ids">What identifies the task, in the result of the start.</param>
/// <param name="Status">The operation that tells the state; null when the file does not state it, which is reported.</param>
/// <param name="State">Where the result of that operation has the state; null when the file does not state it, which is reported.</param>
internal sealed record TaskSyntax(SourceSpan Key, EquatableArray<TaskIdSyntax> Ids, Word? Status, Word? State)
{
    /// <summary>The states that end it well.</summary>
    public EquatableArray<Word> Done { get; init; }

    /// <summary>The states that end it badly.</summary>
    public EquatableArray<Word> Failed { get; init; }

    /// <summary>The operation that has the result; null when the last answer about the state is the result.</summary>
    public Word? Result { get; init; }

    /// <summary>The operation that ends the task early; null for none.</summary>
    public Word? Cancel { get; init; }

    /// <summary>The first pause between two questions, a duration above zero and up to a day; null for the usual one.</summary>
    public Word? Every { get; init; }
}

/// <summary>A part of what identifies a task.</summary>
/// <param name="Name">The input of the other operations that takes it.</param>
/// <param name="Path">Where the result of the start has it; <c>.</c> for the result itself.</param>
internal sealed record TaskIdSyntax(Word Name, Word Path)
{
    /// <summary>The path of the whole result.</summary>
    public const string Whole = ".";
}
