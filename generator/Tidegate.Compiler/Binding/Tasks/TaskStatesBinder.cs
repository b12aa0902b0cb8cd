using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Tasks;

/// <summary>Binds where an operation tells the state of a task, and which states end it.</summary>
internal sealed class TaskStatesBinder
{
    private readonly TaskDeclaration _task;
    private readonly EndpointModel _status;
    private readonly ServiceScope _scope;
    private readonly List<TaskProblem> _problems;

    /// <param name="problems">Receives the mistakes.</param>
    public TaskStatesBinder(TaskDeclaration task, EndpointModel status, ServiceScope scope, List<TaskProblem> problems)
    {
        _task = task;
        _status = status;
        _scope = scope;
        _problems = problems;
    }

    /// <returns>Null when there is a mistake.</returns>
    public TaskStates? Bind()
    {
        ResultPaths results = new(_scope, _status.Returns, _status.Response);
        bool isWhole = _task.State == TaskIdSyntax.Whole;
        ResultPath? path = isWhole ? null : results.Find(_task.State);
        TypeRef? found = path?.Type ?? (isWhole && _status.Response is null ? _status.Returns : null);
        TypeRef? type = found is NullableRef nullable ? nullable.Value : found;
        if (type is null || !IsState(type) || path?.Members.Any(member => member.IsSecret) == true)
        {
            string hint = path is null && !isWhole
                ? DidYouMean.Hint(_task.State, results.Beginnings, ": name a member of the result, or one 'beside' the data")
                : ": name one that says how far the task has come, and is not secret";
            _problems.Add(new TaskProblem(TaskPlace.State, TaskRules.BadPath, _task.State, "enum, string, int, long or bool", _status.Name, hint));
            return null;
        }

        EquatableArray<TaskState> done = Bind(_task.Done, TaskPlace.Done, type);
        EquatableArray<TaskState> failed = Bind(_task.Failed, TaskPlace.Failed, type);
        CheckTwice(done, failed);
        return new TaskStates(path, type, done, failed);
    }

    private static bool IsState(TypeRef type) => type is NamedRef { Kind: NamedKind.StringEnum or NamedKind.IntEnum }
        or ScalarRef { Kind: ScalarKind.String or ScalarKind.Int or ScalarKind.Long or ScalarKind.Bool };

    private EquatableArray<TaskState> Bind(EquatableArray<string> texts, TaskPlace place, TypeRef type)
    {
        TaskState[]? known = KnownOf(type);
        List<TaskState> states = new();
        for (int i = 0; i < texts.Count; i++)
        {
            string text = texts[i];
            TaskState? state = known is null ? new TaskState(text, text)
                : known.FirstOrDefault(value => value.Name == text) ?? known.FirstOrDefault(value => value.Wire == text);
            if (state is not null && (known is not null || IsOf(type, text)))
            {
                states.Add(state);
                continue;
            }

            string what = type is NamedRef named ? $"'{named.Name}'" : $"the type '{((ScalarRef)type).OnWire.Word}'";
            string hint = DidYouMean.Hint(text, known?.Select(value => value.Name) ?? [], known is null ? ": write one as it comes in JSON" : $": it has {string.Join(", ", known.Select(value => value.Name))}");
            _problems.Add(TaskProblem.At(place, i, TaskRules.UnknownState, text, what, hint));
        }

        return states.ToEquatableArray();
    }

    /// <summary>One value may be written by its name and once more as it is on the wire.</summary>
    private void CheckTwice(EquatableArray<TaskState> done, EquatableArray<TaskState> failed)
    {
        HashSet<TaskState> seen = new();
        for (int i = 0; i < done.Count + failed.Count; i++)
        {
            bool isDone = i < done.Count;
            TaskState state = isDone ? done[i] : failed[i - done.Count];
            if (!seen.Add(state))
            {
                _problems.Add(TaskProblem.At(isDone ? TaskPlace.Done : TaskPlace.Failed, isDone ? i : i - done.Count, TaskRules.StateTwice, state.Name));
            }
        }
    }

    /// <returns>Null when the values are not listed.</returns>
    private TaskState[]? KnownOf(TypeRef type) => type is not NamedRef named ? null : _scope.TypesByName()[named.Name] switch
    {
        StringEnumModel texts => texts.Values.Select(value => new TaskState(value.Name, value.Value)).ToArray(),
        IntEnumModel numbers => numbers.Values.Select(value => new TaskState(value.Name, value.Value.ToString(CultureInfo.InvariantCulture))).ToArray(),
        _ => null,
    };

    private static bool IsOf(TypeRef type, string text) => ((ScalarRef)type).Kind switch
    {
        ScalarKind.Int => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number.ToString(CultureInfo.InvariantCulture) == text,
        ScalarKind.Long => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number.ToString(CultureInfo.InvariantCulture) == text,
        ScalarKind.Bool => text is "true" or "false",
        _ => true,
    };
}
