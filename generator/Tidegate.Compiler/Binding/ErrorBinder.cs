using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Syntax.Parsing;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds the error codes of a service or an endpoint.</summary>
internal sealed class ErrorBinder
{
    private readonly EnvelopeModel _envelope;
    private readonly TypeBinder _types;
    private readonly IReadOnlyDictionary<string, string> _reserved;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<ErrorCode> _declared = new();
    private readonly Dictionary<string, ErrorCode> _names = new();
    private readonly List<string> _broken = new();

    public ErrorBinder(string service, EnvelopeModel envelope, TypeBinder types, DiagnosticBag diagnostics)
    {
        _envelope = envelope;
        _types = types;
        _diagnostics = diagnostics;
        _reserved = ReservedNames.Errors(service);
    }

    /// <summary>The codes with a faulty declaration: uses of them are not reported.</summary>
    public EquatableArray<string> Broken => _broken.ToEquatableArray();

    public EquatableArray<ErrorModel> BindOwn(EquatableArray<ErrorSyntax> errors) =>
        errors.Select(error => Bind(error, null)).OfType<ErrorModel>().ToEquatableArray();

    /// <summary>Binds the errors of an endpoint, and merges them with those of its service by code.</summary>
    public EquatableArray<ErrorModel> BindWithInherited(EquatableArray<ErrorSyntax> errors, ServiceScope scope)
    {
        // A service and an endpoint with an envelope of its own may have codes of different kinds, such as texts or HTTP statuses.
        var all = scope.Service.Errors
            .Where(error => scope.Service.Envelope.IsNone == _envelope.IsNone && error.Code.IsText == _envelope.HasTextCodes && !_envelope.Success.Codes.Contains(error.Code))
            .ToDictionary(error => error.Code);
        foreach (ErrorModel inherited in scope.Service.Errors)
        {
            _names[inherited.Name] = inherited.Code;
        }

        foreach (ErrorSyntax error in errors)
        {
            bool mayBeInherited = scope.IsPartial || scope.BrokenErrors.Contains(error.Code.Text);
            ErrorModel? inherited = CodeOf(error) is { } code && all.TryGetValue(code, out ErrorModel? found) ? found : null;
            if (mayBeInherited && inherited is null && error.Name is null)
            {
                continue;
            }

            if (Bind(error, inherited) is { } model)
            {
                all[model.Code] = model;
            }
        }

        return all.Values.OrderBy(error => error.Code).ToEquatableArray();
    }

    private ErrorModel? Bind(ErrorSyntax error, ErrorModel? inherited)
    {
        ErrorModel? model = !error.IsBroken && BindCode(error) is { } code ? BindDeclaration(error, code, inherited) : null;
        if (model is not null && error.Type is { } type)
        {
            model = BindBody(error, type) is { } body ? model with { Body = body } : null;
        }

        if (model is null)
        {
            _broken.Add(error.Code.Text);
        }

        return model;
    }

    /// <summary>The code as this envelope has codes; null when it can have no such code.</summary>
    private ErrorCode? CodeOf(ErrorSyntax error) =>
        _envelope.HasTextCodes ? ErrorCode.OfText(error.Code.Text) : error.TryCode(out int code) ? code : null;

    private ErrorCode? BindCode(ErrorSyntax error)
    {
        if (CodeOf(error) is not { } code)
        {
            _diagnostics.Report(TypeRules.BadErrorCode, error.Code.Span, error.Code.Text, ErrorParser.AnyCode);
        }
        else if (_envelope.Success.Codes.Contains(code))
        {
            _diagnostics.Report(TypeRules.SuccessIsNoError, error.Code.Span, error.Code.Text);
        }
        else if (!_declared.Add(code))
        {
            _diagnostics.Report(TypeRules.ErrorTwice, error.Code.Span, error.Code.Text);
        }
        else if (ProblemOf(error, code) is { } problem)
        {
            _diagnostics.Report(TypeRules.BadErrorCode, error.Code.Span, error.Code.Text, problem);
        }
        else
        {
            return code;
        }

        return null;
    }

    private string? ProblemOf(ErrorSyntax error, ErrorCode code) => _envelope.Success.Kind switch
    {
        _ when _envelope.IsNone => code.Number is >= 400 and <= 599 && WholeNumbers.TryRead(error.Code.Text, out _) ? null : "write an HTTP status from 400 to 599, since there is no envelope with codes",
        SuccessKind.Numbers => WholeNumbers.TryRead(error.Code.Text, out _) ? null : ErrorParser.Remedy(error.Code.Text),
        SuccessKind.Flag when _envelope.FlagName is null => code.Text is SuccessSyntax.True or SuccessSyntax.False ? null : "delete it, since success is a flag here, which says no code",
        _ => code.Text.Length > 0 ? null : "write the text that the answers have",
    };

    private ErrorModel? BindDeclaration(ErrorSyntax error, ErrorCode code, ErrorModel? inherited)
    {
        if (inherited is not null)
        {
            if ((error.Name is not null && error.Name.Text != inherited.Name) || error.IsTransient)
            {
                SourceSpan place = error.Name is { } name && name.Text != inherited.Name ? name.Span : error.Code.Span;
                _diagnostics.Report(TypeRules.ErrorRenamed, place, error.Code.Text, inherited.Name);
                return null;
            }

            return error.Doc.Length > 0 ? inherited with { Doc = error.Doc } : inherited;
        }

        return error.Name is null ? ReportMissingName(error) : BindName(error, error.Name, code);
    }

    private TypeRef? BindBody(ErrorSyntax error, TypeExpression type)
    {
        if (!_envelope.IsNone)
        {
            _diagnostics.Report(EnvelopeRules.TypedErrorInEnvelope, type.Span, error.Code.Text);
            return null;
        }

        return type is NamedType { Name: ErrorSyntax.Problem } ? new ProblemRef() : _types.Bind(type);
    }

    private ErrorModel? ReportMissingName(ErrorSyntax error)
    {
        _diagnostics.Report(StructureRules.MissingKey, error.Code.Span, $"The error {error.Code.Text}", "name", "NotFound");
        return null;
    }

    private ErrorModel? BindName(ErrorSyntax error, Word name, ErrorCode code)
    {
        if (!NameCheck.IsName(name, "an error", _diagnostics)
            || !NameCheck.IsFree(name, $"The error {error.Code.Text}", _reserved, _diagnostics))
        {
            return null;
        }

        if (_names.TryGetValue(name.Text, out ErrorCode? other) && other != code)
        {
            _diagnostics.Report(TypeRules.ErrorNameTwice, name.Span, name.Text, other.Text, error.Code.Text);
            return null;
        }

        _names[name.Text] = code;
        return new ErrorModel(code, name.Text, error.Doc, error.IsTransient);
    }
}
