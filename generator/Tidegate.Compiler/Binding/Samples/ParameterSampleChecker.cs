using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>
/// Checks the values that a sample gives for path and query. A sample may omit <c>path</c> or <c>query</c>; if it has the key, it must give
/// every required parameter that the endpoint itself declares there.
/// </summary>
internal sealed class ParameterSampleChecker
{
    private readonly EndpointSyntax _syntax;
    private readonly ServiceScope _scope;
    private readonly ICollection<string> _faulty;
    private readonly DiagnosticBag _diagnostics;

    /// <summary>Binds types without reporting: their mistakes were reported where the parameters are declared.</summary>
    private readonly TypeBinder _types;

    /// <param name="faulty">Parameters whose mistakes were reported: mistakes about them in samples are only consequences.</param>
    public ParameterSampleChecker(EndpointSyntax syntax, ServiceScope scope, ICollection<string> faulty, DiagnosticBag diagnostics)
    {
        _syntax = syntax;
        _scope = scope;
        _faulty = faulty;
        _diagnostics = diagnostics;
        _types = new TypeBinder(scope.TypeNames(), new DiagnosticBag());
    }

    public static EquatableArray<SampleParameter> Values(SampleSyntax sample) => sample.Parameters
        .SelectMany(section => section.Values.Properties.Select(
            property => new SampleParameter(NamedSection.LocationOf(section.Key), property.Name.Text, property.Value.Spelling ?? "")))
        .ToEquatableArray();

    public void Check(SampleSyntax sample)
    {
        foreach (SampleSection section in sample.Parameters)
        {
            Check(section.Values, _syntax.ParametersUnder(section.Key), section.Key, sample.Anchor);
        }
    }

    private void Check(JsonObject values, EquatableArray<MemberSyntax> parameters, string place, SourceSpan anchor)
    {
        // A name that seems unknown may be the one that a faulty parameter was meant to have.
        bool isKnownWhole = parameters.All(parameter => !_faulty.Contains(parameter.Name.Text));
        StringComparer names = WireNames.ComparerOf(NamedSection.LocationOf(place));
        HashSet<string> given = new(names);
        foreach (JsonProperty property in values.Properties)
        {
            string name = property.Name.Text;
            MemberSyntax? parameter = parameters.FirstOrDefault(p => names.Equals(p.Name.Text, name));
            if (!given.Add(name))
            {
                // A key that stands twice as it is spelled is a mistake of the file, told before.
                _diagnostics.Report(RequestRules.ParameterTwice, property.Name.Span, name);
                continue;
            }

            if (parameter is not null)
            {
                CheckValue(property, parameter);
                continue;
            }

            if (!isKnownWhole || _faulty.Contains(name))
            {
                continue;
            }

            string? meant = Suggestions.Nearest(name, parameters.Select(p => p.Name.Text));
            string hint = meant is null ? $": declare it under '{place}:', or delete it here" : $": did you mean '{meant}'?";
            _diagnostics.Report(SampleRules.UnknownParameter, property.Name.Span, name, place, hint);
            given.Add(meant ?? name);
        }

        foreach (MemberSyntax parameter in parameters.Where(p => IsNeeded(p) && !given.Contains(p.Name.Text)))
        {
            _diagnostics.Report(
                SampleRules.MissingParameter,
                values.Properties.Count > 0 ? values.Properties[0].Name.Span : anchor,
                parameter.Name.Text,
                place);
        }
    }

    private void CheckValue(JsonProperty property, MemberSyntax parameter)
    {
        string what = $"'{property.Name.Text}'";
        TypeRef? type = parameter.IsClient
            ? _scope.Service.ClientParameters.FirstOrDefault(p => p.WireName == parameter.Name.Text)?.Type
            : _types.Bind(parameter.Type);
        if (type is not { OnWire: { Form: not ScalarForm.Any } scalar })
        {
            return;
        }

        if (property.Value.Spelling is not { } text)
        {
            _diagnostics.Report(SampleRules.WrongValue, property.Value.Span, what, "a single value", "a mapping, a list or null");
        }
        else if (scalar.Problem(text) is { } problem)
        {
            _diagnostics.Report(SampleRules.WrongValue, property.Value.Span, what, problem, $"'{text}'");
        }
    }

    private bool IsNeeded(MemberSyntax parameter) => !parameter.IsOptional && !parameter.IsClient && !_faulty.Contains(parameter.Name.Text);
}
