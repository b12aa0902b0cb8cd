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

    /// <summary>Which attempt of the call it is, from 1.</summary>
    int Number { get; }

    /// <summary>Hides the secrets of the call.</summary>
    Redactor Redaction { get; }

    /// <summary>Wants to be told what was signed; null when nobody does.</summary>
    Action<SignatureExplanation>? Explain { get; }

    /// <summary>Checks that the request still belongs to the call: a handler may have given up waiting, and then it serves another one by now.</summary>
    /// <exception cref="InvalidOperationException">The call is over.</exception>
    void ThrowIfOver();
}
