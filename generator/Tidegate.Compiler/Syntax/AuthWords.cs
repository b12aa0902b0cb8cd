namespace Tidegate.Compiler.Syntax;

/// <summary>The words for what requests carry to say who sends them.</summary>
internal static class AuthWords
{
    public const string Signature = "signature";
    public const string Token = "token";
    public const string None = "none";
}
