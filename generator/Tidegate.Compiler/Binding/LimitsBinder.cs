using System;
using System.Globalization;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Patterns;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds the limits of a member or a parameter against its type.</summary>
internal sealed class LimitsBinder
{
    private readonly MemberSyntax _member;
    private readonly TypeRef _type;
    private readonly DiagnosticBag _diagnostics;

    private LimitsBinder(MemberSyntax member, TypeRef type, DiagnosticBag diagnostics)
    {
        _member = member;
        _type = WithoutNull(type);
        _diagnostics = diagnostics;
    }

    /// <summary>The list, the map or the single value whose limits are bound.</summary>
    private bool IsList => _type is ArrayRef or SeparatedRef;

    /// <summary>The single value that is limited: an item where there is a list; null when there is none.</summary>
    private Scalar? Value => _type is ScalarRef or ArrayRef or SeparatedRef && WithoutNull(IsList ? _type.Inner! : _type) is ScalarRef scalar ? scalar.OnWire : null;

    /// <param name="type">The type of the member; null when it cannot be bound, which is reported.</param>
    /// <returns>Null when nothing limits the member; limits that cannot be bound are reported and left out.</returns>
    public static LimitsModel? Bind(MemberSyntax member, TypeRef? type, DiagnosticBag diagnostics)
    {
        if (type is null || member.Limits.Count == 0)
        {
            return null;
        }

        LimitsBinder binder = new(member, type, diagnostics);
        LimitsModel limits = binder.CheckForContradiction(member.Limits.Aggregate(new LimitsModel(), binder.Add));
        return limits.HasRange || limits.HasText || limits.HasItems ? limits : null;
    }

    private static TypeRef WithoutNull(TypeRef type) => type is NullableRef nullable ? nullable.Value : type;

    private LimitsModel Add(LimitsModel limits, LimitSyntax limit)
    {
        if (RemedyOfKind(limit.Key.Text) is { } remedy)
        {
            _diagnostics.Report(LimitRules.WrongKind, limit.Key.Span, limit.Key.Text, _member.Name.Text, _type.Display(), remedy);
            return limits;
        }

        switch (limit.Key.Text)
        {
            case LimitSyntax.Min:
                return limits with { Min = Bound(limit.Value) };
            case LimitSyntax.Max:
                return limits with { Max = Bound(limit.Value) };
            case LimitSyntax.Length:
                (int? min, int? max) = Length(limit.Value);
                return limits with { MinLength = min, MaxLength = max };
            case LimitSyntax.Pattern:
                return limits with { Pattern = ReadPattern(limit.Value) };
            case LimitSyntax.MinItems:
                return limits with { MinItems = Count(limit.Value) };
            case LimitSyntax.MaxItems:
                return limits with { MaxItems = Count(limit.Value) };
            case LimitSyntax.Unique:
                return limits with { IsUnique = Flag(limit.Value) };
            default:
                throw new ArgumentOutOfRangeException(nameof(limit));
        }
    }

    /// <summary>What to do about a limit that is none of the type; null when it is one.</summary>
    private string? RemedyOfKind(string key) => key switch
    {
        LimitSyntax.Min or LimitSyntax.Max when Value?.Limits != ScalarLimits.OfNumber =>
            IsList || _type is MapRef ? $"write '{key}Items' for how many there are"
            : Value?.Limits == ScalarLimits.OfText ? "write 'length' for how long a text is"
            : "delete it, since only numbers have a least and a greatest",
        LimitSyntax.Length when Value?.Limits != ScalarLimits.OfText =>
            IsList || _type is MapRef ? "write 'minItems' and 'maxItems' for how many there are"
            : Value?.Limits == ScalarLimits.OfNumber ? "write 'min' and 'max' for how large a number is"
            : "delete it, since only a 'string' has a length",
        LimitSyntax.Pattern when Value?.Limits != ScalarLimits.OfText =>
            Value?.Limits == ScalarLimits.OfNumber ? "write 'min' and 'max' for how large a number is, or declare it as 'string'"
            : "delete it, since only a 'string' has a pattern",
        LimitSyntax.MinItems or LimitSyntax.MaxItems when !IsList && _type is not MapRef =>
            Value?.Limits == ScalarLimits.OfText ? "write 'length' for how long a text is" : "delete it, since only a list or a map has items",
        LimitSyntax.Unique when !IsList || !_type.Inner!.IsSingleValue() =>
            "delete it, since only the items of a list of single values can be compared",
        _ => null,
    };

