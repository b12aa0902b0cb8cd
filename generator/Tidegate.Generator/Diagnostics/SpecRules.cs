namespace Tidegate.Generator.Diagnostics;

/// <summary>Every rule of the spec language, in the order in which the compiler can meet it.</summary>
internal static class SpecRules
{
    /// <summary>The rules' help link is this address followed by the rule's id in lower case.</summary>
    public const string HelpLinkBase = "https://github.com/tidegate/tidegate/blob/main/specs/LANGUAGE.md#";
}
