using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Tidegate.Auth;

/// <summary>
/// What was signed in one attempt of a request, for the day when a gateway says 401: compare it with what the gateway, or another
/// client that works, has signed. What is secret is masked in all of it; <see cref="ToString"/> prints it in a few lines.
/// </summary>
public sealed class SignatureExplanation
{
    /// <summary>The operation's name.</summary>
    public required string Operation { get; init; }

    /// <summary>Which sending of the call it is, from 1; each has a timestamp and a signature of its own.</summary>
    public required int Attempt { get; init; }

    /// <summary>The first piece that is signed: the access token, masked, with its length; empty for a request for one.</summary>
    public required string AccessToken { get; init; }

    /// <summary>
    /// Of a request for an access token, the first piece: the access key, masked, with its length and what is suspicious about it. Its
    /// encryption is made of this, the timestamp and the secret key. Null for a call.
    /// </summary>
    public string? AccessKey { get; init; }

    /// <summary>The second piece: the rule's paramsData, which is names and values of the query as they are sorted, then the body. Word for word, except that secret values are masked.</summary>
    public required string ParamsData { get; init; }

    /// <summary>The third piece: the milliseconds since 1970 that are sent as <c>apim-timestamp</c>.</summary>
    public required string Timestamp { get; init; }

    /// <summary>The fourth piece: the secret key, masked, with its length and what is suspicious about it.</summary>
    public required string SecretKey { get; init; }

    /// <summary>The query as it is signed: sorted by name, unescaped; secret values are masked.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Query { get; init; }

    /// <summary>The size of the body, which is signed byte for byte as it is sent.</summary>
    public required int BodyBytes { get; init; }

    /// <summary>
    /// The SHA-256 of paramsData in lower-case hexadecimal: equal where two clients sign the same. Null when something is masked in
    /// it, since it would tell a short secret to whoever tries them all.
    /// </summary>
    public required string? ParamsDataSha256 { get; init; }

    /// <summary>The method and address of the request, of which only the query is signed.</summary>
    public required string NotSigned { get; init; }

    /// <summary>The explanation in a few lines, without secrets.</summary>
    public override string ToString() => AccessKey is null ? CallText() : TokenText();

    private string TokenText() => new StringBuilder()
        .Append(FormattableString.Invariant($"{Operation}, attempt {Attempt}: the encryption is the SHA-256 of these pieces, one after the other, in lower-case hexadecimal:\n"))
        .Append($"  access key:   {AccessKey}\n")
        .Append($"  timestamp:    {Timestamp}\n")
        .Append($"  secret key:   {SecretKey}\n")
        .Append($"Not part of it: {NotSigned}, the headers")
        .ToString();

    private string CallText() => new StringBuilder()
        .Append(FormattableString.Invariant($"{Operation}, attempt {Attempt}: the signature is the SHA-256 of these pieces, one after the other, in lower-case hexadecimal:\n"))
        .Append($"  access token: {AccessToken}\n")
        .Append($"  paramsData:   {ParamsData}\n")
        .Append($"  timestamp:    {Timestamp}\n")
        .Append($"  secret key:   {SecretKey}\n")
        .Append($"paramsData is the query, sorted by name ({string.Join(", ", Query.Select(static parameter => $"{parameter.Key}={parameter.Value}"))}), ")
        .Append(FormattableString.Invariant($"then {BodyBytes} bytes of body; {HashText}\n"))
        .Append($"Not signed: {NotSigned}, the headers, the access key")
        .ToString();

    private string HashText => ParamsDataSha256 is null ? "no SHA-256 is told of it, since it holds secrets" : $"its own SHA-256 is {ParamsDataSha256}";

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
