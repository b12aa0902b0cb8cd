using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Tidegate.Gateway.Answers;
using Tidegate.Gateway.Requests;

namespace Tidegate.Gateway.Server;

/// <summary>Receives each request, has it answered, sends the answer and records both.</summary>
internal sealed class GatewayApplication(GatewayOptions options, GatewayPipeline pipeline, RequestRecorder recorder)
    : IHttpApplication<IncomingRequest>
{
    public IncomingRequest CreateContext(IFeatureCollection contextFeatures) => new(contextFeatures);

    public void DisposeContext(IncomingRequest context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(IncomingRequest context)
    {
        (GatewayRequest request, Reply reply) = await AnswerAsync(context).ConfigureAwait(false);

        RecordedRequest recorded = Describe(context, request, reply);
        if (Observe(recorded) is { } failure)
        {
            reply = failure;
            recorded = Describe(context, request, failure);
        }

        // Recorded before it is sent: whoever has the answer finds the request.
        recorder.Add(recorded);
        await SendAsync(context, reply.Answer).ConfigureAwait(false);
    }

    private static RecordedRequest Describe(IncomingRequest context, GatewayRequest request, Reply reply) =>
        new(request, reply.Outcome, reply.Answer.Status, reply.Reason, Stopwatch.GetElapsedTime(context.StartedAt));

    /// <returns>What to answer instead when the observer fails: its mistake must be seen; null when it does not.</returns>
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

    private async Task<(GatewayRequest Request, Reply Reply)> AnswerAsync(IncomingRequest context)
    {
        GatewayRequest request = context.ToRequest(body: default, options.Clock);
        try
        {
            ReadOnlyMemory<byte>? body = await ReceiveAsync(context).ConfigureAwait(false);
            if (body is null)
            {
                return (request, Reply.Refuse(
                    RequestOutcome.TooLarge,
                    HttpStatusCode.RequestEntityTooLarge,
                    string.Create(CultureInfo.InvariantCulture, $"The body is larger than {options.MaxBodyBytes} bytes.")));
            }

            request = context.ToRequest(body.Value, options.Clock);
            return await pipeline.AnswerAsync(request, context.Aborted).ConfigureAwait(false);
        }
        catch (TimeoutException late)
        {
            return (request, Reply.Refuse(RequestOutcome.TimedOut, HttpStatusCode.RequestTimeout, late.Message));
        }
        catch (Exception lost) when (lost is IOException or OperationCanceledException)
        {
            return (request, Reply.ClientLeft());
        }
        catch (Exception bug)
        {
            // A mistake in the gateway must be seen, and must look unlike any answer of the service.
            return (request, Reply.Refuse(
                RequestOutcome.Failed, HttpStatusCode.InternalServerError, $"The gateway failed: {bug.GetType().Name}: {bug.Message}"));
        }
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

    private async Task SendAsync(IncomingRequest context, GatewayAnswer answer)
    {
        IHttpResponseFeature response = context.Response;
        response.StatusCode = (int)answer.Status;
        response.Headers.Date = options.Clock.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
        response.Headers.ContentType = answer.ContentType;
        if (answer.Status is not (HttpStatusCode.NoContent or HttpStatusCode.NotModified))
        {
            response.Headers.ContentLength = answer.Body.Length;
        }

        foreach ((string name, string value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        try
        {
            await context.ResponseBody.Writer.WriteAsync(answer.Body, context.Aborted).ConfigureAwait(false);
            await context.ResponseBody.CompleteAsync().ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The client went away; there is nobody to tell.
        }
    }
}
