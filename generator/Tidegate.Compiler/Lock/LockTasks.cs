using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Lock;

/// <summary>Records what consumers see of a task: what they store of one, what waiting for it gives, and what ends it.</summary>
internal static class LockTasks
{
    public static IEnumerable<LockFact> Of(TaskModel task)
    {
        yield return Fact(
            new LockKey(LockKind.Task, task.Start.Name, ""),
            [
                new(LockProperties.Status, task.Status.Name),
                new(LockProperties.State, task.States.Path is { } path ? string.Join(".", path.Members.Select(member => member.WireName)) : "."),
                .. StatesOf(LockProperties.Done, task.States.Done),
                .. StatesOf(LockProperties.Failed, task.States.Failed),
                new(LockProperties.Result, task.Result?.Name ?? ""),
                new(LockProperties.Cancel, task.Cancel?.Name ?? ""),
            ]);
        foreach (TaskMember member in task.Members)
        {
            yield return Fact(
                new LockKey(LockKind.TaskMember, task.Start.Name, member.WireName),
                [
                    new(LockProperties.Name, member.Name),
                    new(LockProperties.Type, LockTypeText.Of(member.Type)),
                    new(LockProperties.Optional, member.IsOptional ? LockFacts.Yes : ""),
                ]);
        }
    }

    /// <summary>The states, by their values on the wire, in an order that does not depend on that of the spec.</summary>
    private static IEnumerable<LockProperty> StatesOf(string property, EquatableArray<TaskState> states) =>
        states.Select(state => state.Wire).OrderBy(wire => wire, StringComparer.Ordinal).Select(wire => new LockProperty(property, wire));

    // An empty state is still one, unlike an absent property.
    private static LockFact Fact(LockKey key, LockProperty[] properties) =>
        new(key, properties.Where(property => property.Value.Length > 0 || property.Name is LockProperties.Done or LockProperties.Failed).ToEquatableArray());
}
