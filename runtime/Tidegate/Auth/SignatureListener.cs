using System;

namespace Tidegate.Auth;

/// <summary>Calls the callback that wants to know what is signed.</summary>
internal static class SignatureListener
{
    /// <summary>Wraps an exception from the callback in a type that nobody mistakes for a connection failure that could be retried.</summary>
    public static void Tell(Action<SignatureExplanation> explain, SignatureExplanation explanation)
    {
        try
        {
            explain(explanation);
        }
        catch (Exception exception)
        {
            throw CallerMistake.Mark(new InvalidOperationException("ExplainSignature has thrown, and so the request was not sent.", exception));
        }
    }
}
