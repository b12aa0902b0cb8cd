using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Tidegate.Auth;

/// <summary>
/// What was signed in one attempt of a request, for use when a gateway responds with 401: compare it with what the gateway, or another client
/// that works, has signed. Secrets are masked throughout; <see cref="ToString"/> prints it in a few lines.
/// </summary>
public sealed class SignatureExplanation
{
    /// <summary>The operation's name; for a token request, the name of that request.</summary>
    public required string Operation { get; init; }

    /// <summary>The number of the attempt in its call, from 1; each attempt has its own timestamp and signature.</summary>
    public required int Attempt { get; init; }

    /// <summary>
    /// How the pieces are combined, such as "the signature is the SHA-256 of these pieces, one after the other, in lower-case hexadecimal".
    /// </summary>
    public required string Rule { get; init; }

    /// <summary>The pieces, in the order in which they are signed.</summary>
    public required IReadOnlyList<SignedPiece> Pieces { get; init; }

    /// <summary>How the pieces were formed, such as the order of the query; one sentence each, without a period at the end.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The parts of the request that are not signed, and so may change in transit.</summary>
    public required string NotSigned { get; init; }

    /// <summary>The explanation in a few lines, without secrets.</summary>
    public override string ToString()
    {
        int width = Pieces.Count == 0 ? 0 : Pieces.Max(static piece => piece.Name.Length) + 1;
        var text = new StringBuilder(FormattableString.Invariant($"{Operation}, attempt {Attempt}: {Rule}:\n"));
        foreach (SignedPiece piece in Pieces)
        {
            text.Append("  ").Append((piece.Name + ":").PadRight(width)).Append(' ').Append(piece.Text).Append('\n');
        }

        foreach (string note in Notes)
        {
            text.Append(note).Append('\n');
        }

        return text.Append("Not signed: ").Append(NotSigned).ToString();
    }

    /// <summary>Describes a key or token without showing it.</summary>
    internal static string Describe(string secret)
    {
        string description = FormattableString.Invariant($"*** ({secret.Length} characters)");
        if (secret.Trim().Length < secret.Length)
        {
            description += ", with white space around it, which is signed too";
        }

        return secret.All(static c => c is > ' ' and <= '~') ? description : description + ", not all of them plain ASCII";
    }
}
