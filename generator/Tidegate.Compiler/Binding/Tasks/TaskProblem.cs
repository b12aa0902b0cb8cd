using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Tasks;

/// <summary>What a task says at the place of a mistake.</summary>
internal enum TaskPlace
{
    Key,
    Id,
    Status,
    State,
    Done,
    Failed,
    Result,
    Cancel,
}

/// <summary>A mistake in a task without its source location, so that a comment in its file does not bind it again.</summary>
/// <param name="Index">Which of several at the place it is.</param>
internal sealed record TaskProblem(TaskPlace Place, int Index, SpecRule Rule, EquatableArray<string> Arguments)
{
    public TaskProblem(TaskPlace place, SpecRule rule, params string[] arguments)
        : this(place, 0, rule, arguments.ToEquatableArray())
    {
    }

    public static TaskProblem At(TaskPlace place, int index, SpecRule rule, params string[] arguments) => new(place, index, rule, arguments.ToEquatableArray());

    public void Report(TaskSyntax syntax, DiagnosticBag diagnostics) => diagnostics.Report(Rule, Find(syntax), Arguments.ToArray());

    private SourceSpan Find(TaskSyntax syntax) => (Place switch
    {
        TaskPlace.Id => syntax.Ids[Index].Name,
        TaskPlace.Status => syntax.Status,
        TaskPlace.State => syntax.State,
        TaskPlace.Done => syntax.Done[Index],
        TaskPlace.Failed => syntax.Failed[Index],
        TaskPlace.Result => syntax.Result,
        TaskPlace.Cancel => syntax.Cancel,
        _ => null,
    })?.Span ?? syntax.Key;
}
