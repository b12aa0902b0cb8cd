using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds what the service takes where an optional value is absent. It becomes documentation; nothing is sent.</summary>
internal static class DefaultBinder
{
    /// <param name="type">The type of the member; null when it cannot be bound, which is reported.</param>
    /// <param name="limits">The limits of the member, which are of its default, too.</param>
    /// <returns>The default as written; null when there is none, or none that the member can have, which is reported.</returns>
    public static string? Bind(MemberSyntax member, TypeRef? type, LimitsModel? limits, DiagnosticBag diagnostics)
    {
        if (member.Default is not { } value || type is null)
        {
            return null;
        }

        if (ProblemOf(member, type is NullableRef nullable ? nullable.Value : type, value.Text, limits) is { } problem)
        {
            diagnostics.Report(LimitRules.BadDefault, value.Span, value.Text, member.Name.Text, problem);
            return null;
        }

        return value.Text;
    }

    private static string? ProblemOf(MemberSyntax member, TypeRef type, string value, LimitsModel? limits) =>
        !member.IsOptional ? $"what is required is never absent, so delete it, or write '{member.Name.Text}?'"
        : member.IsSecret ? "a secret does not stand in documentation, so delete it"
        : type is SeparatedRef list ? ProblemOfItems(list, value) ?? Must(limits?.ProblemOfText(type, value))
        : type.OnWire is not { Form: not ScalarForm.Any } scalar ? "only a single value has one that can be written here, so say it in 'doc'"
        : Must(scalar.Problem(value) ?? limits?.ProblemOfText(type, value));

    private static string? ProblemOfItems(SeparatedRef list, string value) => value.Split(list.Separator)
        .Select(item => item.Trim())
        .Where(item => item.Length > 0)
        .Select(item => list.Item.OnWire?.Problem(item) is { } problem ? $"each item must be {problem}" : null)
        .FirstOrDefault(problem => problem is not null);

    private static string? Must(string? expected) => expected is null ? null : $"it must be {expected}";
}
