using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>Checks what a sample sends against the limits that are declared for it.</summary>
internal static class LimitChecker
{
    public static void Check(JsonProperty property, ValueModel declared, DiagnosticBag diagnostics)
    {
        // A value of the wrong kind, which was reported, is not compared.
        if (declared.Limits is { } limits && !diagnostics.HasErrorIn(property.Value.Span) && ProblemOf(property.Value, declared.Type, limits) is { } problem)
        {
            diagnostics.Report(SampleRules.OutsideLimits, property.Value.Span, property.Name.Text, problem, ShapeChecker.Describe(property.Value));
        }
    }

    private static string? ProblemOf(JsonValue value, TypeRef type, LimitsModel limits) => value switch
    {
        JsonArray array => limits.ProblemOfItems(array.Items.Select(item => item.Spelling).ToList()),
        JsonObject map => limits.ProblemOfCount(map.Properties.Count),
        { Spelling: { } text } => limits.ProblemOfText(type, text),
        _ => null,
    };
}
