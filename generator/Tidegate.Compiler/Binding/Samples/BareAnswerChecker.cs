using System.Globalization;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>Checks an answer without an envelope: its status says what it is.</summary>
internal sealed class BareAnswerChecker
{
    private readonly TypeRef? _returns;
    private readonly EquatableArray<StatusModel> _statuses;
    private readonly SampleErrors _errors;
    private readonly AnswerChecker _checker;
    private readonly DiagnosticBag _diagnostics;

    public BareAnswerChecker(BoundReturns returns, SampleErrors errors, AnswerChecker checker, DiagnosticBag diagnostics)
    {
        _returns = returns.Type;
        _statuses = returns.Statuses;
        _errors = errors;
        _checker = checker;
        _diagnostics = diagnostics;
    }

    /// <summary>The status of a sample that does not say it: the first that an answer of its kind has.</summary>
    public int UsualStatus(SampleSyntax sample)
    {
        bool hasBody = sample.Answer is not JsonNull;
        return _statuses.FirstOrDefault(status => status.HasData == hasBody)?.Status ?? (hasBody ? 200 : 204);
    }

    public void Check(SampleSyntax sample, JsonValue body)
    {
        int status = sample.Status ?? UsualStatus(sample);
        if (_statuses.FirstOrDefault(listed => listed.Status == status) is { } meant)
        {
            CheckData(meant.HasData ? _returns : null, body);
        }
        else if (status is not (>= 200 and <= 299))
        {
            CheckError(sample, status, body);
        }
        else if (_statuses.Count > 0)
        {
            _diagnostics.Report(
                SampleRules.WrongValue, sample.StatusPlace ?? body.Span, "The status of the answer", $"one that 'returns:' has, such as {_statuses[0].Status}", status.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            CheckData(_returns, body);
        }
    }

    private void CheckError(SampleSyntax sample, int status, JsonValue body)
    {
        if (_errors.Find(status) is { } declared)
        {
            CheckErrorBody(body, declared.Body);
        }
        else if (!_errors.MayDeclare(status))
        {
            _diagnostics.Report(SampleRules.UndeclaredCode, sample.StatusPlace!.Value, status.ToString(CultureInfo.InvariantCulture), "");
        }
    }

    private void CheckData(TypeRef? type, JsonValue body)
    {
        switch (type)
        {
            case PlainRef plain:
                PlainAnswers.ReportJson(plain, body.Span, _diagnostics);
                break;
            case null when body is not JsonNull:
                _diagnostics.Report(SampleRules.DataWithoutReturns, body.Span);
                break;
            case not null:
                _checker.Check(body, type, "The answer");
                break;
        }
    }

    private void CheckErrorBody(JsonValue body, TypeRef? type)
    {
        if (type is ProblemRef)
        {
            ProblemSample.Check(body, _diagnostics);
        }
        else if (type is not null)
        {
            _checker.Check(body, type, "The answer");
        }
    }
}
