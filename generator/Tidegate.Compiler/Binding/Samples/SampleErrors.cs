using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>The errors that an answer of an operation may report.</summary>
internal sealed class SampleErrors
{
    private readonly EndpointSyntax _syntax;
    private readonly ServiceScope _scope;
    private readonly EquatableArray<ErrorModel> _errors;

    /// <param name="errors">The errors of the endpoint and of its service.</param>
    public SampleErrors(EndpointSyntax syntax, ServiceScope scope, EquatableArray<ErrorModel> errors)
    {
        _syntax = syntax;
        _scope = scope;
        _errors = errors;
    }

    /// <returns>Null when the code is not declared, or not bound.</returns>
    public ErrorModel? Find(ErrorCode code) => _errors.FirstOrDefault(error => error.Code == code);

    /// <summary>Whether a code is declared, also by a declaration that could not be read or bound, which is reported.</summary>
    public bool MayDeclare(ErrorCode code) =>
        Find(code) is not null || _scope.IsPartial || _scope.BrokenErrors.Contains(code.Text) || _syntax.Errors.Any(error => error.Code.Text == code.Text);
}
