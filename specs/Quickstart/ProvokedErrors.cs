using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate;
using Tidegate.Gateway;

namespace Quickstart;

/// <summary>Shows the two kinds of failure, which only the embedded gateway can be told to produce.</summary>
internal static class ProvokedErrors
{
    /// <summary>The service understands a call and refuses it, with a code that the spec declares.</summary>
    public static async Task BusinessErrorAsync(
        TestGateway gateway, IBatchProcessingClient flows, Transcript transcript, FlowId flowId, CancellationToken cancel)
    {
        gateway.Operation("DeleteFlow").Next(1).RespondsWith(
            """{ "code": 62104, "msg": "Another flow depends on this one.", "data": null }""");
        try
        {
            await transcript.CallAsync("DeleteFlow", () => flows.DeleteFlowAsync(flowId, cancellationToken: cancel));
        }
        catch (ApiException refusal) when (refusal.Code == BatchProcessingErrors.FlowStateConflict)
        {
            transcript.Note($"code {refusal.Code}, {refusal.ErrorName}: \"{refusal.ServiceMessage}\"");
        }
    }

    /// <summary>Something between the client and the gateway changes a signed request.</summary>
    public static async Task BadSignatureAsync(
        BatchProcessingOptions options, RequestLines requestLines, Transcript transcript, FlowId flowId, CancellationToken cancel)
    {
        using var meddler = new Meddler(requestLines);
        using var flows = new BatchProcessingClient(options, new ApiClientParts { Transport = meddler });
        try
        {
            await transcript.CallAsync("EnableFlow", () => flows.EnableFlowAsync(flowId, cancellationToken: cancel));
        }
        catch (ApiClientException failure) when (failure.HttpStatus is HttpStatusCode.Unauthorized)
        {
            transcript.Note("what arrived was not what had been signed, so a new token did not help either");
        }
    }

    private sealed class Meddler(HttpMessageHandler lent) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _next = new(lent, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Uri? signed = request.RequestUri;
            request.RequestUri = signed is null ? null : new Uri(signed.AbsoluteUri.Replace("userId=", "userId=not-", StringComparison.Ordinal));
            try
            {
                return await _next.SendAsync(request, cancellationToken);
            }
            finally
            {
                request.RequestUri = signed;
            }
        }

        protected override void Dispose(bool disposing)
        {
            _next.Dispose();
            base.Dispose(disposing);
        }
    }
}
