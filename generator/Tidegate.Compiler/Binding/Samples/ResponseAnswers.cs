using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>Recognizes answers that are written as HTTP responses, <c>{ status: 404, body: ... }</c>. A sample says the status beside its answer.</summary>
internal sealed class ResponseAnswers
{
    private const string Body = "body";

    private static readonly HashSet<string> s_statuses = new(StringComparer.OrdinalIgnoreCase) { "status", "statusCode", "status_code", "httpStatus" };
    private static readonly HashSet<string> s_headers = new(StringComparer.OrdinalIgnoreCase) { "header", "headers" };

    private readonly bool _isMember;

    /// <param name="shape">The members of the envelope.</param>
    /// <param name="results">What may be the whole answer: the data, and the bodies of errors.</param>
    public ResponseAnswers(EnvelopeShape shape, IEnumerable<TypeRef> results, IReadOnlyDictionary<string, TypeModel> types) =>
        _isMember = shape.Envelope is { IsNone: false, IsDataAtRoot: false }
            ? shape.MembersAt([]).Any(member => member.WireNames.Contains(Body))
            : results.Any(type => MayHave(type, types));

    /// <returns>The member with the body; null when the answer is no such response.</returns>
    public JsonProperty? BodyOf(JsonValue answer) => !_isMember && answer is JsonObject parts && parts.Properties.All(IsPart)
        ? parts.Properties.FirstOrDefault(part => part.Name.Text == Body)
        : null;

    public static void Report(JsonObject answer, JsonProperty body, DiagnosticBag diagnostics)
    {
        JsonValue? status = answer.Properties.FirstOrDefault(part => s_statuses.Contains(part.Name.Text))?.Value;
        string beside = status is JsonNumber { Text: var number } ? $", and 'status: {number}' beside 'answer:'" : "";
        string headers = answer.Properties.Any(part => s_headers.Contains(part.Name.Text)) ? "; samples have no headers of answers" : "";
        diagnostics.Report(SampleRules.UnknownMember, body.Name.Span, Body, "The answer", $": write what it holds under 'answer:' itself{beside}{headers}");
    }

    private static bool IsPart(JsonProperty part) => part.Name.Text == Body || s_statuses.Contains(part.Name.Text) || s_headers.Contains(part.Name.Text);

    /// <summary>Whether a value of a type may have such a member.</summary>
    private static bool MayHave(TypeRef type, IReadOnlyDictionary<string, TypeModel> types) => type switch
    {
        NullableRef nullable => MayHave(nullable.Value, types),
        NamedRef named => types[named.Name] switch
        {
            RecordModel record => record.Members.Any(member => member.WireNames.Contains(Body)),
            UnionModel union => union.Parts.Any(part => part is not NamedRef { Kind: NamedKind.ShapeUnion } && MayHave(part, types)),
            _ => false,
        },
        MapRef or ProblemRef => true,
        _ => type == TypeBinder.Anything,
    };
}
