using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Auth.EnosApim;

/// <summary>
/// Clears the note on the previous token request before the next token is obtained, which may come from another process without any request.
/// </summary>
internal sealed class NotedTokens : ITokenSource
{
    private readonly ITokenSource _source;
    private readonly TokenRequestNote _note;

    public NotedTokens(ITokenSource source, TokenRequestNote note)
    {
        _source = source;
        _note = note;
    }

    /// <inheritdoc/>
    public Task<AccessToken> ObtainAsync(AccessToken? old, CancellationToken cancellationToken)
    {
        _note.Clear();
        return _source.ObtainAsync(old, cancellationToken);
    }

    public void Dispose() => _source.Dispose();
}
