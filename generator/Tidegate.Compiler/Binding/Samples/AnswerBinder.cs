using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>Checks a sample response: its envelope, its code, and its data against what the operation returns.</summary>
internal sealed class AnswerBinder
{
    private static readonly HashSet<string> s_codes = new(StringComparer.OrdinalIgnoreCase)
    {
        "status", "statusCode", "errcode", "err_code", "errorCode", "error_code", "errno", "retcode", "ret_code", "ret", "resultCode", "result_code", "returnCode", "rc", "success", "state", "错误码",
    };

    private static readonly HashSet<string> s_requestIds = new(StringComparer.OrdinalIgnoreCase)
    {
        "requestId", "request_id", "traceId", "trace_id", "reqId", "logId", "log_id", "correlationId", "sequenceId",
    };

    private readonly EndpointSyntax _syntax;
    private readonly ServiceScope _scope;
    private readonly EnvelopeModel _envelope;
    private readonly EquatableArray<ErrorModel> _errors;
    private readonly DiagnosticBag _diagnostics;
    private readonly AnswerChecker _checker;

    public AnswerBinder(EndpointSyntax syntax, ServiceScope scope, EquatableArray<ErrorModel> errors, DiagnosticBag diagnostics)
    {
        _syntax = syntax;
        _scope = scope;
        _envelope = scope.Service.Envelope;
        _errors = errors;
        _diagnostics = diagnostics;
        _checker = new AnswerChecker(scope.TypesByName(), diagnostics);
    }

    public void Check(SampleSyntax sample, TypeRef? returns)
    {
        switch (sample.Answer)
        {
            case null:
                break;
            case JsonNull nothing:
                _diagnostics.Report(SampleRules.WrongValue, nothing.Span, "The answer", "an object", "null");
                break;
            case JsonObject answer when IsBare(answer):
                ReportBare(answer.Properties[0].Name.Span);
                break;
            case JsonArray { Items: { Count: 1 } items } when items[0] is JsonObject whole && !IsBare(whole):
                _diagnostics.Report(SampleRules.WrongValue, whole.Span, "The answer", "one object, without the dash or the brackets around it", "an array");
                break;
            case JsonArray array:
                ReportBare(array.Span);
                break;
            case JsonObject answer:
                CheckEnvelope(answer, sample.Anchor, returns);
                break;
            case { } value:
                _checker.Check(value, new MapRef(TypeBinder.Anything), "The answer");
                break;
        }
    }

    /// <summary>Whether a response has none of the envelope's members that tell the outcome.</summary>
    private bool IsBare(JsonObject answer) =>
        answer.Properties.Count > 0
        && answer.Properties.All(property => property.Name.Text is var name
            && !IsName(name)
            && !(s_codes.Contains(name) && (property.Value is JsonBoolean || AnswerChecker.NumberText(property.Value) is not null))
            && Suggestions.Nearest(name, _envelope.CodeNames) is null);

    private void ReportBare(SourceSpan span) => _diagnostics.Report(
        SampleRules.BareAnswer, span, _envelope.CodeNames[0], _envelope.SuccessCode.ToString(CultureInfo.InvariantCulture), _envelope.MessageName, _envelope.DataName);

    private void CheckEnvelope(JsonObject answer, SourceSpan anchor, TypeRef? returns)
    {
        if (answer.Properties.Count > 0)
        {
            anchor = answer.Properties[0].Name.Span;
        }

        if (!CheckNames(answer, anchor))
        {
            return;
        }

        ScalarRef integer = new(ScalarKind.Int);
        ScalarRef text = new(ScalarKind.String);
        var otherCodeNames = _envelope.CodeNames.Skip(1).ToEquatableArray();
        List<MemberModel> members = new()
        {
            Member(_envelope.CodeNames[0], otherCodeNames, integer, false),
            Member(_envelope.MessageName, EquatableArray<string>.Empty, text, true),
            Member(_envelope.DataName, EquatableArray<string>.Empty, TypeBinder.Anything, true),
        };
        if (_envelope.RequestIdName is { } requestId)
        {
            members.Add(Member(requestId, EquatableArray<string>.Empty, text, true));
        }

        _checker.CheckMembers(answer, members, anchor, "The envelope");
        CheckCode(answer, anchor, returns);
    }

