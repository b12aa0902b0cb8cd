using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using Enos.BatchProcessing;
using Tidegate.Gateway;

namespace Tidegate.EndToEnd.Tests.Faults;

/// <summary>Counts at the gateway, for each call that carries an id, how often it was carried out and whether a fault struck it.</summary>
internal sealed class CallLedger
{
    private const string IdHeader = "x-call-id";

    private readonly ConcurrentDictionary<int, Entry> _calls = new();
    private readonly ConcurrentDictionary<string, int> _faults = new();
    private int _lastId;
    private int _faultedCalls;

    /// <summary>How many calls have met a fault, once or more.</summary>
    public int FaultedCalls => Volatile.Read(ref _faultedCalls);

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
        }

        if (request.HeaderValues(IdHeader) is not [var id])
        {
            return;
        }

        Entry call = _calls.GetOrAdd(int.Parse(id, CultureInfo.InvariantCulture), static _ => new Entry());
        if (request.WasCarriedOut)
        {
            Interlocked.Increment(ref call.Effects);
        }

        if (request.Fault is not null && Interlocked.Increment(ref call.Faults) == 1)
        {
            Interlocked.Increment(ref _faultedCalls);
        }
    }

    /// <summary>Gives how often a call was carried out, and forgets it.</summary>
    public int TakeEffects(int id) => _calls.TryRemove(id, out Entry? call) ? call.Effects : 0;

    private sealed class Entry
    {
        public int Effects;
        public int Faults;
    }
}
