using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds the parameters of an endpoint that are sent by name, such as query parameters: the service's and the endpoint's own.</summary>
internal sealed class NamedParameterBinder
{
    private readonly ServiceScope _scope;
    private readonly ParameterBinder _parameters;
    private readonly NameScope _names;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<BindingModel> _bindings = new();
    private readonly HashSet<string> _faulty = new();

    public NamedParameterBinder(ServiceScope scope, ParameterBinder parameters, NameScope names, DiagnosticBag diagnostics)
    {
        _scope = scope;
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
                && section.IsFree(parameter.Name, endpoint, _diagnostics)
                && BindParameter(section.Location, parameter);
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

    private bool BindParameter(BindingLocation location, MemberSyntax parameter)
    {
        if (parameter.IsClient)
        {
            return BindClient(location, parameter);
        }

        if (_parameters.Bind(parameter, _names) is not { } model)
        {
            return false;
        }

        _bindings.Add(BindingModel.OfInput(location, model));
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
            return true;
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
