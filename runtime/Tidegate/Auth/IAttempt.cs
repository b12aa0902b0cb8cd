using System;
using System.Net.Http.Headers;
using Tidegate.Redaction;

namespace Tidegate.Auth;

/// <summary>One attempt of a call, as it is signed.</summary>
internal interface IAttempt
{
    /// <summary>What is sent.</summary>
    ApiRequest Request { get; }

    /// <summary>Where it is sent.</summary>
    Uri Address { get; }

    /// <summary>Take the signature.</summary>
    HttpRequestHeaders Headers { get; }

    /// <summary>Describe the body; null when there is none.</summary>
    HttpContentHeaders? ContentHeaders { get; }

    /// <summary>Which attempt of the call was begun last, from 1.</summary>
    int Number { get; }

    /// <summary>Hides the secrets of the call.</summary>
    Redactor Redaction { get; }

    /// <summary>Wants to be told what was signed; null when nobody does.</summary>
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
