using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Tidegate.Generator.Diagnostics;

/// <summary>Every rule of the spec language. A family of rules is a class; a rule is one of its fields.</summary>
internal static class SpecRules
{
    /// <summary>The rules' help link is this address followed by the rule's id in lower case.</summary>
    public const string HelpLinkBase = "https://github.com/tidegate/tidegate/blob/main/specs/LANGUAGE.md#";

    /// <summary>All rules, in the order in which the compiler can meet them.</summary>
    public static IReadOnlyList<SpecRule> All { get; } =
    [
        .. RulesOf(typeof(YamlRules)),
        .. RulesOf(typeof(StructureRules)),
        .. RulesOf(typeof(NameRules)),
        .. RulesOf(typeof(RequestRules)),
        .. RulesOf(typeof(TypeRules)),
        .. RulesOf(typeof(SampleRules)),
        .. RulesOf(typeof(FolderRules)),
        .. RulesOf(typeof(LockRules)),
    ];

    private static IEnumerable<SpecRule> RulesOf(System.Type family) => family
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (SpecRule)field.GetValue(null)!)
        .OrderBy(rule => rule.Id, System.StringComparer.Ordinal);
}
