using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Binding.Samples;
using Tidegate.Compiler.Binding.Tasks;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds an endpoint file, in the order of its keys. What cannot be bound is left out, and then there is no model.</summary>
internal sealed class EndpointBinder
{
    private readonly EndpointSyntax _syntax;
    private readonly ServiceScope _scope;
    private readonly DiagnosticBag _diagnostics;
    private readonly TypeBinder _types;
    private readonly ParameterBinder _parameters;
    private readonly NameScope _names;
    private readonly List<BindingModel> _bindings = new();

    /// <summary>Path and query parameters whose mistakes were reported, here or at their declaration.</summary>
    private readonly HashSet<string> _faultyParameters = new();
    private readonly AuthKind _auth;
    private bool _isSound;

    private EndpointBinder(EndpointSyntax syntax, ServiceScope scope)
    {
        if (syntax.StrayTypes.Count > 0)
        {
            scope = scope with { BrokenTypes = scope.BrokenTypes.Concat(syntax.StrayTypes).ToEquatableArray() };
        }

        _syntax = syntax;
        _scope = scope;
        _auth = AuthBinder.Bind(syntax.Auth, scope.Service.Auth);
        _diagnostics = new DiagnosticBag(syntax.BrokenLines);
        _isSound = !syntax.HasErrors;
        _types = new TypeBinder(scope.TypeNames(), scope.Service.Envelope, _diagnostics);
        _parameters = new ParameterBinder(_types, _diagnostics);
        _names = new NameScope(_diagnostics, "input", ReservedNames.RecordMembers, EmittedNameCheck.RequestNameOf(syntax));
    }

    public static BoundEndpoint Bind(EndpointSyntax syntax, ServiceScope scope) => new EndpointBinder(syntax, scope).Bind();

    private BoundEndpoint Bind()
    {
        _isSound &= _syntax.Name is null || CheckName(_syntax.Name);
        RouteBinder routes = new(_diagnostics);
        HttpMethod? method = _syntax.Request is { } request ? routes.BindMethod(request.Method) : null;
        IReadOnlyDictionary<string, BindingModel> placeholders = BindPathParameters(routes);

        HostModel? host = BindHost();
        BindNamedParameters();
        BodyKind body = BindBody(method);
        CheckCompression(body);
        RequestBindings bindings = new(_bindings);
        GroupsBinder groupsBinder = new(bindings, _faultyParameters, _diagnostics);
        EquatableArray<GroupsModel> groups = _syntax.IsPartial ? EquatableArray<GroupsModel>.Empty : groupsBinder.Bind(_syntax.Groups);
        EnvelopeModel? ownEnvelope = BindEnvelope();
        EnvelopeModel envelope = ownEnvelope ?? _scope.Service.Envelope;
        (TypeRef? returns, EquatableArray<StatusModel> statuses) = new ReturnsBinder(_types, _diagnostics).Bind(_syntax, envelope);
        RecordModel? response = new BesideBinder(envelope, _types, _diagnostics).BindResponse(_syntax, returns, _scope.Service);
        EquatableArray<ErrorModel> errors = new ErrorBinder(_scope.Service.Name, envelope, _types, _diagnostics)
            .BindWithInherited(_syntax.Errors, _scope);
        EnvelopeModel? partial = OutcomeRules.PartialEnvelope(envelope, _syntax, returns, response, _scope);
        OutcomeRules.CheckInputs(_syntax, bindings, _scope, _diagnostics);
        SuccessEvidence.Check(_syntax, envelope, returns, _scope, _diagnostics);
        EmittedNameCheck.Check(_syntax, returns, response, _scope, _diagnostics);

        PagingModel? paging = PagingBinder.BindEndpoint(_syntax, bindings, returns, response, _scope, _diagnostics);
        if (paging is not null)
        {
            groupsBinder.CheckPages(_syntax.Groups, paging.Steps);
        }

        IdempotencyKeyBinder.Check(_syntax, paging, _diagnostics);
        TaskDeclaration? task = new TaskDeclarationBinder(_syntax, _scope, _diagnostics).Bind(returns, response);
        EquatableArray<SampleModel> samples = new SampleBinder(_syntax, _scope, _faultyParameters, _diagnostics)
            .Bind(body, bindings, groups, new AnswerBinder(_syntax, _scope, partial ?? envelope, response, new BoundReturns(returns, statuses), errors, _diagnostics));
        bool isComplete = _isSound && _faultyParameters.Count == 0 && !_diagnostics.HasErrors && method is not null && _syntax.Name is not null;
        EndpointModel? model = !isComplete ? null : new EndpointModel(
            _scope.Service.Name,
            _scope.Service.Namespace,
            _syntax.Name!.Text,
            _syntax.Doc,
            _syntax.Requires,
            method!.Value,
            RouteBinder.BindPath(_scope.Service.BasePath, _syntax.Request!, placeholders),
            bindings,
            body,
            returns,
            errors,
            paging,
            _syntax.IsIdempotent || bindings.Key is not null)
        {
            Auth = _auth,
            Groups = groups,
            Deprecation = _syntax.Deprecation,
            Statuses = statuses,
            Host = host,
            IsBodyCompressed = _syntax.Compress is not null,
            IsInternal = _scope.Service.IsInternal,
            Envelope = ownEnvelope,
            PartialEnvelope = partial,
            HasOwnErrors = ownEnvelope is not null || (envelope.IsNone && _syntax.Errors.Count > 0),
            Response = response,
            Task = task,
        };
        return new BoundEndpoint(model, model is null ? EquatableArray<SampleModel>.Empty : samples, _diagnostics.ToEquatableArray());
    }

