using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Diagnostics;

internal enum SpecSeverity
{
    Info,
    Warning,
    Error,
}

/// <summary>One rule of the spec language. A family of rules is a class; a rule is one of its fields.</summary>
/// <param name="Id">The id that the build prints, such as <c>TG1001</c>; also the anchor in LANGUAGE.md.</param>
/// <param name="Severity">The severity unless the consumer configures another.</param>
/// <param name="Title">A short noun phrase for rule lists.</param>
/// <param name="Message">One sentence with <c>{0}</c> placeholders that names the thing and the remedy.</param>
internal sealed record SpecRule(string Id, SpecSeverity Severity, string Title, string Message)
{
    /// <summary>Where the rule is explained.</summary>
    public string HelpLink => "https://github.com/tidegate/tidegate/blob/main/specs/LANGUAGE.md#" + Id.ToLowerInvariant();
}

/// <summary>One mistake and its location.</summary>
internal sealed record SpecDiagnostic(SpecRule Rule, SourceSpan Span, EquatableArray<string> Arguments)
{
    public string Message => string.Format(
        System.Globalization.CultureInfo.InvariantCulture, Rule.Message, System.Linq.Enumerable.ToArray<object>(Arguments));

    public override string ToString() =>
        $"{Span.Path}({Span.Line + 1},{Span.Column + 1}): {Rule.Id}: {Message}";
}
