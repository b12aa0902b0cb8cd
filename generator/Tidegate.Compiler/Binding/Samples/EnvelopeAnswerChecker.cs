using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>Checks an answer in its envelope: the members of the envelope, the code, and what the code says of the data.</summary>
internal sealed class EnvelopeAnswerChecker
{
    private static readonly HashSet<string> s_codes = new(StringComparer.OrdinalIgnoreCase)
    {
        "status", "statusCode", "errcode", "err_code", "errorCode", "error_code", "errno", "retcode", "ret_code", "ret", "resultCode", "result_code", "returnCode", "rc", "success", "state", "错误码",
    };

    private static readonly HashSet<string> s_requestIds = new(StringComparer.OrdinalIgnoreCase) { "requestId", "request_id", "traceId", "trace_id", "reqId", "logId", "log_id", "correlationId", "sequenceId" };

    private readonly EnvelopeModel _envelope;
    private readonly EnvelopeShape _shape;
    private readonly SampleErrors _errors;
    private readonly AnswerChecker _checker;
    private readonly DataChecker _data;
    private readonly DiagnosticBag _diagnostics;

    public EnvelopeAnswerChecker(EnvelopeShape shape, TypeRef? returns, SampleErrors errors, AnswerChecker checker, DiagnosticBag diagnostics)
    {
        _envelope = shape.Envelope;
        _shape = shape;
        _errors = errors;
        _checker = checker;
        _data = new DataChecker(shape, returns, checker, diagnostics);
        _diagnostics = diagnostics;
    }

    /// <summary>Whether a response has none of the envelope's members that tell the outcome.</summary>
    public bool IsBare(JsonObject answer) =>
        !_envelope.IsDataAtRoot
        && answer.Properties.Count > 0
        && answer.Properties.All(property => property.Name.Text is var name
            && !Names().Contains(name)
            && !(s_codes.Contains(name) && (property.Value is JsonBoolean || AnswerChecker.NumberText(property.Value) is not null))
            && Suggestions.Nearest(name, _envelope.CodeNames) is null);

    public void ReportBare(SourceSpan span) => _diagnostics.Report(SampleRules.BareAnswer, span, _shape.Example());

    /// <param name="answer">The whole answer.</param>
    /// <param name="anchor">Where to report what is missing in an answer that is empty.</param>
    public void Check(JsonObject answer, SourceSpan anchor)
    {
        if (answer.Properties.Count > 0)
        {
            anchor = answer.Properties[0].Name.Span;
        }

        if (!CheckNames(answer, anchor))
        {
            return;
        }

        foreach (EquatableArray<string> level in _shape.Levels)
        {
            if (EnvelopeShape.ObjectAt(answer, level) is { } members)
            {
                _checker.CheckMembers(members, _shape.MembersAt(level).ToList(), anchor, "The envelope");
            }
        }

        CheckCode(answer, anchor);
    }

    /// <summary>Whether the response has the code that it needs. Its other members are not declared by the endpoint.</summary>
    private bool CheckNames(JsonObject answer, SourceSpan anchor)
    {
        JsonProperty? code = _envelope.CodeNames.Select(name => EnvelopeShape.Find(answer, MemberPath.Names(name))).FirstOrDefault(found => found is not null);
        JsonProperty? other = code is null && _shape.NeedsCode ? answer.Properties.FirstOrDefault(IsCodeOfAnother) : null;
        bool isKnown = true;
        foreach (EquatableArray<string> level in _shape.Levels)
        {
            foreach (JsonProperty property in UnknownAt(level, answer))
            {
                isKnown = false;
                if (property != other)
                {
                    ReportUnknown(property, _shape.NamesAt(level).ToList());
                }
            }
        }

        if (other is not null)
        {
            string hint = other.Value is JsonBoolean
                ? $": if it says whether the call succeeded, write 'envelope: {{ code: {other.Name.Text}, success: true }}' in the service"
                : $": if it is the code, write 'envelope: {{ code: {other.Name.Text} }}' in the service";
            _diagnostics.Report(SampleRules.UnknownMember, other.Name.Span, other.Name.Text, "The envelope", hint);
        }
        else if (code is null && _shape.NeedsCode && answer.Properties.All(property => Suggestions.Nearest(property.Name.Text, _envelope.CodeNames) is null))
        {
            _diagnostics.Report(
                SampleRules.MissingMember, anchor, "The envelope", MemberPath.Display(_envelope.CodeNames[0]), "write 'envelope: { code: ... }' in the service, with the name that the answers have");
        }

        if (_envelope.Success.Kind == SuccessKind.Numbers
            && code?.Value is JsonString { Value: var text } && !(AnswerChecker.NumberText(code.Value) is { } number && JsonNumbers.TryWhole(number, out _)))
        {
            _diagnostics.Report(
                SampleRules.WrongValue, code.Value.Span, $"'{code.Name.Text}'", "a whole number of 32 bits (where codes are texts, 'success' of the envelope is one)", $"the text '{text}'");
            return false;
        }

        return isKnown && (code is not null || !_shape.NeedsCode);
    }