    private bool CheckName(Word name) =>
        NameCheck.IsName(name, "an endpoint", _diagnostics)
        && NameCheck.IsFree(name, $"The endpoint '{name.Text}'", ReservedNames.Operations, _diagnostics)
        && NameCheck.IsNoMethodName(name, _diagnostics);

    private Dictionary<string, BindingModel> BindPathParameters(RouteBinder routes)
    {
        EquatableArray<MemberSyntax> parameters = _syntax.ParametersUnder(ParameterSection.Path);
        if (_syntax.Request is { } request && routes.CheckPath(request) && !_syntax.IsPartial)
        {
            routes.CheckBasePath(_scope.Service.BasePath, request.Path);
            routes.MatchPlaceholders(request, parameters, _syntax.ParametersUnder(ParameterSection.Query));
            _faultyParameters.UnionWith(request.Placeholders.Select(placeholder => placeholder.Text));
            _faultyParameters.SymmetricExceptWith(parameters.Select(parameter => parameter.Name.Text));
        }

        Dictionary<string, BindingModel> placeholders = new();
        HashSet<string> seen = new();
        foreach (MemberSyntax parameter in parameters)
        {
            if (!seen.Add(parameter.Name.Text))
            {
                _diagnostics.Report(RequestRules.ParameterTwice, parameter.Name.Span, parameter.Name.Text);
            }
            else if (parameter.IsOptional)
            {
                _diagnostics.Report(RequestRules.OptionalPathParameter, parameter.Name.Span, parameter.Name.Text);
            }
            else if (_parameters.Bind(parameter, _names, BindingLocation.Path) is { } model)
            {
                var binding = BindingModel.OfInput(BindingLocation.Path, model);
                placeholders.Add(model.WireName, binding);
                _bindings.Add(binding);
                continue;
            }

            _faultyParameters.Add(parameter.Name.Text);
        }

        return placeholders;
    }

    private HostModel? BindHost()
    {
        if (_syntax.Host is not { } name)
        {
            return null;
        }

        HostModel? host = _scope.Service.Hosts.FirstOrDefault(candidate => candidate.Name == name.Text);
        if (host is null)
        {
            _isSound = false;
            if (!_scope.IsPartial)
            {
                string hint = DidYouMean.Hint(
                    name.Text, _scope.Service.Hosts.Select(candidate => candidate.Name), ": declare it there, with a sentence that says what is sent to it");
                _diagnostics.Report(RequestRules.UnknownHost, name.Span, name.Text, hint);
            }
        }

        return host;
    }

