using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Model;

/// <summary>What an endpoint says of the task that it starts, as far as its own file tells: other operations are names here.</summary>
/// <param name="Ids">What identifies the task, in the result of the start.</param>
/// <param name="Status">The operation that tells the state.</param>
/// <param name="State">Where its result has the state, as a path.</param>
/// <param name="Done">The states that end the task well, as written.</param>
/// <param name="Failed">The states that end it badly, as written.</param>
/// <param name="Result">The operation that has the result; null when the last answer about the state is the result.</param>
/// <param name="Cancel">The operation that ends the task early; null for none.</param>
/// <param name="Every">The first pause between two questions.</param>
internal sealed record TaskDeclaration(
    EquatableArray<TaskId> Ids,
    string Status,
    string State,
    EquatableArray<string> Done,
    EquatableArray<string> Failed,
    string? Result,
    string? Cancel,
    TimeSpan Every);

/// <summary>A part of what identifies a task.</summary>
/// <param name="WireName">The input of the other operations that takes it.</param>
/// <param name="Path">Where the result of the start has it; null for the result itself.</param>
internal sealed record TaskId(string WireName, ResultPath? Path, TypeRef Type, string Doc);

/// <summary>A task with its operations, complete enough to emit it without looking at anything else in the service.</summary>
/// <param name="Members">What is kept of a started task: what identifies it, then inputs of the start that the other operations need as well.</param>
/// <param name="Every">The first pause between two questions.</param>
internal sealed record TaskModel(
    EndpointModel Start,
    EndpointModel Status,
    EndpointModel? Result,
    EndpointModel? Cancel,
    EquatableArray<TaskMember> Members,
    TaskStates States,
    TimeSpan Every)
{
    /// <summary>The operations that are called with a started task.</summary>
    public IEnumerable<EndpointModel> Operations => new[] { Status, Result, Cancel }.OfType<EndpointModel>();

    /// <summary>The operation whose result is that of the task.</summary>
    public EndpointModel Last => Result ?? Status;

    /// <summary>The member that fills an input of one of the operations; null when the input is left out.</summary>
    public TaskMember? MemberFor(BindingModel input) => Members.FirstOrDefault(member => member.Fills(input));
}

/// <summary>A value that is kept of a started task.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Id">The part of what identifies the task; null when it is an input of the start.</param>
/// <param name="Input">The input of the start; null when it comes from its result.</param>
internal sealed record TaskMember(string Name, string WireName, TypeRef Type, bool IsOptional, string Doc, TaskId? Id, BindingModel? Input)
{
    /// <summary>Whether it is sent as an input of an operation: that of the same name and type, to which it can always be given.</summary>
    public bool Fills(BindingModel input) => !input.IsSecret && input.WireName == WireName && input.Type == Type && (input.IsOptional || !IsOptional);
}

/// <summary>How the state of a task is told.</summary>
/// <param name="Path">Where the result of the operation has the state; null for the result itself.</param>
/// <param name="Type">An enum, a text, a whole number, or true and false.</param>
internal sealed record TaskStates(ResultPath? Path, TypeRef Type, EquatableArray<TaskState> Done, EquatableArray<TaskState> Failed);

/// <param name="Name">The name of the value in its enum, or the value itself where it is none.</param>
/// <param name="Wire">The value on the wire.</param>
internal sealed record TaskState(string Name, string Wire);
