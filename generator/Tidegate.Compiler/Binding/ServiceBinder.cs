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
        EquatableArray<TypeModel> types =
            new TypeDeclarationBinder(name, envelope, diagnostics).Bind(syntax.Types, syntax.IsPartial, out EquatableArray<string> brokenTypes);
        EndlessRecords.Check(types, syntax.Types, diagnostics);

        EquatableArray<ParameterModel> none = EquatableArray<ParameterModel>.Empty;
        bool readsLacking = syntax.Lacking?.Text == LackingWords.Drift;
        ServiceModel model = new(name, syntax.Namespace.Text, syntax.Doc, basePath, envelope, none, EquatableArray<ErrorModel>.Empty);
        ServiceScope scope = new(
            model, types, null, brokenTypes, EquatableArray<string>.Empty, EquatableArray<string>.Empty, syntax.IsPartial);
        TypeBinder typeBinder = new(scope.TypeNames(), envelope, diagnostics);
        ErrorBinder errors = new(name, envelope, typeBinder, diagnostics);
        EquatableArray<ErrorModel> errorModels = errors.BindOwn(syntax.Errors);
        ParameterBinder parameters = new(typeBinder, diagnostics);
        ConstantBinder constants = new(parameters, diagnostics);
        EquatableArray<BindingModel> constantModels = constants.Bind(syntax.Constants);
        IReadOnlyDictionary<string, string> reserved = ReservedNames.Options(name);
        NameScope options = new(diagnostics, "client parameter", reserved, null);
        EquatableArray<ParameterModel> client = BindClient(syntax.Client, parameters, constants, options, diagnostics);
        scope = scope with
        {
            Service = model with
            {
                ClientParameters = client,
                Errors = errorModels,
                Constants = constantModels,
                Hosts = BindHosts(syntax.Hosts, options, reserved, diagnostics),
                Auth = AuthBinder.Bind(syntax.Auth, AuthKind.Signature),
                IsInternal = syntax.Access is not null,
                ReadsLacking = readsLacking,
                Envelope = envelope with { Beside = new BesideBinder(envelope, typeBinder, diagnostics).Bind(syntax.Envelope.Beside) },
            },
            BrokenParameters = syntax.Client.Select(parameter => parameter.Name.Text)
                .Except(client.Select(parameter => parameter.WireName)).ToEquatableArray(),
            BrokenErrors = errors.Broken,
            Paging = PagingBinder.Bind(syntax.Paging, scope, diagnostics),
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
        EquatableArray<MemberSyntax> parameters, ParameterBinder binder, ConstantBinder places, NameScope names, DiagnosticBag diagnostics)
    {
        HashSet<string> seen = new();
        List<ParameterModel> models = new();
        foreach (MemberSyntax parameter in parameters)
        {
            if (!seen.Add(parameter.Name.Text))
            {
                diagnostics.Report(RequestRules.ParameterTwice, parameter.Name.Span, parameter.Name.Text);
            }
            else if (binder.Bind(parameter, names, BindingLocation.Query) is { } model && places.Place(model, parameter) is { } placed)
            {
                models.Add(placed);
            }
        }

        return models.ToEquatableArray();
    }

    private static EquatableArray<HostModel> BindHosts(
        EquatableArray<HostSyntax> hosts, NameScope names, IReadOnlyDictionary<string, string> reserved, DiagnosticBag diagnostics)
    {
        List<HostModel> models = new();
        foreach (HostSyntax host in hosts)
        {
            string? stem = host.Name.Text.All(UriText.IsUnreserved) ? CSharpNames.FromWireName(host.Name.Text) : null;
            if (stem is null)
            {
                diagnostics.Report(RequestRules.BadHostName, host.Name.Span, host.Name.Text);
                continue;
            }

            Word option = new(EmittedNames.HostOption(stem), host.Name.Span);
            if (NameCheck.IsFree(option, $"The option of the host '{host.Name.Text}'", reserved, diagnostics))
            {
                models.Add(new HostModel(host.Name.Text, names.Add(host.Name, option), host.Doc));
            }
        }

        return models.ToEquatableArray();
    }
}