    private void BindNamedParameters()
    {
        if (_syntax.Action is { } action)
        {
            _bindings.Add(BindingModel.OfFixed(BindingLocation.Query, QueryNames.Action, action.Text));
        }

        _bindings.AddRange(_scope.Service.SentByAll);
        NamedParameterBinder named = new(_scope, _auth, _parameters, _names, _diagnostics);
        foreach (NamedSection section in NamedSection.All)
        {
            named.Bind(section, _syntax);
        }

        _faultyParameters.UnionWith(named.Faulty);
        _bindings.AddRange(named.Bindings);
    }

    private BodyKind BindBody(HttpMethod? method)
    {
        if (_syntax.Body is not null && method == HttpMethod.Get)
        {
            _diagnostics.Report(RequestRules.BodyOnGet, _syntax.Body.Key);
        }

        switch (_syntax.Body)
        {
            case ObjectBodySyntax body:
                EquatableArray<MemberModel> members = new MemberBinder(_types, _diagnostics).Bind(body.Members.Where(member => !member.IsIdempotencyKey).ToEquatableArray(), _names);
                _bindings.AddRange(members.Select(member => BindingModel.OfInput(BindingLocation.BodyMember, member)));
                foreach (MemberSyntax key in body.Members.Where(member => member.IsIdempotencyKey))
                {
                    BindBodyKey(key);
                }

                return BodyKind.Object;
            case ValueBodySyntax body:
                TypeRef type = _types.Bind(body.Type) ?? TypeBinder.Anything;
                _names.Add(new Word("body", body.Key), new Word(EmittedNames.Body, body.Key));
                _bindings.Add(new BindingModel(BindingLocation.Body, "", new InputSource(EmittedNames.Body), type, IsOptional: false, IsSecret: false, Doc: ""));
                return BodyKind.Value;
            case FormBodySyntax:
                return BodyKind.Form;
            case PartsBodySyntax:
                return BodyKind.Parts;
            case FileBodySyntax body:
                if (body.MediaType is { } mediaType && MediaTypes.IsJson(mediaType.Text) && _auth == AuthKind.Signature)
                {
                    _diagnostics.Report(BodyRules.BadUpload, mediaType.Span, mediaType.Text, "say what it holds under 'body:', since a body that is JSON is signed and an upload is not");
                }

                var file = new FileRef(body.MediaType?.Text);
                _names.Add(new Word(ParameterBinder.FileWord, body.Key), new Word(EmittedNames.Content, body.Key));
                _bindings.Add(new BindingModel(BindingLocation.Body, "", new InputSource(EmittedNames.Content), file, IsOptional: false, IsSecret: false, Doc: ""));
                return BodyKind.File;
            default:
                return BodyKind.None;
        }
    }

    private void BindBodyKey(MemberSyntax key)
    {
        if (IdempotencyKeyBinder.Bind(key, BindingLocation.BodyMember, _bindings, _diagnostics) is { } bound)
        {
            _bindings.Add(bound);
        }
    }

    private void CheckCompression(BodyKind body)
    {
        if (_syntax.Compress is not { } compress)
        {
            return;
        }

        if (body == BodyKind.None && !_syntax.HasErrors)
        {
            _diagnostics.Report(RequestRules.NothingToCompress, compress.Span);
        }

        if (body is BodyKind.Object or BodyKind.Value && _auth == AuthKind.Signature)
        {
            _diagnostics.Report(RequestRules.CompressedAndSigned, compress.Span);
        }
    }

    /// <returns>Null when the endpoint has the envelope of its service.</returns>
    private EnvelopeModel? BindEnvelope()
    {
        if (_syntax.Envelope is not { } syntax)
        {
            return null;
        }

        EnvelopeModel envelope = EnvelopeBinder.Bind(syntax, _diagnostics);
        return envelope with { Beside = new BesideBinder(envelope, _types, _diagnostics).Bind(syntax.Beside) };
    }
}
