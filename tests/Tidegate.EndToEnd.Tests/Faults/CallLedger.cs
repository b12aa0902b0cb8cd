using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading;
using Enos.BatchProcessing;
using Tidegate.Gateway;

namespace Tidegate.EndToEnd.Tests.Faults;

/// <summary>Counts, for each call that carries an id, how often the gateway carried it out, and what went wrong with it on the way.</summary>
internal sealed class CallLedger
{
    private const string IdHeader = "x-call-id";

    private readonly ConcurrentDictionary<int, Entry> _calls = new();
    private readonly ConcurrentDictionary<string, int> _faults = new();
    private int _lastId;
    private int _faultedCalls;
    private int _failedTokenGets;

    /// <summary>How many calls have met a fault of the gateway, once or more.</summary>
    public int FaultedCalls => Volatile.Read(ref _faultedCalls);

    /// <summary>How often a new token was asked for in vain.</summary>
    public int FailedTokenGets => Volatile.Read(ref _failedTokenGets);

    /// <summary>How often each fault has struck.</summary>
    public IReadOnlyDictionary<string, int> Faults => _faults;

    public BatchProcessingCallOptions NewCall(out int id)
    {
        id = Interlocked.Increment(ref _lastId);
        return new BatchProcessingCallOptions { Headers = new Dictionary<string, string> { [IdHeader] = id.ToString(CultureInfo.InvariantCulture) } };
    }

    /// <summary>Is told each request by the gateway.</summary>
    public void Record(RecordedRequest request)
    {
        if (request.Fault is { } fault)
        {
            _faults.AddOrUpdate(fault.Name, 1, static (_, count) => count + 1);
            if (request.Operation == TestGateway.TokenGet)
            {
                Interlocked.Increment(ref _failedTokenGets);
            }
        }

        if (request.HeaderValues(IdHeader) is not [var id])
        {
            return;
        }

        Entry call = Find(id);
        if (request.WasCarriedOut)
        {
            Interlocked.Increment(ref call.Effects);
        }

        if (request.Fault is not null && Interlocked.Increment(ref call.Faults) == 1)
        {
            Interlocked.Increment(ref _faultedCalls);
        }
    }

    /// <summary>Is told each request for which the client found its connection refused.</summary>
    public void RecordRefusal(HttpRequestMessage request)
    {
        if (request.Headers.TryGetValues(IdHeader, out IEnumerable<string>? ids))
        {
            Interlocked.Increment(ref Find(ids.Single()).RefusedConnections);
        }
    }

    /// <summary>Gives what was counted for a call, and forgets it.</summary>
    public CallTally Take(int id) => _calls.TryRemove(id, out Entry? call) ? new CallTally(call.Effects, call.RefusedConnections) : default;

    private Entry Find(string id) => _calls.GetOrAdd(int.Parse(id, CultureInfo.InvariantCulture), static _ => new Entry());

    private sealed class Entry
    {
        public int Effects;
        public int Faults;
        public int RefusedConnections;
    }
}
