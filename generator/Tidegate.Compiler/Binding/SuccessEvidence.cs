using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding;

/// <summary>Checks that an answer without a code can show that the call succeeded, where its data is the whole answer.</summary>
internal static class SuccessEvidence
{
    public static void Check(EndpointSyntax syntax, EnvelopeModel envelope, TypeRef? returns, ServiceScope scope, DiagnosticBag diagnostics)
    {
        bool hasNothingElse = envelope is { IsDataAtRoot: true, Success.Kind: SuccessKind.Absent, RequestIdName: null };
        if (hasNothingElse && syntax.Returns is { } place && !diagnostics.HasErrors && !Shows(returns, scope))
        {
            diagnostics.Report(EnvelopeRules.SuccessUnseen, place.Span);
        }
    }

    /// <summary>Whether not every object can be read as the type. A union keeps what is none of its alternatives.</summary>
    private static bool Shows(TypeRef? returns, ServiceScope scope) => returns switch
    {
        null or MapRef or NullableRef or ScalarRef { Kind: ScalarKind.Json } => false,
        NamedRef { Kind: NamedKind.TagUnion or NamedKind.ShapeUnion } => false,
        NamedRef { Kind: NamedKind.Record } named => ((RecordModel)scope.AnswerTypesByName()[named.Name]).Members.Any(IsNeeded),
        _ => true,
    };

    private static bool IsNeeded(MemberModel member) => !member.IsOptional && member.Type is not NullableRef && member.Lacking == Lacking.Never;
}
