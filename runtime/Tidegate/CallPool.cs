using System;
using System.Threading;
using Tidegate.Redaction;

namespace Tidegate;

/// <summary>Keeps calls, with the buffers of their requests, from call to call.</summary>
internal sealed class CallPool
{
    private const int KeptPerProcessor = 8;

    private readonly ClientRedactor _redaction;
    private readonly RedactedNames _secretNames;
    private readonly ApiCall?[] _calls = new ApiCall?[Environment.ProcessorCount * KeptPerProcessor];

    public CallPool(ClientRedactor redaction, RedactedNames secretNames)
    {
        _redaction = redaction;
        _secretNames = secretNames;
    }

    public ApiCall Rent()
    {
        for (int i = 0; i < _calls.Length; i++)
        {
            if (_calls[i] is not null && Interlocked.Exchange(ref _calls[i], null) is { } call)
            {
                return call;
            }
        }

        return new ApiCall(_redaction, _secretNames);
    }

    /// <summary>Takes back a call whose buffers are no longer being read.</summary>
    public void Return(ApiCall call)
    {
        call.Reset();
        for (int i = 0; i < _calls.Length; i++)
        {
            if (_calls[i] is null && Interlocked.CompareExchange(ref _calls[i], call, null) is null)
            {
                return;
            }
        }
    }
}
