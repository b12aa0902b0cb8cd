using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds the query of an endpoint: its fixed action, client parameters and parameters of its own.</summary>
internal sealed class QueryBinder
{
    private const string ActionName = "action";

    private readonly ServiceScope _scope;
    private readonly ParameterBinder _parameters;
    private readonly NameScope _names;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<BindingModel> _bindings = new();
    private readonly HashSet<string> _faulty = new();

    public QueryBinder(ServiceScope scope, ParameterBinder parameters, NameScope names, DiagnosticBag diagnostics)
    {
        _scope = scope;
        _parameters = parameters;
        _names = names;
        _diagnostics = diagnostics;
    }

    /// <summary>In spec order.</summary>
    public IReadOnlyList<BindingModel> Bindings => _bindings;

    /// <summary>The names of the parameters that could not be bound.</summary>
    public IEnumerable<string> Faulty => _faulty;

    public void Bind(EndpointSyntax endpoint)
    {
        if (endpoint.Action is { } action)
        {
            _bindings.Add(BindingModel.OfFixed(BindingLocation.Query, ActionName, action.Text));
        }

        HashSet<string> seen = new();
        foreach (MemberSyntax parameter in endpoint.Query)
        {
            bool isSound = CheckPlace(parameter, endpoint, seen) && BindParameter(parameter);
            if (!isSound)
            {
                _faulty.Add(parameter.Name.Text);
            }
        }
    }

    private bool CheckPlace(MemberSyntax parameter, EndpointSyntax endpoint, HashSet<string> seen)
    {
        Word name = parameter.Name;
        if (!seen.Add(name.Text))
        {
            _diagnostics.Report(RequestRules.ParameterTwice, name.Span, name.Text);
        }
        else if (endpoint.Action is not null && name.Text == ActionName)
        {
            _diagnostics.Report(RequestRules.ActionAgain, name.Span, endpoint.Action.Text);
        }
        else if (endpoint.PathParameters.Any(other => other.Name.Text == name.Text))
        {
            _diagnostics.Report(RequestRules.InPathAndQuery, name.Span, name.Text);
        }
        else
        {
            return true;
        }

        return false;
    }

    private bool BindParameter(MemberSyntax parameter)
    {
        if (parameter.IsClient)
        {
            return BindClient(parameter);
        }

        if (_parameters.Bind(parameter, _names) is not { } model)
        {
            return false;
        }

        _bindings.Add(BindingModel.OfInput(BindingLocation.Query, model));
        return true;
    }

    private bool BindClient(MemberSyntax parameter)
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
            _bindings.Add(BindingModel.OfClient(BindingLocation.Query, model));
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
