using System;
using System.Globalization;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;

namespace Tidegate.Generator.Emit;

/// <summary>
/// Emits the task that an operation starts: the record that identifies it, and methods for the client's interface that start it, wait for it and
/// end it. They are no members of the interface, so that fakes of it have them, too.
/// </summary>
internal sealed class TaskEmitter
{
    private readonly TaskModel _task;
    private readonly ServiceNames _names;
    private readonly string _status;

    private TaskEmitter(TaskModel task)
    {
        _task = task;
        _names = ServiceNames.Of(task.Start);
        _status = CSharpTypes.Of(task.Status.Result!);
    }

    public static GeneratedFile Emit(TaskModel task) => new TaskEmitter(task).Emit();

    private GeneratedFile Emit() => GeneratedFile.Create(_names, $"Task.{_task.Start.Name}", writer =>
    {
        RecordEmitter.EmitTask(writer, _names, _task);
        writer.Summary($"Starts the task of {_task.Start.Name}, waits for it and ends it.");
        using (writer.Type($"{_names.Access} static class {EmittedNames.TaskExtensions(_task.Start.Name)}"))
        {
            TaskStartEmitter.Emit(writer, _task);
            EmitStatus(writer);
            EmitWait(writer);
            if (_task.Cancel is { } cancel)
            {
                EmitCancel(writer, cancel);
            }

            writer.Line();
            EmitStates(writer);
        }
    });

    private void EmitStatus(CSharpWriter writer)
    {
        TaskMethod method = new(_task, _task.Status, "GetStatusAsync", CallEmitter.ReturnType(_task.Status));
        writer.Summary("Asks once how far the task has come.");
        method.EmitParameters(writer, "Options for this call; null for the client's.", "Cancels the call.");
        writer.Returns("What the service returned.");
        method.EmitHeader(writer);
        method.EmitCallBody(writer);
        writer.Line();
    }

    private void EmitCancel(CSharpWriter writer, EndpointModel cancel)
    {
        TaskMethod method = new(_task, cancel, "CancelAsync", CallEmitter.ReturnType(cancel));
        writer.Summary("Asks the service to end the task early. Waiting for it tells how it has ended.");
        method.EmitParameters(writer, "Options for this call; null for the client's.", "Cancels the call.");
        writer.Returns(cancel.Result is null ? "A task that completes when the call succeeds." : "What the service returned.");
        method.EmitHeader(writer);
        method.EmitCallBody(writer);
    }

    private void EmitWait(CSharpWriter writer)
    {
        string modifier = _task.Result is null ? "" : "async ";
        TaskMethod method = new(_task, _task.Last, "WaitAsync", $"{modifier}global::System.Threading.Tasks.Task<{CSharpTypes.Of(_task.Last.Result!)}>")
        {
            Waiting = $"global::Tidegate.ApiTaskOptions<{_status}>? waiting = null",
        };
        writer.Summary("Waits until the task has ended, and asks for its state from time to time.");
        writer.Remarks(["Leaving off, by cancellation or at the time limit, does not end the task: it can be waited for again."], []);
        method.EmitParameters(writer, "Options for each call; null for the client's.", "Leaves off waiting, at once.");
        writer.Returns(_task.Result is { } last ? $"What {last.Name} returned." : "What the service last said of the task.");
        writer.Exception("global::Tidegate.ApiTaskFailedException{TStatus}", "The task has ended badly.");
        writer.Exception("global::Tidegate.ApiTaskTimeoutException{TStatus}", "The time limit has passed, and the task goes on.");
        method.EmitHeader(writer);
        using (writer.Block())
        {
            TaskMethod.EmitChecks(writer);
            EmitLoop(writer, method);
        }
    }

    private void EmitLoop(CSharpWriter writer, TaskMethod method)
    {
        writer.Line($"{(_task.Result is null ? "return" : "await")} global::Tidegate.ApiTasks.WaitAsync(");
        using (writer.Indent())
        {
            writer.Line($"{CSharpLiteral.Text(_task.Start.Name)},");
            writer.Line($"{Pause()},");
            writer.Line("(callOptions, callCancellation) => GetStatusAsync(client, task, callOptions, callCancellation),");
            writer.Line("StateOf,");
            writer.Line("waiting,");
            writer.Line("options,");
            writer.Line($"cancellationToken){(_task.Result is null ? "" : ".ConfigureAwait(false)")};");
        }

        if (_task.Result is { } last)
        {
            string call = method.Call("client", "task");
            writer.Line(last.Result is StreamRef ? $"return {call};" : $"return await {call}.ConfigureAwait(false);");
        }
    }

    private string Pause()
    {
        long seconds = _task.Every.Ticks / TimeSpan.TicksPerSecond;
        return _task.Every.Ticks % TimeSpan.TicksPerSecond == 0
            ? $"global::System.TimeSpan.FromSeconds({seconds.ToString(CultureInfo.InvariantCulture)})"
            : $"global::System.TimeSpan.FromTicks({_task.Every.Ticks.ToString(CultureInfo.InvariantCulture)})";
    }

    /// <summary>Emits what an answer says of the task. A state that is not listed, or none, does not end it.</summary>
    private void EmitStates(CSharpWriter writer)
    {
        string state = _task.States.Path is { } path ? ResultPathCode.Of(_task.Status, path, "answer", _task.Status.Returns is NullableRef) : "answer";
        var ends = _task.States.Done.Select(value => (Value: value, End: "Done"))
            .Concat(_task.States.Failed.Select(value => (Value: value, End: "Failed"))).ToList();
        writer.Line($"private static global::Tidegate.ApiTaskState StateOf({_status} answer) =>");
        using (writer.Indent())
        {
            foreach ((TaskState value, string end) in ends)
            {
                string separator = ReferenceEquals(value, ends[0].Value) ? "" : ": ";
                writer.Line($"{separator}{state} == {Literal(value)} ? global::Tidegate.ApiTaskState.{end}({CSharpLiteral.Text(value.Name)})");
            }

            writer.Line(": global::Tidegate.ApiTaskState.Running;");
        }
    }

    private string Literal(TaskState value) => _task.States.Type switch
    {
        NamedRef named => $"global::{_names.Namespace}.{CSharpLiteral.Identifier(named.Name)}.{CSharpLiteral.Identifier(value.Name)}",
        ScalarRef { Kind: ScalarKind.String } => CSharpLiteral.Text(value.Wire),
        // A whole number, or true or false, which are checked.
        _ => value.Wire,
    };
}
