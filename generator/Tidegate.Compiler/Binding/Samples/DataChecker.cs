using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>Checks the result in an answer of success: the data, and what stands beside it.</summary>
internal sealed class DataChecker
{
    private readonly EnvelopeModel _envelope;
    private readonly EnvelopeShape _shape;
    private readonly TypeRef? _returns;
    private readonly AnswerChecker _checker;
    private readonly DiagnosticBag _diagnostics;

    public DataChecker(EnvelopeShape shape, TypeRef? returns, AnswerChecker checker, DiagnosticBag diagnostics)
    {
        _envelope = shape.Envelope;
        _shape = shape;
        _returns = returns;
        _checker = checker;
        _diagnostics = diagnostics;
    }

    public void Check(JsonObject answer, SourceSpan anchor)
    {
        if (_returns is PlainRef plain)
        {
            PlainAnswers.ReportJson(plain, anchor, _diagnostics);
            return;
        }

        CheckData(answer, anchor);
        if (_shape.Beside.Count > 0 && EnvelopeShape.ObjectAt(answer, _envelope.Holder) is { } holder)
        {
            var names = _shape.Beside.SelectMany(member => member.WireNames).ToList();
            JsonObject beside = holder with { Properties = holder.Properties.Where(property => names.Contains(property.Name.Text)).ToEquatableArray() };
            _checker.CheckMembers(beside, _shape.Beside, anchor, "The answer");
        }
    }

    /// <summary>Where success has no code and the data is the whole answer, the request id shows it.</summary>
    private void CheckRequestId(JsonObject answer, SourceSpan anchor)
    {
        if (_envelope is { Success.Kind: SuccessKind.Absent, RequestIdName: { } name } && EnvelopeShape.Find(answer, MemberPath.Names(name))?.Value is null or JsonNull)
        {
            _diagnostics.Report(SampleRules.MissingMember, anchor, "The answer", MemberPath.Display(name), "delete 'requestId' of the envelope if the answers have none");
        }
    }

    private void CheckData(JsonObject answer, SourceSpan anchor)
    {
        if (_envelope.IsDataAtRoot)
        {
            CheckRequestId(answer, anchor);
            CheckWhole(answer);
            return;
        }

        JsonProperty? data = EnvelopeShape.Find(answer, MemberPath.Names(_envelope.DataName));
        if (_returns is null)
        {
            if (data?.Value is not (null or JsonNull or JsonString { Value: "" }) && !IsWithoutData(data.Value))
            {
                _diagnostics.Report(SampleRules.DataWithoutReturns, data.Name.Span);
            }
        }
        else if (data is { Value: not JsonNull } || (data is not null && AnswerChecker.IsCollection(_returns)))
        {
            _checker.Check(data.Value is JsonObject whole ? WithoutEnvelope(whole) : data.Value, _returns, "The data");
        }
        else if (_returns is not NullableRef && _returns != TypeBinder.Anything)
        {
            _diagnostics.Report(SampleRules.MissingMember, data?.Name.Span ?? anchor, "The answer", MemberPath.Display(_envelope.DataName), $"write 'returns: {_returns.Display()}?'");
        }
    }

    private void CheckWhole(JsonObject answer)
    {
        JsonObject data = WithoutEnvelope(answer);
        if (_returns is not null)
        {
            _checker.Check(data, _returns, "The data");
        }
        else if (data.Properties.Count > 0)
        {
            _diagnostics.Report(SampleRules.DataWithoutReturns, data.Properties[0].Name.Span);
        }
    }

    /// <summary>Services write an empty object where there is nothing to say, or have only their envelope in it.</summary>
    private bool IsWithoutData(JsonValue data) => data is JsonObject whole && WithoutEnvelope(whole).Properties.Count == 0;

    /// <summary>The data without the members of the envelope that stand in it.</summary>
    private JsonObject WithoutEnvelope(JsonObject data)
    {
        EquatableArray<string> level = MemberPath.Names(_envelope.DataName);
        var names = _shape.NamesAt(level).ToList();
        return names.Count == 0 ? data : data with { Properties = data.Properties.Where(property => !names.Contains(property.Name.Text)).ToEquatableArray() };
    }
}
