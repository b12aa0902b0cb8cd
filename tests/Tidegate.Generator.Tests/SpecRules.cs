using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Tidegate.Compiler.Diagnostics;

namespace Tidegate.Generator.Tests;

/// <summary>Every rule of the spec language. A family of rules is a class; a rule is one of its fields.</summary>
internal static class SpecRules
{
    /// <summary>All rules, in the order in which the compiler can meet them.</summary>
    public static IReadOnlyList<SpecRule> All { get; } =
    [
        .. RulesOf(typeof(YamlRules)),
        .. RulesOf(typeof(StructureRules)),
        .. RulesOf(typeof(NameRules)),
        .. RulesOf(typeof(RequestRules)),
        .. RulesOf(typeof(TypeRules)),
        .. RulesOf(typeof(EnvelopeRules)),
        .. RulesOf(typeof(PagingRules)),
        .. RulesOf(typeof(BodyRules)),
        .. RulesOf(typeof(LimitRules)),
        .. RulesOf(typeof(SampleRules)),
        .. RulesOf(typeof(TaskRules)),
        .. RulesOf(typeof(FolderRules)),
        .. RulesOf(typeof(LockRules)),
    ];

    private static IEnumerable<SpecRule> RulesOf(Type family) => family
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (SpecRule)field.GetValue(null)!)
        .OrderBy(rule => rule.Id, StringComparer.Ordinal);
}
