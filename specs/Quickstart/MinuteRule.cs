using System;
using System.Threading;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate;

namespace Quickstart;

/// <summary>
/// The service refuses a second trigger of one flow within a minute. It says so with the code for an invalid parameter, so waiting may turn
/// out to be useless.
/// </summary>
internal static class MinuteRule
{
    private static readonly TimeSpan s_wait = TimeSpan.FromSeconds(61);

    /// <summary>Triggers a flow; if that is refused, waits for a minute and tries once more.</summary>
    public static async Task<FlowInstanceReference> ObserveAsync(
        Func<Task<FlowInstanceReference>> trigger, Transcript transcript, CancellationToken cancel)
    {
        try
        {
            return await trigger();
        }
        catch (ApiException refusal) when (refusal.Code == BatchProcessingErrors.InvalidParameter)
        {
            transcript.Note($"refused: {refusal.ServiceMessage}; waiting for a minute, since one flow may not be triggered twice within one");
            await Task.Delay(s_wait, cancel);
            return await trigger();
        }
    }
}