    private decimal? Bound(Word value)
    {
        Scalar scalar = Value!;
        if (JsonNumbers.FitsDecimal(value.Text) && scalar.Fits(value.Text)
            && decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            return number;
        }

        _diagnostics.Report(LimitRules.BadLimit, value.Span, value.Text, scalar.Expected);
        return null;
    }

    /// <summary>Reads <c>8</c>, <c>1..64</c>, <c>1..</c> or <c>..64</c>.</summary>
    private (int? Min, int? Max) Length(Word value)
    {
        int dots = value.Text.IndexOf("..", StringComparison.Ordinal);
        string lower = dots < 0 ? value.Text : value.Text.Substring(0, dots);
        string upper = dots < 0 ? value.Text : value.Text.Substring(dots + 2);
        int min = 0;
        int max = 0;
        bool isRead = lower.Length + upper.Length > 0 && (lower.Length == 0 || TryCount(lower, out min)) && (upper.Length == 0 || TryCount(upper, out max));
        if (!isRead)
        {
            _diagnostics.Report(LimitRules.BadLimit, value.Span, value.Text, "a number of characters, or from how many to how many, such as '1..64', '1..' or '..64'");
            return (null, null);
        }

        return (lower.Length == 0 ? null : min, upper.Length == 0 ? null : max);
    }

    private int? Count(Word value)
    {
        if (TryCount(value.Text, out int count))
        {
            return count;
        }

        _diagnostics.Report(LimitRules.BadLimit, value.Span, value.Text, "a number of items");
        return null;
    }

    private static bool TryCount(string text, out int count) => WholeNumbers.TryRead(text, out count) && count >= 0;

    private bool Flag(Word value)
    {
        if (value.Text is not ("true" or "false"))
        {
            _diagnostics.Report(LimitRules.BadLimit, value.Span, value.Text, "'true' or 'false'");
        }

        return value.Text == "true";
    }

    private Pattern? ReadPattern(Word value)
    {
        var pattern = Pattern.Read(value.Text, out string? problem);
        if (pattern is null)
        {
            _diagnostics.Report(LimitRules.BadPattern, value.Span, value.Text, problem!);
        }

        return pattern;
    }

    /// <summary>Leaves out limits that contradict each other, which is reported.</summary>
    private LimitsModel CheckForContradiction(LimitsModel limits)
    {
        if (limits.Min > limits.Max)
        {
            Report(LimitSyntax.Max, "'min' and 'max', of which the least is greater");
            return limits with { Min = null, Max = null };
        }

        if (limits.MinItems > limits.MaxItems)
        {
            Report(LimitSyntax.MaxItems, "'minItems' and 'maxItems', of which the least is greater");
            return limits with { MinItems = null, MaxItems = null };
        }

        if (limits.IsUnique && limits.MinItems > DifferentItems(limits))
        {
            Report(LimitSyntax.MinItems, "'minItems' and 'unique', since fewer items differ from each other");
            return limits with { MinItems = null };
        }

        if (limits.MinLength > limits.MaxLength)
        {
            Report(LimitSyntax.Length, "a length from more to less");
            return limits with { MinLength = null, MaxLength = null };
        }

        if (limits.Pattern?.HasTextOf(limits.MinLength ?? 0, limits.MaxLength) == false)
        {
            Report(LimitSyntax.Pattern, limits.MinLength is null && limits.MaxLength is null ? "the pattern, by which no text is possible" : "both 'length' and 'pattern'");
            return limits with { Pattern = null };
        }

        return limits;
    }

    /// <summary>How many items can differ from each other within the limits.</summary>
    /// <returns>Null when there are more than a list can have, or they are not counted.</returns>
    private decimal? DifferentItems(LimitsModel limits) => Value switch
    {
        { Kind: ScalarKind.Bool } => 2,
        { Kind: ScalarKind.Int or ScalarKind.Long } => limits.Max - limits.Min + 1,
        { Limits: ScalarLimits.OfText } when limits.MaxLength == 0 => 1,
        _ => null,
    };

    private void Report(string key, string limits) =>
        _diagnostics.Report(LimitRules.Contradiction, _member.Limits.Single(limit => limit.Key.Text == key).Value.Span, _member.Name.Text, limits);
}
