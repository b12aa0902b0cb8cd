using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Syntax.Parsing;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds the parameters of an endpoint that are sent by name, such as query parameters: the service's and the endpoint's own.</summary>
internal sealed class NamedParameterBinder
{
    private readonly ServiceScope _scope;
    private readonly AuthKind _auth;
    private readonly ParameterBinder _parameters;
    private readonly NameScope _names;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<BindingModel> _bindings = new();
    private readonly HashSet<string> _faulty = new();

    /// <param name="auth">What the requests of the endpoint carry, whether it says so or its service.</param>
    public NamedParameterBinder(ServiceScope scope, AuthKind auth, ParameterBinder parameters, NameScope names, DiagnosticBag diagnostics)
    {
        _scope = scope;
        _auth = auth;
        _parameters = parameters;
        _names = names;
        _diagnostics = diagnostics;
    }

    /// <summary>The bound parameters, in spec order.</summary>
    public IReadOnlyList<BindingModel> Bindings => _bindings;

    /// <summary>The names of the parameters that could not be bound.</summary>
    public IEnumerable<string> Faulty => _faulty;

    public void Bind(NamedSection section, EndpointSyntax endpoint)
    {
        HashSet<string> seen = new(WireNames.ComparerOf(section.Location));
        foreach (MemberSyntax parameter in endpoint.ParametersUnder(section.Key))
        {
            bool isSound = IsFirst(parameter.Name, seen)
                && IsNotSentAnyway(parameter, section.Location)
                && section.IsFree(parameter.Name, endpoint, _diagnostics)
                && (section.Location != BindingLocation.Header || HeaderNames.IsFreeBeside(_scope.Service.SentByAll, parameter.Name, _diagnostics))
                && (parameter.IsBearerToken ? BindToken(section.Location, parameter, endpoint)
                    : parameter.IsIdempotencyKey ? BindKey(section.Location, parameter)
                    : BindParameter(section.Location, parameter));
            if (!isSound)
            {
                _faulty.Add(parameter.Name.Text);
            }
        }
    }

    private bool IsFirst(Word name, HashSet<string> seen)
    {
        if (seen.Add(name.Text))
        {
            return true;
        }

        _diagnostics.Report(RequestRules.ParameterTwice, name.Span, name.Text);
        return false;
    }

    /// <summary>Whether the service does not send it with every endpoint; if it does, that is reported.</summary>
    private bool IsNotSentAnyway(MemberSyntax parameter, BindingLocation location)
    {
        Word name = parameter.Name;
        StringComparer names = WireNames.ComparerOf(location);
        BindingModel? sent = _scope.Service.SentByAll.FirstOrDefault(binding =>
            (binding.Location == location && names.Equals(binding.WireName, name.Text))
            || (parameter.IsClient && binding.Source is ClientSource && binding.WireName == name.Text));
        switch (sent?.Source)
        {
            case null:
                return true;
            case ConstantSource constant:
                _diagnostics.Report(RequestRules.ConstantAgain, name.Span, name.Text, constant.Value);
                return false;
            default:
                _diagnostics.Report(RequestRules.SentByAll, name.Span, name.Text, sent.WireName);
                return false;
        }
    }

    private bool BindParameter(BindingLocation location, MemberSyntax parameter)
    {
        if (parameter.IsClient)
        {
            return BindClient(location, parameter);
        }

        // How a name that stands twice is signed is not known.
        bool mayRepeat = location == BindingLocation.Query && _auth != AuthKind.Signature;
        ParameterModel? bound = mayRepeat ? _parameters.BindRepeatable(parameter, _names, location) : _parameters.Bind(parameter, _names, location);
        if (bound is not { } model || !Separators.Check(model, location, parameter.Type!.Span, _diagnostics))
        {
            return false;
        }

        _bindings.Add(BindingModel.OfInput(location, model));
        return true;
    }

    private bool BindToken(BindingLocation location, MemberSyntax parameter, EndpointSyntax endpoint)
    {
        Word name = parameter.Name;
        string? problem = location != BindingLocation.Header ? "it is sent in a header, so move it to 'header:'"
            : parameter.IsOptional || parameter.HasOptions ? $"write just '{name.Text}: {MemberParser.BearerWord}'"
            : _auth == AuthKind.None ? endpoint.Auth is null
                ? "delete it, or write 'auth: token' in the endpoint, since by 'auth: none' of the service it has no credentials"
                : "delete it or 'auth: none', by which the endpoint has no credentials"
            : _bindings.Any(binding => binding.Source is TokenSource) ? "another header carries it already, so delete one"
            : null;
        if (problem is not null)
        {
            _diagnostics.Report(RequestRules.BadBearerToken, name.Span, name.Text, problem);
            return false;
        }

        _bindings.Add(BindingModel.OfToken(name.Text));
        return true;
    }

    private bool BindKey(BindingLocation location, MemberSyntax parameter)
    {
        if (!_parameters.CheckWireName(parameter, location) || IdempotencyKeyBinder.Bind(parameter, location, _bindings, _diagnostics) is not { } key)
        {
            return false;
        }

        _bindings.Add(key);
        return true;
    }

    private bool BindClient(BindingLocation location, MemberSyntax parameter)
    {
        Word name = parameter.Name;
        if (parameter.IsOptional || parameter.HasOptions)
        {
            _diagnostics.Report(RequestRules.ClientParameterRestated, name.Span, name.Text);
            return false;
        }

        ParameterModel? model = _scope.Service.ClientParameters.FirstOrDefault(p => p.WireName == name.Text);
        if (model is not null)
        {
            _bindings.Add(BindingModel.OfClient(location, model));
            return Separators.Check(model, location, name.Span, _diagnostics);
        }

        if (!_scope.IsPartial && !_scope.BrokenParameters.Contains(name.Text))
        {
            string hint = DidYouMean.Hint(
                name.Text,
                _scope.Service.ClientParameters.Select(p => p.WireName),
                $": declare it there, or write '{name.Text}: string' for one of this endpoint's own");
            _diagnostics.Report(RequestRules.UnknownClientParameter, name.Span, name.Text, hint);
        }

        return false;
    }
}
