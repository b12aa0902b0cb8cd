using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Tasks;

/// <param name="Model">Null when there is a mistake, here or in an operation of the task.</param>
internal sealed record BoundTask(TaskModel? Model, EquatableArray<TaskProblem> Problems);

/// <summary>Binds the task that an operation starts against the other operations of its service.</summary>
internal sealed class TaskBinder
{
    private readonly EndpointModel _start;
    private readonly TaskDeclaration _task;
    private readonly ServiceScope _scope;
    private readonly IReadOnlyCollection<EndpointModel> _operations;
    private readonly bool _mayHaveOthers;
    private readonly List<TaskProblem> _problems = new();

    private TaskBinder(EndpointModel start, ServiceScope scope, IReadOnlyCollection<EndpointModel> operations, bool mayHaveOthers)
    {
        _start = start;
        _task = start.Task!;
        _scope = scope;
        _operations = operations;
        _mayHaveOthers = mayHaveOthers;
    }

    /// <param name="operations">The operations of the service.</param>
    /// <param name="mayHaveOthers">Whether there are operations that could not be bound, which is reported where they stand.</param>
    public static BoundTask Bind(EndpointModel start, ServiceScope scope, IReadOnlyCollection<EndpointModel> operations, bool mayHaveOthers) =>
        new TaskBinder(start, scope, operations, mayHaveOthers).Bind();

    private BoundTask Bind()
    {
        CheckName();
        EndpointModel? status = Find(_task.Status, TaskPlace.Status);
        EndpointModel? result = _task.Result is { } resultName ? Find(resultName, TaskPlace.Result) : null;
        EndpointModel? cancel = _task.Cancel is { } cancelName ? Find(cancelName, TaskPlace.Cancel) : null;
        bool isWhole = status is not null && result is null == _task.Result is null && cancel is null == _task.Cancel is null;
        TaskStates? states = status is null ? null : new TaskStatesBinder(_task, status, _scope, _problems).Bind();
        if (!isWhole || states is null)
        {
            return new BoundTask(null, _problems.ToEquatableArray());
        }

        (EndpointModel Operation, TaskPlace Place)[] all = new[] { (status!, TaskPlace.Status), (result, TaskPlace.Result), (cancel, TaskPlace.Cancel) }
            .Where(operation => operation.Item1 is not null).Select(operation => (operation.Item1!, operation.Item2)).ToArray();
        CheckFit(status!, result, cancel);
        EquatableArray<TaskMember> members = new TaskMembersBinder(_start, _problems).Bind(all);
        bool isSound = _problems.All(problem => problem.Rule.Severity != SpecSeverity.Error);
        return new BoundTask(
            isSound ? new TaskModel(_start, status!, result, cancel, members, states, _task.Every) : null, _problems.ToEquatableArray());
    }

    /// <summary>A method of the interface would be called in place of the one that starts the task.</summary>
    private void CheckName()
    {
        string name = EmittedNames.Start(_start.Name);
        if (_operations.Any(operation => operation.Name == name))
        {
            _problems.Add(new TaskProblem(
                TaskPlace.Key, NameRules.ReservedName, "The method that starts the task", EmittedNames.Method(name), $"is the method of '{name}'", "rename that endpoint"));
        }
    }

    private EndpointModel? Find(string name, TaskPlace place)
    {
        EndpointModel? found = _operations.FirstOrDefault(operation => operation.Name == name);
        if (found is null && !_mayHaveOthers)
        {
            string hint = DidYouMean.Hint(name, _operations.Select(operation => operation.Name), ": name one that has a file in its folder, as it stands after 'endpoint:'");
            _problems.Add(new TaskProblem(place, TaskRules.UnknownOperation, name, hint));
        }

        return found;
    }

    private void CheckFit(EndpointModel status, EndpointModel? result, EndpointModel? cancel)
    {
        if (status.Name == _start.Name)
        {
            Refuse(TaskPlace.Status, "status", status, "asking would start another task");
        }
        else if (!status.IsIdempotent)
        {
            _problems.Add(new TaskProblem(TaskPlace.Status, TaskRules.NotRepeatable, status.Name));
        }

        if (result is { Result: null })
        {
            Refuse(TaskPlace.Result, "result", result, "it returns none, so delete 'result:' where the last answer about the state says enough");
        }
        else if (result is not null && (result.Name == _start.Name || result.Name == status.Name))
        {
            Refuse(TaskPlace.Result, "result", result, $"it is the '{(result.Name == _start.Name ? "task" : "status")}' already, so name another or delete 'result:'");
        }

        if (cancel is not null && (cancel.Name == _start.Name || cancel.Name == status.Name || cancel.Name == result?.Name))
        {
            Refuse(TaskPlace.Cancel, "cancel", cancel, "it does something else here already, so name another or delete 'cancel:'");
        }
        else if (cancel?.Result is StreamRef or DownloadRef)
        {
            Refuse(TaskPlace.Cancel, "cancel", cancel, "it returns what has to be read, so name another or delete 'cancel:'");
        }
    }

    private void Refuse(TaskPlace place, string key, EndpointModel operation, string reason) =>
        _problems.Add(new TaskProblem(place, TaskRules.DoesNotFit, operation.Name, key, reason));
}
