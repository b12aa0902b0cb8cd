using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Tasks;

/// <summary>Finds what has to be kept of a started task, so that the other operations can be called with it.</summary>
internal sealed class TaskMembersBinder
{
    private readonly EndpointModel _start;
    private readonly EquatableArray<TaskId> _ids;
    private readonly List<TaskProblem> _problems;
    private readonly List<TaskMember> _members = new();
    private readonly HashSet<string> _names;

    /// <param name="problems">Receives the mistakes.</param>
    public TaskMembersBinder(EndpointModel start, List<TaskProblem> problems)
    {
        _start = start;
        _ids = start.Task!.Ids;
        _problems = problems;
        _names = new HashSet<string> { EmittedNames.Task(start.Name) };
    }

    /// <param name="operations">The operations of the task, each with the place that names it.</param>
    public EquatableArray<TaskMember> Bind(IReadOnlyCollection<(EndpointModel Operation, TaskPlace Place)> operations)
    {
        for (int i = 0; i < _ids.Count; i++)
        {
            AddId(_ids[i], i, operations.SelectMany(operation => operation.Operation.Bindings.Inputs).ToList());
        }

        if (_problems.Any(problem => problem.Rule == TaskRules.IdentifiesNothing))
        {
            // What it was meant for would be told as an input that nothing fills.
            return EquatableArray<TaskMember>.Empty;
        }

        foreach ((EndpointModel operation, TaskPlace place) in operations)
        {
            foreach (BindingModel input in operation.Bindings.Inputs)
            {
                Fill(input, operation, place);
            }

            CheckGroups(operation, place);
        }

        return _members.ToEquatableArray();
    }

    private void AddId(TaskId id, int index, IReadOnlyCollection<BindingModel> inputs)
    {
        if (inputs.FirstOrDefault(input => input.WireName == id.WireName) is { } taken)
        {
            _members.Add(new TaskMember(Unused(taken.Name), id.WireName, id.Type, IsOptional: false, id.Doc.Length > 0 ? id.Doc : taken.Doc, id, Input: null));
            return;
        }

        string remedy = DidYouMean.Hint(
            id.WireName,
            inputs.Select(input => input.WireName),
            $": no other operation of the task has an input of that name, so write '{{ input: {Text(id)} }}' with the one that takes it");
        _problems.Add(TaskProblem.At(TaskPlace.Id, index, TaskRules.IdentifiesNothing, id.WireName, remedy.Substring(": ".Length)));
    }

    private static string Text(TaskId id) => id.Path is null ? "." : string.Join(".", id.Path.Members.Select(member => member.WireName));

    private void Fill(BindingModel input, EndpointModel operation, TaskPlace place)
    {
        if (FilledBy(input) is not null)
        {
            return;
        }

        bool isId = _ids.Any(id => id.WireName == input.WireName);
        BindingModel? given = _start.Bindings.Inputs.FirstOrDefault(own => own.WireName == input.WireName && own.WireName.Length > 0);
        TaskMember? member = given is null || isId
            ? null
            : new TaskMember(given.Name, given.WireName, given.Type, given.IsOptional, given.Doc, Id: null, given);
        if (member is not null && !given!.IsSecret && TaskDeclarationBinder.IsKept(given.Type) && member.Fills(input))
        {
            _members.Add(member with { Name = Unused(member.Name) });
        }
        else if (isId || !input.IsOptional)
        {
            _problems.Add(new TaskProblem(place, TaskRules.NotFilled, NameOf(input), operation.Name, RemedyFor(input, isId, given)));
        }
    }

    private TaskMember? FilledBy(BindingModel input) => _members.FirstOrDefault(member => member.Fills(input));

    private string RemedyFor(BindingModel input, bool isId, BindingModel? given)
    {
        if (input.IsSecret || given?.IsSecret == true)
        {
            return "it is secret, and nothing secret is kept of a task, so make it optional or a client parameter";
        }

        if (isId || given is not null)
        {
            string owner = isId ? "what 'id:' names" : $"the input of '{_start.Name}'";
            return given is { IsOptional: true } && !isId ? $"{owner} is optional, so make both optional or both required" : $"{owner} is not of the same type, a single value, so declare both alike";
        }

        return $"name what '{_start.Name}' returns for it, 'id: {{ {NameOf(input)}: path }}', or make it optional";
    }

    /// <summary>Groups of inputs of which none can be given refuse each call.</summary>
    private void CheckGroups(EndpointModel operation, TaskPlace place)
    {
        foreach (GroupsModel groups in operation.Groups.Where(groups => !groups.Groups.Any(group => group.All(input => FilledBy(input) is not null))))
        {
            _problems.Add(new TaskProblem(
                place, TaskRules.NotFilled, groups.Inputs[0].WireName, operation.Name, $"it needs {groups.Words(input => input.WireName)}, so let '{_start.Name}' have or return these inputs"));
        }
    }

    private static string NameOf(BindingModel input) => input.WireName.Length > 0 ? input.WireName : input.Name;

    private string Unused(string wanted)
    {
        while (!_names.Add(wanted))
        {
            wanted += "_";
        }

        return wanted;
    }
}
