using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tidegate.Compiler.Model;
using Tidegate.Gateway.Operations;
using Tidegate.Gateway.Samples;

namespace Tidegate.Gateway.Tasks;

/// <summary>A task that was started here.</summary>
internal sealed class StartedTask
{
    /// <summary>The values that identify it, by the name of the input that takes them.</summary>
    private readonly Dictionary<string, string> _ids;

    /// <summary>For how many further questions it goes on.</summary>
    private int _pollsLeft;

    private StartedTask(TaskModel model, Dictionary<string, string> ids, int polls)
    {
        Model = model;
        _ids = ids;
        _pollsLeft = polls;
    }

    public TaskModel Model { get; }

    public bool IsCanceled { get; set; }

    /// <param name="operation">The operation that starts the task.</param>
    /// <param name="response">What was responded with; null for what is no JSON.</param>
    /// <returns>Null when the response does not say what identifies the task, such as that of an error.</returns>
    public static StartedTask? Of(TaskModel task, Operation operation, JsonNode? response, int polls)
    {
        ResultPlaces places = new(operation.Envelope);
        Dictionary<string, string> ids = [];
        foreach (TaskId id in task.Start.Task!.Ids)
        {
            if (places.TextOf(response, id.Path) is not { Length: > 0 } value)
            {
                return null;
            }

            ids.Add(id.WireName, value);
        }

        return new StartedTask(task, ids, polls);
    }

    /// <summary>Whether another task cannot be told from this one by who asks for its state.</summary>
    public bool IsSame(StartedTask other) => other.Model.Status == Model.Status && other._ids.Count == _ids.Count
        && _ids.All(id => other._ids.TryGetValue(id.Key, out string? value) && value == id.Value);

    /// <summary>Whether a request has what identifies the task, as far as its operation takes it.</summary>
    public bool IsNamedIn(GatewayRequest request, OperationMatch match, JsonElement? body)
    {
        BindingModel[] taken = match.Operation.Endpoint.Bindings.Inputs.Where(input => _ids.ContainsKey(input.WireName)).ToArray();
        return taken.Length > 0 && taken.All(input => RequestValues.Find(request, match, input, body) == _ids[input.WireName]);
    }

    /// <summary>The sample for the next answer about the state.</summary>
    /// <returns>Null when the operation has no such sample.</returns>
    public Sample? NextOf(Operation status)
    {
        if (IsCanceled)
        {
            return SampleIn(status, state => Model.States.Failed.Any(failed => failed.Wire == state));
        }

        Sample? running = _pollsLeft > 0 ? SampleIn(status, state => !Model.States.Done.Concat(Model.States.Failed).Any(end => end.Wire == state)) : null;
        _pollsLeft--;
        return running ?? SampleIn(status, state => Model.States.Done.Any(done => done.Wire == state));
    }

    private Sample? SampleIn(Operation status, Func<string?, bool> isWanted)
    {
        ResultPlaces places = new(status.Envelope);
        return status.Samples.FirstOrDefault(sample => sample is { IsSuccess: true, IsFile: false } && isWanted(places.TextOf(JsonNode.Parse(sample.Text), Model.States.Path)));
    }
}
