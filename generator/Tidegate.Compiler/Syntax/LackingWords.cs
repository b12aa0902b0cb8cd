namespace Tidegate.Compiler.Syntax;

/// <summary>The words for what is done with an answer that lacks a required member.</summary>
internal static class LackingWords
{
    public const string Error = "error";
    public const string Drift = "drift";
}
