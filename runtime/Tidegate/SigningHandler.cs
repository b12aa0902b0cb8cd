using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Auth;
using Tidegate.Files;

namespace Tidegate;

/// <summary>
/// Has each request signed right before the transport sends it. Nothing comes in between: a handler above this one that resends a request sends
/// it with a fresh timestamp and signature.
/// </summary>
internal sealed class SigningHandler : DelegatingHandler
{
    private readonly Authenticator _authenticator;

    public SigningHandler(HttpMessageHandler transport, Authenticator authenticator)
        : base(transport)
    {
        _authenticator = authenticator;
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is not ApiRequestMessage message || message.IsRedirected)
        {
            throw CallerMistake.Mark(new InvalidOperationException(
                "A handler has replaced the request or its address. Only requests made by the client are signed, and only for its gateway."));
        }

        if (!message.IsOver && !message.CanBeSentAgain)
        {
            throw new UnsendableBodyException("the body was read for an earlier attempt, and its stream cannot be read again: give bytes, a path or a stream that can seek");
        }

        Task leftover = message.StopEarlierSendingAsync();
        return leftover.IsCompleted ? BeginAsync(message, cancellationToken) : BeginAfterAsync(leftover, message, cancellationToken);
    }

    /// <summary>Waits for the end of what the attempt before has left, which reads the same files.</summary>
    private async Task<HttpResponseMessage> BeginAfterAsync(Task leftover, ApiRequestMessage message, CancellationToken cancellationToken)
    {
        await leftover.WaitAsync(cancellationToken).ConfigureAwait(false);
        return await BeginAsync(message, cancellationToken).ConfigureAwait(false);
    }

    private Task<HttpResponseMessage> BeginAsync(ApiRequestMessage message, CancellationToken cancellationToken)
    {
        int number = message.BeginAttempt();
        if (message.Operation.Credentials == ApiCredentials.None)
        {
            return SendSignedAsync(message, default, cancellationToken);
        }

        ValueTask<AttemptSignature> signing = _authenticator.SignAsync(message, cancellationToken);
        return signing.IsCompletedSuccessfully
            ? SendSignedAsync(message, signing.Result, cancellationToken)
            : SendWhenSignedAsync(message, number, signing, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendWhenSignedAsync(
        ApiRequestMessage message, int number, ValueTask<AttemptSignature> signing, CancellationToken cancellationToken)
    {
        AttemptSignature signature = await signing.ConfigureAwait(false);
        message.ThrowIfOver(number);
        return await SendSignedAsync(message, signature, cancellationToken).ConfigureAwait(false);
    }

    private Task<HttpResponseMessage> SendSignedAsync(ApiRequestMessage message, AttemptSignature signature, CancellationToken cancellationToken)
    {
        message.NoteSigned(signature);
        return message.Follow(base.SendAsync(message, cancellationToken));
    }
}