    /// <summary>Whether the response has a code. Its other members are not declared by the endpoint.</summary>
    private bool CheckNames(JsonObject answer, SourceSpan anchor)
    {
        JsonProperty? code = answer.Properties.FirstOrDefault(property => _envelope.CodeNames.Contains(property.Name.Text));
        JsonProperty? other = code is null ? answer.Properties.FirstOrDefault(IsCodeOfAnother) : null;
        foreach (JsonProperty property in answer.Properties.Where(property => property != other && !IsName(property.Name.Text)))
        {
            string name = property.Name.Text;
            string hint = Suggestions.Nearest(name, Names()) is { } meant ? $": did you mean '{meant}'?"
                : _envelope.RequestIdName is null && s_requestIds.Contains(name) ? $": delete it here, or write 'envelope: {{ requestId: {name} }}' in the service"
                : $": delete it here; an answer has {string.Join(", ", Names().Select(known => $"'{known}'"))}";
            _diagnostics.Report(SampleRules.UnknownMember, property.Name.Span, name, "The envelope", hint);
        }

        if (other is not null)
        {
            string hint = other.Value is JsonBoolean
                ? $": the code of an answer is a number, under '{_envelope.CodeNames[0]}'; for other answers see 'What a spec cannot say' in LANGUAGE.md"
                : $": if it is the code, write 'envelope: {{ code: {other.Name.Text} }}' in the service";
            _diagnostics.Report(SampleRules.UnknownMember, other.Name.Span, other.Name.Text, "The envelope", hint);
        }
        else if (code is null && answer.Properties.All(property => Suggestions.Nearest(property.Name.Text, _envelope.CodeNames) is null))
        {
            _diagnostics.Report(
                SampleRules.MissingMember, anchor, "The envelope", _envelope.CodeNames[0], "write 'envelope: { code: ... }' in the service, with the name that the answers have");
        }

        if (code?.Value is JsonString { Value: var text } && !(AnswerChecker.NumberText(code.Value) is { } number && JsonNumbers.TryWhole(number, out _)))
        {
            _diagnostics.Report(
                SampleRules.WrongValue, code.Value.Span, $"'{code.Name.Text}'", "a whole number of 32 bits (for codes that are texts see 'What a spec cannot say' in LANGUAGE.md)", $"the text '{text}'");
            return false;
        }

        return code is not null && answer.Properties.All(property => IsName(property.Name.Text));
    }

    private bool IsCodeOfAnother(JsonProperty property) =>
        !IsName(property.Name.Text) && s_codes.Contains(property.Name.Text) && property.Value is (JsonNumber or JsonString or JsonBoolean);

    private bool IsName(string name) => Names().Contains(name);

    private IEnumerable<string> Names() =>
        _envelope.CodeNames.Concat(new[] { _envelope.MessageName, _envelope.DataName, _envelope.RequestIdName }).OfType<string>();

    private void CheckCode(JsonObject answer, SourceSpan anchor, TypeRef? returns)
    {
        JsonProperty? property = answer.Properties.FirstOrDefault(p => _envelope.CodeNames.Contains(p.Name.Text));
        if (property is null || AnswerChecker.NumberText(property.Value) is not { } text || !JsonNumbers.TryWhole(text, out long code))
        {
            return;
        }

        if (code == _envelope.SuccessCode)
        {
            CheckData(answer, anchor, returns);
        }
        else if (_errors.All(error => error.Code != code) && !MayBeDeclared(code))
        {
            bool mayMeanSuccess = code is 1 or (>= 200 and <= 299) or 10000 or 20000;
            string success = mayMeanSuccess ? $", or, if it means success, write 'envelope: {{ success: {code.ToString(CultureInfo.InvariantCulture)} }}' in the service" : "";
            _diagnostics.Report(SampleRules.UndeclaredCode, property.Value.Span, text, success);
        }
    }

    /// <summary>Whether a declaration of the code could not be read or bound, which is reported.</summary>
    private bool MayBeDeclared(long code)
    {
        string text = code.ToString(CultureInfo.InvariantCulture);
        return _scope.IsPartial || _scope.BrokenErrors.Contains(text) || _syntax.Errors.Any(error => error.Code.Text == text);
    }

    private void CheckData(JsonObject answer, SourceSpan anchor, TypeRef? returns)
    {
        JsonProperty? data = answer.Properties.FirstOrDefault(p => p.Name.Text == _envelope.DataName);
        if (returns is null)
        {
            if (data?.Value is not (null or JsonNull or JsonString { Value: "" }))
            {
                _diagnostics.Report(SampleRules.DataWithoutReturns, data.Name.Span);
            }
        }
        else if (data is { Value: not JsonNull } || (data is not null && AnswerChecker.IsCollection(returns)))
        {
            _checker.Check(data.Value, returns, "The data");
        }
        else if (returns is not NullableRef && returns != TypeBinder.Anything)
        {
            _diagnostics.Report(SampleRules.MissingMember, data?.Name.Span ?? anchor, "The answer", _envelope.DataName, $"write 'returns: {returns.Display()}?'");
        }
    }

    private static MemberModel Member(string name, EquatableArray<string> aliases, TypeRef type, bool isOptional) =>
        new(name, name, aliases, type, isOptional, false, "");
}
