using System.Collections.Generic;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds what every endpoint of a service sends: its constants, and the places of its client parameters.</summary>
internal sealed class ConstantBinder
{
    private readonly ParameterBinder _parameters;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<BindingLocation, Dictionary<string, string?>> _taken = new();

    public ConstantBinder(ParameterBinder parameters, DiagnosticBag diagnostics)
    {
        _parameters = parameters;
        _diagnostics = diagnostics;
    }

    public EquatableArray<BindingModel> Bind(EquatableArray<ConstantSection> sections)
    {
        List<BindingModel> constants = new();
        foreach (ConstantSection section in sections)
        {
            var place = NamedSection.Of(section.Key);
            foreach (ConstantSyntax constant in section.Constants)
            {
                if (IsSendable(constant, place) && Claim(constant.Name, place.Location, constant.Value.Text))
                {
                    constants.Add(BindingModel.OfConstant(place.Location, constant.Name.Text, constant.Value.Text));
                }
            }
        }

        return constants.ToEquatableArray();
    }

    /// <summary>Gives a client parameter the place that its declaration says, after the constants.</summary>
    /// <returns>Null when it cannot be sent there, which is reported.</returns>
    public ParameterModel? Place(ParameterModel parameter, MemberSyntax declaration)
    {
        if (declaration.In is not { } key)
        {
            return parameter;
        }

        var place = NamedSection.Of(key.Text);
        bool isSound = place.IsFreeForAll(declaration.Name, _diagnostics)
            && Separators.Check(parameter, place.Location, declaration.Type!.Span, _diagnostics)
            && Claim(declaration.Name, place.Location, null);
        return isSound ? parameter with { SentIn = place.Location } : null;
    }

    private bool IsSendable(ConstantSyntax constant, NamedSection place)
    {
        if (!_parameters.CheckWireName(constant.Name) || !place.IsFreeForAll(constant.Name, _diagnostics))
        {
            return false;
        }

        if (HeaderValues.ProblemOf(constant.Value.Text, place.Location) is not { } problem)
        {
            return true;
        }

        _diagnostics.Report(RequestRules.ConstantNotSendable, constant.Value.Span, constant.Name.Text, problem);
        return false;
    }

    /// <param name="value">The value of a constant; null for a client parameter.</param>
    private bool Claim(Word name, BindingLocation location, string? value)
    {
        if (!_taken.TryGetValue(location, out Dictionary<string, string?>? names))
        {
            _taken.Add(location, names = new Dictionary<string, string?>(WireNames.ComparerOf(location)));
        }

        if (!names.TryGetValue(name.Text, out string? constant))
        {
            names.Add(name.Text, value);
            return true;
        }

        if (value is null && constant is not null)
        {
            _diagnostics.Report(RequestRules.ConstantAgain, name.Span, name.Text, constant);
        }
        else
        {
            _diagnostics.Report(RequestRules.ParameterTwice, name.Span, name.Text);
        }

        return false;
    }
}
