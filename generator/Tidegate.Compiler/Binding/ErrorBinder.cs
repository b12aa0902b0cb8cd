using System.Collections.Generic;
using System.Globalization;
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
    private readonly int _successCode;
    private readonly IReadOnlyDictionary<string, string> _reserved;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<int> _declared = new();
    private readonly Dictionary<string, int> _names = new();
    private readonly List<string> _broken = new();

    public ErrorBinder(string service, int successCode, DiagnosticBag diagnostics)
    {
        _successCode = successCode;
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
        var all = scope.Service.Errors.ToDictionary(error => error.Code);
        foreach (ErrorModel inherited in scope.Service.Errors)
        {
            _names[inherited.Name] = inherited.Code;
        }

        foreach (ErrorSyntax error in errors)
        {
            bool mayBeInherited = scope.IsPartial || scope.BrokenErrors.Contains(error.Code.Text);
            ErrorModel? inherited = error.TryCode(out int code) && all.TryGetValue(code, out ErrorModel? found) ? found : null;
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
        ErrorModel? model = !error.IsBroken && BindCode(error, out int code) ? BindDeclaration(error, code, inherited) : null;
        if (model is null)
        {
            _broken.Add(error.Code.Text);
        }

        return model;
    }

    private bool BindCode(ErrorSyntax error, out int code)
    {
        if (!error.TryCode(out code))
        {
            _diagnostics.Report(TypeRules.BadErrorCode, error.Code.Span, error.Code.Text, ErrorParser.AnyCode);
        }
        else if (code == _successCode)
        {
            _diagnostics.Report(TypeRules.SuccessIsNoError, error.Code.Span, error.Code.Text);
        }
        else if (!_declared.Add(code))
        {
            _diagnostics.Report(TypeRules.ErrorTwice, error.Code.Span, error.Code.Text);
        }
        else if (!WholeNumbers.TryRead(error.Code.Text, out _))
        {
            _diagnostics.Report(TypeRules.BadErrorCode, error.Code.Span, error.Code.Text, ErrorParser.Remedy(error.Code.Text));
        }
        else
        {
            return true;
        }

        return false;
    }

    private ErrorModel? BindDeclaration(ErrorSyntax error, int code, ErrorModel? inherited)
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

    private ErrorModel? ReportMissingName(ErrorSyntax error)
    {
        _diagnostics.Report(StructureRules.MissingKey, error.Code.Span, $"The error {error.Code.Text}", "name", "NotFound");
        return null;
    }

    private ErrorModel? BindName(ErrorSyntax error, Word name, int code)
    {
        if (!NameCheck.IsName(name, "an error", _diagnostics)
            || !NameCheck.IsFree(name, $"The error {error.Code.Text}", _reserved, _diagnostics))
        {
            return null;
        }

        if (_names.TryGetValue(name.Text, out int other))
        {
            _diagnostics.Report(TypeRules.ErrorNameTwice, name.Span, name.Text, other.ToString(CultureInfo.InvariantCulture), error.Code.Text);
            return null;
        }

        _names.Add(name.Text, code);
        return new ErrorModel(code, name.Text, error.Doc, error.IsTransient);
    }
}
