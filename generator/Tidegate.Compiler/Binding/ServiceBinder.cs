using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Syntax.Parsing;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds a service file, in the order of its keys.</summary>
internal static class ServiceBinder
{
    public static BoundService? Bind(ServiceSyntax syntax)
    {
        if (syntax.Name is null || syntax.Namespace is null)
        {
            return null;
        }

        DiagnosticBag diagnostics = new(syntax.BrokenLines);
        string name = syntax.Name.Text;
        NameCheck.IsName(syntax.Name, "a service", diagnostics);
        if (!CSharpNames.IsNamespace(syntax.Namespace.Text))
        {
            diagnostics.Report(NameRules.NotANamespace, syntax.Namespace.Span, syntax.Namespace.Text);
        }

        string basePath = BindBasePath(syntax.BasePath, diagnostics);
        EnvelopeModel envelope = EnvelopeBinder.Bind(syntax.Envelope, diagnostics);
        ErrorBinder errors = new(name, envelope.SuccessCode, diagnostics);
        EquatableArray<ErrorModel> errorModels = errors.BindOwn(syntax.Errors);
        EquatableArray<TypeModel> types =
            new TypeDeclarationBinder(name, diagnostics).Bind(syntax.Types, syntax.IsPartial, out EquatableArray<string> brokenTypes);
        EndlessRecords.Check(types, syntax.Types, diagnostics);

        EquatableArray<ParameterModel> none = EquatableArray<ParameterModel>.Empty;
        ServiceModel model = new(name, syntax.Namespace.Text, syntax.Doc, basePath, envelope, none, errorModels);
        ServiceScope scope = new(
            model, types, null, brokenTypes, EquatableArray<string>.Empty, errors.Broken, syntax.IsPartial);
        EquatableArray<ParameterModel> client = BindClient(syntax.Client, scope.TypeNames(), diagnostics);
        scope = scope with
        {
            Service = model with { ClientParameters = client },
            BrokenParameters = syntax.Client.Select(parameter => parameter.Name.Text)
                .Except(client.Select(parameter => parameter.WireName)).ToEquatableArray(),
            Paging = PagingBinder.BindService(syntax.Paging, scope, diagnostics),
        };
        return new BoundService(scope, diagnostics.ToEquatableArray());
    }

    private static string BindBasePath(Word? basePath, DiagnosticBag diagnostics)
    {
        string path = basePath?.Text ?? "";
        string? problem = path switch
        {
            "" => null,
            _ when path[0] != '/' && ForeignPaths.Remedy(path) is { } remedy => remedy,
            _ when path[0] != '/' => $"write '/{path.TrimEnd('/')}', since it must begin with a slash",
            "/" => "delete it, since the paths of endpoints begin with a slash",
            _ when path[path.Length - 1] == '/' => "it must not end with a slash, since the paths of endpoints begin with one",
            _ when UriText.HasVanishingSegment(path) => "a segment is empty, '.' or '..'",
            _ when path.Any(c => c is '{' or '}') => "only the paths of endpoints can have placeholders",
            _ => UriText.ProblemOf(path),
        };
        if (problem is not null)
        {
            diagnostics.Report(RequestRules.BadPath, basePath!.Span, path, problem);
        }

        return path;
    }

    private static EquatableArray<ParameterModel> BindClient(
        EquatableArray<MemberSyntax> parameters, TypeNames typeNames, DiagnosticBag diagnostics)
    {
        ParameterBinder binder = new(new TypeBinder(typeNames, diagnostics), diagnostics);
        NameScope names = new(diagnostics, "client parameter", ReservedNames.ClientParameters, null);
        HashSet<string> seen = new();
        List<ParameterModel> models = new();
        foreach (MemberSyntax parameter in parameters)
        {
            if (!seen.Add(parameter.Name.Text))
            {
                diagnostics.Report(RequestRules.ParameterTwice, parameter.Name.Span, parameter.Name.Text);
            }
            else if (binder.Bind(parameter, names) is { } model)
            {
                models.Add(model);
            }
        }

        return models.ToEquatableArray();
    }
}
