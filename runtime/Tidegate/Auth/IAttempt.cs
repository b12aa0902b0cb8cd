using System;
using System.Net.Http.Headers;
using Tidegate.Redaction;

namespace Tidegate.Auth;

/// <summary>One attempt of a call, as seen by what signs it.</summary>
internal interface IAttempt
{
    /// <summary>The request being sent.</summary>
    ApiRequest Request { get; }

    /// <summary>The address it is sent to.</summary>
    Uri Address { get; }

    /// <summary>The request headers, which receive the signature.</summary>
    HttpRequestHeaders Headers { get; }

    /// <summary>The headers that describe the body; null when there is no body.</summary>
    HttpContentHeaders? ContentHeaders { get; }

    /// <summary>The body as it is sent, or what stands around its files; empty when there is none.</summary>
    ReadOnlyMemory<byte> Body { get; }

    /// <summary>Which attempt of the call was begun last, from 1.</summary>
    int Number { get; }

    /// <summary>Hides the secrets of the call.</summary>
    Redactor Redaction { get; }

    /// <summary>Receives an explanation of what was signed; null for none.</summary>
    Action<SignatureExplanation>? Explain { get; }

    /// <summary>
    /// Checks that an attempt is still to be sent: a handler may have given up waiting. Then the request serves another call by now, or is being
    /// signed for another attempt.
    /// </summary>
    /// <param name="number">What <see cref="Number"/> was when the attempt began.</param>
    /// <exception cref="InvalidOperationException">The call is over, or a later attempt has begun.</exception>
    void ThrowIfOver(int number);

    /// <summary>Keeps the request from serving another call, whoever gives this one up, until <see cref="EndReading"/>.</summary>
    /// <exception cref="InvalidOperationException">The call is over.</exception>
    void BeginReading();

    /// <summary>Ends what <see cref="BeginReading"/> has begun.</summary>
    void EndReading();
}
