using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Where outcomes of items can stand, and where a code of partial success counts.</summary>
internal static class OutcomeRules
{
    /// <summary>Why items of a service cannot tell their outcome; null when they can.</summary>
    public static string? ProblemOf(EnvelopeModel envelope) =>
        envelope.IsNone ? "has none"
        : envelope.Success.Kind == SuccessKind.Status ? "has no code of success, which the HTTP status tells"
        : envelope.IsDataAtRoot ? "has no member with the data"
        : null;

    /// <summary>
    /// The envelope in which codes of partial success count as success: the result has outcomes, or the endpoint itself says what stands beside the data, such as
    /// the failures. Null where there are none.
    /// </summary>
    public static EnvelopeModel? PartialEnvelope(EnvelopeModel envelope, EndpointSyntax syntax, TypeRef? returns, RecordModel? response, ServiceScope scope) =>
        envelope.Partial.Count > 0 && (syntax.Beside.Count > 0 || ResultOf(returns, response).Any(type => HasOutcomes(type, scope))) ? envelope.WithPartialSuccess : null;

    /// <summary>Reports inputs with outcomes, which only answers have.</summary>
    public static void CheckInputs(EndpointSyntax syntax, RequestBindings bindings, ServiceScope scope, DiagnosticBag diagnostics)
    {
        foreach (BindingModel input in bindings.Inputs.Where(input => input.IsInBody && HasOutcomes(input.Type, scope)))
        {
            if (PlaceOf(input, syntax) is { } place)
            {
                diagnostics.Report(EnvelopeRules.OutcomeInRequest, place, input.WireName.Length > 0 ? input.WireName : "body");
            }
        }
    }

    private static IEnumerable<TypeRef> ResultOf(TypeRef? returns, RecordModel? response) =>
        response is not null ? response.Members.Select(member => member.Type) : returns is not null ? new[] { returns } : [];

    private static bool HasOutcomes(TypeRef type, ServiceScope scope)
    {
        IReadOnlyDictionary<string, TypeModel> types = scope.TypesByName();
        return IsOutcome(type) || TypeReach.Closure(scope.Types, TypeReach.NamesIn(type))
            .Any(name => types.TryGetValue(name, out TypeModel? named) && named is RecordModel record && record.AllMembers.Any(member => IsOutcome(member.Type)));
    }

    private static bool IsOutcome(TypeRef type) => type.Layers().Any(layer => layer is OutcomeRef);

    private static SourceSpan? PlaceOf(BindingModel input, EndpointSyntax syntax) => syntax.Body switch
    {
        ObjectBodySyntax body => body.Members.FirstOrDefault(member => member.Name.Text == input.WireName)?.Type?.Span,
        ValueBodySyntax body => body.Type?.Span,
        _ => syntax.ParametersUnder(ParameterSection.Parts).FirstOrDefault(part => part.Name.Text == input.WireName)?.Type?.Span,
    };
}
