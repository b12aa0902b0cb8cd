using System;
using System.Threading;
using Tidegate.Redaction;

namespace Tidegate.Requests;

/// <summary>Keeps requests, with their buffers, from call to call.</summary>
internal sealed class RequestPool
{
    private const int KeptPerProcessor = 8;

    private readonly ClientRedactor _redaction;
    private readonly SecretNames _secretNames;
    private readonly ApiRequest?[] _requests = new ApiRequest?[Environment.ProcessorCount * KeptPerProcessor];

    public RequestPool(ClientRedactor redaction, SecretNames secretNames)
    {
        _redaction = redaction;
        _secretNames = secretNames;
    }

    public ApiRequest Rent()
    {
        for (int i = 0; i < _requests.Length; i++)
        {
            if (_requests[i] is not null && Interlocked.Exchange(ref _requests[i], null) is { } request)
            {
                return request;
            }
        }

        return new ApiRequest(_redaction, _secretNames);
    }

    /// <summary>Takes a request back whose buffers nothing else reads any more.</summary>
    public void Return(ApiRequest request)
    {
        request.Reset();
        for (int i = 0; i < _requests.Length; i++)
        {
            if (_requests[i] is null && Interlocked.CompareExchange(ref _requests[i], request, null) is null)
            {
                return;
            }
        }
    }
}
