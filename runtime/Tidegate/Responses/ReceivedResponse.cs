using Tidegate.Json;
using Tidegate.Redaction;

namespace Tidegate.Responses;

/// <summary>The response to the last attempt of a call: its bytes, and what reads them. Reused from call to call.</summary>
internal sealed class ReceivedResponse
{
    /// <summary>The operation that was called.</summary>
    public ApiOperation Operation { get; private set; } = null!;

    public ResponseBody Body { get; } = new();

    /// <summary>Reads the bytes.</summary>
    public JsonSource Source { get; } = new();

    /// <summary>Hides the secrets of the call.</summary>
    public Redactor Redaction { get; private set; } = null!;

    /// <summary>Inspects the data; null unless pages are being walked.</summary>
    public IDataProbe? Probe { get; private set; }

    /// <summary>Takes what comes with the response; null when nobody asks.</summary>
    public ApiResponseDetails? Details { get; private set; }

    public void Begin(ApiOperation operation, Redactor redaction, CallOptions? options)
    {
        Operation = operation;
        Redaction = redaction;
        Probe = options?.Probe;
        Details = options?.Details;
    }

    /// <summary>Returns the buffers of the response.</summary>
    public void Reset()
    {
        Probe = null;
        Details = null;
        Source.Reset();
        Body.Return();
    }
}
