namespace Tidegate.Auth;

/// <summary>One piece of what is signed.</summary>
public sealed class SignedPiece
{
    /// <summary>Describes a piece.</summary>
    /// <param name="name">What it is called in the rule of the signature, such as <c>timestamp</c>.</param>
    /// <param name="text">The piece, with what is secret masked.</param>
    public SignedPiece(string name, string text)
    {
        Name = ApiArgument.NotNull(name, nameof(name));
        Text = ApiArgument.NotNull(text, nameof(text));
    }

    /// <summary>What it is called in the rule of the signature, such as <c>timestamp</c>.</summary>
    public string Name { get; }

    /// <summary>The piece, word for word, except that what is secret is masked.</summary>
    public string Text { get; }

    /// <summary>
    /// The SHA-256 of the piece in lower-case hexadecimal: equal where two clients sign the same. Null where nothing is told: when something is
    /// masked in the piece, since the hash would tell a short secret to whoever tries them all.
    /// </summary>
    public string? Sha256 { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Text}";
}
