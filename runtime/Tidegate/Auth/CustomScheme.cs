using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Requests;
using Tidegate.Responses;

namespace Tidegate.Auth;

/// <summary>Signing by the caller's <see cref="ApiSigner"/>, which has its own keys.</summary>
internal sealed class CustomScheme : AuthScheme
{
    /// <summary>The part of a client that it is made of.</summary>
    private const string Part = "Signer";

    private readonly ApiSigner _signer;
    private readonly string[]? _named;
    private readonly HashSet<string> _headerNames;

    /// <param name="signer">Is asked for its headers now, and not again.</param>
    public CustomScheme(ApiSigner signer)
    {
        _signer = signer;
        _named = signer.HeaderNames?.ToArray();
        _headerNames = new HashSet<string>(_named ?? [], StringComparer.OrdinalIgnoreCase);
    }

    public override RefusalRules Refusals { get; } = new();

    public override bool Owns(string headerName) => _headerNames.Contains(headerName);

    public override IEnumerable<OptionProblem> FindProblems(AuthOptions options)
    {
        if (_named is null)
        {
            return [OptionProblem.OfPart(Part, "must name the headers that it sets: HeaderNames is null, and may be empty.")];
        }

        if (_named.Any(string.IsNullOrEmpty))
        {
            return [OptionProblem.OfPart(Part, "must name the headers that it sets: one of its HeaderNames is null or empty.")];
        }

        IEnumerable<KeyValuePair<string, string>> headers = _named.Select(static name => new KeyValuePair<string, string>(name, ""));
        return new CallHeaders(static _ => false).FindProblem(headers) is { } problem
            ? [OptionProblem.OfPart(Part, $"must name headers that a signature can set: {problem}")]
            : [];
    }

    public override Authenticator CreateAuthenticator(AuthContext context) => new CustomAuthenticator(_signer, _headerNames, context);
}
