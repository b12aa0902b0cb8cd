using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>A method that takes a client and a started task, and calls an operation with it.</summary>
internal sealed class TaskMethod
{
    private const string NotNull = "global::Tidegate.ApiArgument.NotNull";

    private readonly TaskModel _task;
    private readonly EndpointModel _operation;
    private readonly string _name;
    private readonly string _returnType;
    private readonly ServiceNames _names;

    public TaskMethod(TaskModel task, EndpointModel operation, string name, string returnType)
    {
        _task = task;
        _operation = operation;
        _name = name;
        _returnType = returnType;
        _names = ServiceNames.Of(operation);
    }

    /// <summary>The parameter that says how to wait; null for a method that does not wait.</summary>
    public string? Waiting { get; init; }

    public static void EmitChecks(CSharpWriter writer)
    {
        writer.Line($"{NotNull}(client, nameof(client));");
        writer.Line($"{NotNull}(task, nameof(task));");
    }

    /// <summary>Documents the parameters.</summary>
    public void EmitParameters(CSharpWriter writer, string options, string cancellation)
    {
        writer.Parameter("client", "The client, or a fake of it.");
        writer.Parameter("task", "The started task.");
        if (Waiting is not null)
        {
            writer.Parameter("waiting", "How to wait; null for the usual way.");
        }

        writer.Parameter("options", options);
        writer.Parameter("cancellationToken", cancellation);
    }

    /// <summary>Writes what can be thrown by each call, then the header.</summary>
    public void EmitHeader(CSharpWriter writer)
    {
        writer.Exception("global::System.ArgumentNullException", "There is no client or no task.");
        writer.Exception("global::Tidegate.ApiException", "The service refused a call.");
        writer.Exception("global::Tidegate.ApiTransportException", "A call did not complete.");
        ObsoleteCode.Emit(writer, Waiting is not null && _task.Status.Deprecation is not null ? _task.Status : _operation);
        writer.Line($"public static {_returnType} {_name}(");
        using (writer.Indent())
        {
            writer.Line($"this {_names.Interface} client,");
            writer.Line($"{CSharpLiteral.Identifier(EmittedNames.Task(_task.Start.Name))} task,");
            if (Waiting is not null)
            {
                writer.Line($"{Waiting},");
            }

            writer.Line($"{_names.CallOptions}? options = null,");
            writer.Line($"global::System.Threading.CancellationToken cancellationToken = default){(Waiting is null ? " =>" : "")}");
        }
    }

    /// <summary>Writes the body of a method that calls the operation and nothing else.</summary>
    public void EmitCallBody(CSharpWriter writer)
    {
        using (writer.Indent())
        {
            writer.Line($"{Call($"{NotNull}(client, nameof(client))", $"{NotNull}(task, nameof(task))")};");
        }
    }

    /// <summary>The call of the operation, with the members of the task for its inputs.</summary>
    /// <param name="client">The expression for the client.</param>
    /// <param name="task">The expression for the task where it is used first.</param>
    public string Call(string client, string task) =>
        $"{client}.{EmittedNames.Method(_operation.Name)}({string.Join(", ", _operation.TakesRecord ? InRecord(task) : OneByOne(task))})";

    private IEnumerable<string> InRecord(string task)
    {
        IEnumerable<string> members = Filled(task).Select(filled => $"{CSharpLiteral.Identifier(filled.Input.Name)} = {filled.Value}");
        return [$"new {CSharpLiteral.Identifier(EmittedNames.Request(_operation.Name))} {{ {string.Join(", ", members)} }}", "options", "cancellationToken"];
    }

    /// <summary>What stands behind an input that is left out is passed by name.</summary>
    private IEnumerable<string> OneByOne(string task)
    {
        EndpointSignature signature = new(_operation);
        var filled = Filled(task).ToDictionary(value => value.Input, value => value.Value);
        bool isBehindGap = false;
        foreach (BindingModel input in _operation.Bindings.Inputs)
        {
            if (filled.TryGetValue(input, out string? value))
            {
                yield return isBehindGap ? $"{signature.ValueOf(input)}: {value}" : value;
            }
            else
            {
                isBehindGap = true;
            }
        }

        yield return isBehindGap ? $"{signature.Options}: options" : "options";
        yield return isBehindGap ? $"{signature.CancellationToken}: cancellationToken" : "cancellationToken";
    }

    private IEnumerable<(BindingModel Input, string Value)> Filled(string task)
    {
        string at = task;
        foreach (BindingModel input in _operation.Bindings.Inputs)
        {
            if (_task.MemberFor(input) is { } member)
            {
                yield return (input, $"{at}.{CSharpLiteral.Identifier(member.Name)}");
                at = "task";
            }
        }
    }
}
