using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Auth;

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

        int number = message.BeginAttempt();
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
