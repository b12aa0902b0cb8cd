using System;

namespace Tidegate.Auth;

/// <summary>Tells whoever wants to know what is signed.</summary>
internal static class SignatureListener
{
    /// <summary>Whatever the callback throws gets a type that nobody takes for a failure of the connection, to be tried again.</summary>
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
