using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>Tells which kind of answer a sample has, and has it checked against what the operation returns.</summary>
internal sealed class AnswerBinder
{
    private readonly EnvelopeModel _envelope;
    private readonly TypeRef? _returns;
    private readonly DiagnosticBag _diagnostics;
    private readonly AnswerChecker _checker;
    private readonly EnvelopeAnswerChecker _wrapped;
    private readonly BareAnswerChecker _bare;
    private readonly ResponseAnswers _responses;

    /// <param name="response">The record of the data and the members beside it; null when the data alone is returned.</param>
    public AnswerBinder(
        EndpointSyntax syntax,
        ServiceScope scope,
        EnvelopeModel envelope,
        RecordModel? response,
        BoundReturns returns,
        EquatableArray<ErrorModel> errors,
        DiagnosticBag diagnostics)
    {
        TypeRef? inJson = returns.Type is StreamRef stream ? stream.AsArray : returns.Type;
        EnvelopeShape shape = new(envelope, response?.Members.Where(member => member.Name != EmittedNames.Data).ToEquatableArray() ?? envelope.Beside);
        SampleErrors declared = new(syntax, scope, errors);
        _envelope = envelope;
        _returns = returns.Type;
        _diagnostics = diagnostics;
        _checker = new AnswerChecker(scope.AnswerTypesByName(), scope.Service.Envelope, diagnostics);
        _wrapped = new EnvelopeAnswerChecker(shape, inJson, declared, _checker, diagnostics);
        _bare = new BareAnswerChecker(returns with { Type = inJson }, declared, _checker, diagnostics);
        IEnumerable<TypeRef> results = errors.Select(error => error.Body).Append(inJson).OfType<TypeRef>();
        _responses = new ResponseAnswers(shape, results, scope.TypesByName());
    }

    public void Check(SampleSyntax sample)
    {
        switch (sample.Answer)
        {
            case null:
                break;
            case JsonObject response when _responses.BodyOf(response) is { } body:
                ResponseAnswers.Report(response, body, _diagnostics);
                break;
            case { } file when _returns is PlainRef && PlainAnswers.IsFile(file):
                PlainAnswers.Check(sample, _diagnostics);
                break;
            case { } items when _returns is StreamRef stream && StreamAnswers.IsStream(items, _envelope):
                StreamAnswers.Check(sample, stream, _checker, _diagnostics);
                break;
            case { } whole when _envelope.IsNone:
                _bare.Check(sample, whole);
                break;
            case JsonNull nothing:
                _diagnostics.Report(SampleRules.WrongValue, nothing.Span, "The answer", "an object", "null");
                break;
            case JsonObject answer when _wrapped.IsBare(answer):
                _wrapped.ReportBare(answer.Properties[0].Name.Span);
                break;
            case JsonArray { Items: { Count: 1 } items } when items[0] is JsonObject single && !_wrapped.IsBare(single):
                _diagnostics.Report(SampleRules.WrongValue, single.Span, "The answer", "one object, without the dash or the brackets around it", "an array");
                break;
            case JsonArray array:
                _wrapped.ReportBare(array.Span);
                break;
            case JsonObject answer:
                _wrapped.Check(answer, sample.Anchor);
                break;
            case { } value:
                _checker.Check(value, new MapRef(TypeBinder.Anything), "The answer");
                break;
        }
    }

    /// <returns>Null when the answer is JSON.</returns>
    public SampleFile? FileOf(SampleSyntax sample) => _returns is PlainRef && sample.Answer is { } answer ? PlainAnswers.Read(answer) : null;

    /// <returns>Null when the answer is JSON.</returns>
    public SampleStream? StreamOf(SampleSyntax sample) => _returns is StreamRef stream && sample.Answer is { } answer ? StreamAnswers.Read(answer, stream, _envelope) : null;

    /// <summary>The HTTP status of a sample that does not say it.</summary>
    public int UsualStatus(SampleSyntax sample) => _envelope.IsNone ? _bare.UsualStatus(sample) : 200;

    /// <summary>Whether the response has no body, which is what null says where there is no envelope.</summary>
    public bool IsWithoutBody(SampleSyntax sample) => _envelope.IsNone && sample.Answer is JsonNull;
}
