namespace Tidegate.Compiler.Syntax.Parsing;

/// <summary>Reads what requests carry to say who sends them, which a service says for its endpoints and an endpoint for itself.</summary>
internal static class AuthParser
{
    public const string Key = "auth";

    private static readonly string[] s_words = [AuthWords.Signature, AuthWords.Token, AuthWords.None];

    public static Word? Parse(KeyedMapping keys) => keys.Choice(Key, s_words, ForeignKeyWords.Unsigned);
}
