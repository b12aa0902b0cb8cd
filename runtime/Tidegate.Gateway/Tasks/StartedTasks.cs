using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Tidegate.Compiler.Model;
using Tidegate.Gateway.Json;
using Tidegate.Gateway.Operations;
using Tidegate.Gateway.Responses;
using Tidegate.Gateway.Samples;

namespace Tidegate.Gateway.Tasks;

/// <summary>
/// Plays the tasks that operations start. What was started here goes on for some questions, then it has ended well, and when it is canceled it has
/// ended badly, as far as the operation that tells the state has such samples. Whatever else is asked for is answered as ever.
/// </summary>
internal sealed class StartedTasks(IEnumerable<ApiModel> apis, int polls)
{
    private readonly TaskModel[] _tasks = apis.SelectMany(api => api.Tasks).ToArray();
    private readonly List<StartedTask> _started = [];
    private readonly Lock _lock = new();

    /// <returns>Null when the request does not ask for a task that was started here, or when there is no sample of its state.</returns>
    public Sample? Choose(GatewayRequest request, OperationMatch match, JsonElement? body)
    {
        lock (_lock)
        {
            StartedTask? started = _started.LastOrDefault(task => Is(task.Model.Status, match.Operation) && task.IsNamedIn(request, match, body));
            return started?.NextOf(match.Operation);
        }
    }

    /// <summary>Notes what a request that was answered has started or ended.</summary>
    public void Note(GatewayRequest request, OperationMatch match, JsonElement? body, Reply reply)
    {
        if (reply.Outcome != RequestOutcome.Served)
        {
            return;
        }

        lock (_lock)
        {
            foreach (TaskModel task in _tasks.Where(task => Is(task.Start, match.Operation)))
            {
                Start(task, match.Operation, reply);
            }

            foreach (StartedTask task in _started.Where(task => task.Model.Cancel is { } cancel && Is(cancel, match.Operation) && task.IsNamedIn(request, match, body)))
            {
                task.IsCanceled = true;
            }
        }
    }

    /// <summary>Samples answer with the same id each time, so a task that is started once more begins anew.</summary>
    private void Start(TaskModel task, Operation operation, Reply reply)
    {
        if (StartedTask.Of(task, operation, GatewayJson.Parse(reply.Response.Body), polls) is { } started)
        {
            _started.RemoveAll(started.IsSame);
            _started.Add(started);
        }
    }

    private static bool Is(EndpointModel endpoint, Operation operation) => operation.Endpoint == endpoint;
}
