namespace Tidegate.Auth;

/// <summary>One piece of what is signed.</summary>
public sealed class SignedPiece
{
    /// <summary>Describes a piece.</summary>
    /// <param name="name">The name of the piece in the signature rule, such as <c>timestamp</c>.</param>
    /// <param name="text">The piece, with secrets masked.</param>
    public SignedPiece(string name, string text)
    {
        Name = ApiArgument.NotNull(name, nameof(name));
        Text = ApiArgument.NotNull(text, nameof(text));
    }

    /// <summary>The name of the piece in the signature rule, such as <c>timestamp</c>.</summary>
    public string Name { get; }

    /// <summary>The piece, verbatim except that secrets are masked.</summary>
    public string Text { get; }

    /// <summary>
    /// The SHA-256 of the piece in lower-case hexadecimal: equal when two clients sign the same. Null when part of the piece is masked, because
    /// the hash would reveal a short secret to anyone who tries all of them.
    /// </summary>
    public string? Sha256 { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Text}";
}
