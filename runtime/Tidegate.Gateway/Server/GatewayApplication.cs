using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Tidegate.Gateway.Responses;
using Tidegate.Gateway.Wire;

namespace Tidegate.Gateway.Server;

/// <summary>Receives each request, obtains the response, records both, and sends the response.</summary>
internal sealed class GatewayApplication(GatewayOptions options, GatewayPipeline pipeline, RequestRecorder recorder)
    : IHttpApplication<IncomingRequest>
{
    public IncomingRequest CreateContext(IFeatureCollection contextFeatures) => new(contextFeatures);

    public void DisposeContext(IncomingRequest context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(IncomingRequest context)
    {
        (GatewayRequest request, Reply reply, GatewayFault? fault) = await RespondAsync(context).ConfigureAwait(false);

        RecordedRequest recorded = Describe(context, request, reply, fault);
        if (Observe(recorded) is { } failure)
        {
            reply = failure;
            fault = null;
            recorded = Describe(context, request, failure, fault);
        }

        // Recorded before it is sent, so that a client that has the response finds the request recorded.
        recorder.Add(recorded);
        await SendAsync(context, reply.Response, fault).ConfigureAwait(false);
    }

    private static RecordedRequest Describe(IncomingRequest context, GatewayRequest request, Reply reply, GatewayFault? fault) =>
        new(request, reply.Outcome, reply.Response.Status, reply.Reason, fault, Stopwatch.GetElapsedTime(context.StartedAt));

    /// <returns>The response to send instead when the observer throws, since its failure must not go unseen; null when it does not throw.</returns>
    private Reply? Observe(RecordedRequest recorded)
    {
        try
        {
            options.Observer?.Invoke(recorded);
            return null;
        }
        catch (Exception mistake)
        {
            return Reply.Refuse(
                RequestOutcome.Failed, HttpStatusCode.InternalServerError, $"The observer failed: {mistake.GetType().Name}: {mistake.Message}");
        }
    }

    private async Task<(GatewayRequest Request, Reply Reply, GatewayFault? Fault)> RespondAsync(IncomingRequest context)
    {
        GatewayRequest request = context.ToRequest(body: default, options.Clock);
        GatewayFault? fault = pipeline.DrawFault(request);
        if (fault is { StrikesUnread: true })
        {
            return (pipeline.Identify(request), Reply.WithoutResponse(fault.Name), fault);
        }

        try
        {
            ReadOnlyMemory<byte>? body = await ReceiveAsync(context).ConfigureAwait(false);
            if (body is null)
            {
                return Refuse(
                    RequestOutcome.TooLarge,
                    HttpStatusCode.RequestEntityTooLarge,
                    string.Create(CultureInfo.InvariantCulture, $"The body is larger than {options.MaxBodyBytes} bytes."));
            }

            request = context.ToRequest(body.Value, options.Clock);
            if (fault is not null && pipeline.Intercept(fault, request) is { } intercepted)
            {
                return (pipeline.Identify(request), intercepted, fault);
            }

            (request, Reply reply) = await pipeline.RespondAsync(request, context.Aborted).ConfigureAwait(false);
            return (request, fault is null ? reply : reply with { Response = fault.Replace(reply.Response) }, fault);
        }
        catch (TimeoutException late)
        {
            return Refuse(RequestOutcome.TimedOut, HttpStatusCode.RequestTimeout, late.Message);
        }
        catch (Exception lost) when (lost is IOException or OperationCanceledException)
        {
            return (request, Reply.ClientLeft(), null);
        }
        catch (Exception bug)
        {
            // A bug in the gateway must not go unseen, and must not look like a response of the service.
            return Refuse(
                RequestOutcome.Failed, HttpStatusCode.InternalServerError, $"The gateway failed: {bug.GetType().Name}: {bug.Message}");
        }

        (GatewayRequest Request, Reply Reply, GatewayFault? Fault) Refuse(RequestOutcome outcome, HttpStatusCode status, string reason) =>
            (request, Reply.Refuse(outcome, status, reason), null);
    }

    private async Task<ReadOnlyMemory<byte>?> ReceiveAsync(IncomingRequest context)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(context.Aborted);
        deadline.CancelAfter(options.ReceiveTimeout);
        try
        {
            return await context.ReadBodyAsync(options.MaxBodyBytes, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !context.Aborted.IsCancellationRequested)
        {
            throw new TimeoutException(string.Create(
                CultureInfo.InvariantCulture,
                $"The request did not arrive completely within {options.ReceiveTimeout.TotalSeconds:0.###} s."));
        }
    }

    private async Task SendAsync(IncomingRequest context, GatewayResponse response, GatewayFault? fault)
    {
        var outgoing = new OutgoingResponse(context, response, options.Clock);
        if (fault is null)
        {
            await outgoing.SendAsync().ConfigureAwait(false);
            return;
        }

        await outgoing.WaitAsync(fault.Delay).ConfigureAwait(false);
        await fault.Deliver(outgoing).ConfigureAwait(false);
    }
}