    private IEnumerable<JsonProperty> UnknownAt(EquatableArray<string> level, JsonObject answer)
    {
        var names = _shape.NamesAt(level).ToList();
        return EnvelopeShape.ObjectAt(answer, level)?.Properties.Where(property => !names.Contains(property.Name.Text)) ?? [];
    }

    private void ReportUnknown(JsonProperty property, List<string> names)
    {
        string name = property.Name.Text;
        string hint = Suggestions.Nearest(name, names) is { } meant ? $": did you mean '{meant}'?"
            : _envelope.RequestIdName is null && s_requestIds.Contains(name) ? $": delete it here, or write 'envelope: {{ requestId: {name} }}' in the service"
            : $": delete it here, or declare it under 'beside:'; an answer has {string.Join(", ", names.Select(known => $"'{known}'"))}";
        _diagnostics.Report(SampleRules.UnknownMember, property.Name.Span, name, "The envelope", hint);
    }

    private bool IsCodeOfAnother(JsonProperty property) =>
        !Names().Contains(property.Name.Text) && s_codes.Contains(property.Name.Text) && property.Value is (JsonNumber or JsonString or JsonBoolean);

    /// <summary>The names of the members of the answer itself.</summary>
    private IEnumerable<string> Names() => _shape.NamesAt(EquatableArray<string>.Empty);

    private void CheckCode(JsonObject answer, SourceSpan anchor)
    {
        if (_envelope.FlagName is { } name)
        {
            string? flag = EnvelopeShape.Find(answer, MemberPath.Names(name)) is { Value: var value } ? EnvelopeCodes.FlagIn(value) : null;
            if (flag == _envelope.Success.Codes[0].Text)
            {
                _data.Check(answer, anchor);
                return;
            }

            if (flag is not (SuccessSyntax.True or SuccessSyntax.False))
            {
                // It is missing, or no flag, which has been told.
                return;
            }
        }

        if (EnvelopeCodes.CodeOf(_shape, answer, out JsonProperty? place) is not { } code)
        {
            if (!_shape.NeedsCode && _envelope.FlagName is null)
            {
                _data.Check(answer, anchor);
            }

            return;
        }

        bool isDeclared = _errors.MayDeclare(code);
        if (_envelope.Success.Codes.Contains(code) || (_envelope.Success.Kind == SuccessKind.Status && !isDeclared))
        {
            _data.Check(answer, anchor);
        }
        else if (!isDeclared && (_envelope.Success.Kind != SuccessKind.Flag || _envelope.FlagName is not null))
        {
            bool mayMeanSuccess = code.Number is 1 or (>= 200 and <= 299) or 10000 or 20000;
            string success = mayMeanSuccess ? $", or, if it means success, write 'envelope: {{ success: {code.Text} }}' in the service" : "";
            _diagnostics.Report(SampleRules.UndeclaredCode, place!.Value.Span, code.Text, success);
        }
    }
}
