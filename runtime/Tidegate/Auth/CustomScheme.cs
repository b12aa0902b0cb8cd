using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Responses;

namespace Tidegate.Auth;

/// <summary>Signing by what the caller has brought, which knows its keys by itself.</summary>
internal sealed class CustomScheme : AuthScheme
{
    private readonly ApiSigner _signer;

    public CustomScheme(ApiSigner signer)
    {
        _signer = signer;
    }

    public override RefusalRules Refusals { get; } = new();

    public override bool Owns(string headerName) => _signer.Headers.Contains(headerName, StringComparer.OrdinalIgnoreCase);

    public override IEnumerable<OptionProblem> FindProblems(AuthOptions options) => [];

    public override Authenticator CreateAuthenticator(AuthContext context) => new CustomAuthenticator(_signer, context);
}
