using System;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds what requests carry to say who sends them.</summary>
internal static class AuthBinder
{
    /// <param name="word">Null where nothing is said.</param>
    /// <param name="otherwise">What holds then.</param>
    public static AuthKind Bind(Word? word, AuthKind otherwise) => word?.Text switch
    {
        null => otherwise,
        AuthWords.Signature => AuthKind.Signature,
        AuthWords.Token => AuthKind.Token,
        AuthWords.None => AuthKind.None,
        _ => throw new ArgumentOutOfRangeException(nameof(word)),
    };
}
