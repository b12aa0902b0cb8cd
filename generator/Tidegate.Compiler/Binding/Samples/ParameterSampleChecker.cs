using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>
/// Checks the values that a sample gives for parameters. A sample may omit <c>path</c>, <c>query</c> and the like; if it has the key, it must give
/// every required parameter that the endpoint itself declares there.
/// </summary>
internal sealed class ParameterSampleChecker
{
    private readonly EndpointSyntax _syntax;
    private readonly ServiceScope _scope;
    private readonly ICollection<string> _faulty;
    private readonly DiagnosticBag _diagnostics;
    private readonly BodyFieldChecker _fields;

    /// <summary>Binds types without reporting: their mistakes were reported where the parameters are declared.</summary>
    private readonly TypeBinder _types;

    /// <param name="faulty">Parameters whose mistakes were reported: mistakes about them in samples are only consequences.</param>
    /// <param name="requests">Checks what is JSON.</param>
    public ParameterSampleChecker(EndpointSyntax syntax, ServiceScope scope, ICollection<string> faulty, RequestChecker requests, DiagnosticBag diagnostics)
    {
        _fields = new BodyFieldChecker(requests, diagnostics);
        _syntax = syntax;
        _scope = scope;
        _faulty = faulty;
        _diagnostics = diagnostics;
        _types = new TypeBinder(scope.TypeNames(), scope.Service.Envelope, new DiagnosticBag());
    }

    public static EquatableArray<SampleParameter> Values(SampleSyntax sample) => sample.Parameters
        .SelectMany(section => section.Values.Properties.Where(property => IsText(property.Value, section.Key)).Select(
            property => new SampleParameter(NamedSection.LocationOf(section.Key), property.Name.Text, TextOf(property.Value))))
        .ToEquatableArray();

    /// <summary>Whether a request can be compared with the value: other than in the query, arrays are no texts.</summary>
    private static bool IsText(JsonValue value, string key) =>
        value.Spelling is not null || (key == ParameterSection.Query && value is JsonArray { Items: var items } && items.All(item => item.Spelling is not null));

    /// <summary>The items of an array are lines, since none of them is likely to have one.</summary>
    private static string TextOf(JsonValue value) =>
        value is JsonArray array ? string.Join("\n", array.Items.Select(TextOf)) : value.Spelling ?? "";

    public void Check(SampleSyntax sample, RequestBindings bindings)
    {
        foreach (SampleSection section in sample.Parameters)
        {
            Check(section.Values, _syntax.ParametersUnder(section.Key), section.Key, sample.Anchor);
            CheckLimits(section.Values, NamedSection.LocationOf(section.Key), bindings);
        }
    }

    private void CheckLimits(JsonObject values, BindingLocation location, RequestBindings bindings)
    {
        StringComparer names = WireNames.ComparerOf(location);
        foreach (JsonProperty property in values.Properties)
        {
            if (bindings.All.FirstOrDefault(binding => binding.Location == location && names.Equals(binding.WireName, property.Name.Text)) is { } declared)
            {
                LimitChecker.Check(property, declared, _diagnostics);
            }
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
            MemberSyntax? parameter = parameters.FirstOrDefault(p => !p.IsBearerToken && names.Equals(p.Name.Text, name));
            if (!given.Add(name))
            {
                // A key that stands twice as it is spelled is a mistake of the file, told before.
                _diagnostics.Report(RequestRules.ParameterTwice, property.Name.Span, name);
                continue;
            }

            if (TypeOf(parameter, name, place) is { } type)
            {
                CheckValue(property, type, NamedSection.LocationOf(place));
                continue;
            }

            if (parameter is not null || !isKnownWhole || _faulty.Contains(name))
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

    /// <summary>The type of a parameter of the endpoint, or of one that every endpoint sends; null when there is none, or it was reported.</summary>
    private TypeRef? TypeOf(MemberSyntax? parameter, string name, string place)
    {
        if (parameter is { IsClient: false })
        {
            return (place == ParameterSection.Parts ? BodyFields.FileOf(parameter.Type) : null) ?? _types.Bind(parameter.Type);
        }

        StringComparer names = WireNames.ComparerOf(NamedSection.LocationOf(place));
        return _scope.Service.ClientParameters.FirstOrDefault(client => parameter is null
            ? client.SentIn == NamedSection.LocationOf(place) && names.Equals(client.WireName, name)
            : client.WireName == parameter.Name.Text)?.Type;
    }

    private void CheckValue(JsonProperty property, TypeRef type, BindingLocation location)
    {
        string what = $"'{property.Name.Text}'";
        if (!type.IsOneText() && location is BindingLocation.Form or BindingLocation.Part)
        {
            _fields.Check(property, type, location);
            return;
        }

        if (type is ArrayRef { Item: var itemType } && property.Value is JsonArray array)
        {
            foreach (JsonValue item in array.Items)
            {
                CheckValue(property with { Value = item }, itemType, location);
            }

            return;
        }

        if (!type.IsOneText())
        {
            return;
        }

        if (property.Value.Spelling is not { } text)
        {
            string expected = type is SeparatedRef { Separator: var separator } ? $"one text with '{separator}' between its items" : "a single value";
            _diagnostics.Report(SampleRules.WrongValue, property.Value.Span, what, expected, "a mapping, a list or null");
        }
        else if (type is SeparatedRef list)
        {
            CheckItems(property.Value.Span, text, list, what);
        }
        else if (type.OnWire!.Problem(text) is { } problem)
        {
            _diagnostics.Report(SampleRules.WrongValue, property.Value.Span, what, problem, $"'{text}'");
        }
    }

    /// <summary>An empty text is an empty list; no other list has an empty item, nor blanks around one, since the client refuses to send those.</summary>
    private void CheckItems(SourceSpan place, string text, SeparatedRef list, string what)
    {
        string[] items = text.Length == 0 ? [] : text.Split(list.Separator);
        foreach (string item in items)
        {
            string? problem = item.Length == 0 || item.Trim() != item ? "text without blanks around it, and not empty" : list.Item.OnWire!.Problem(item);
            if (problem is not null)
            {
                _diagnostics.Report(SampleRules.WrongValue, place, $"An item of {what}", problem, $"'{item}'");
                return;
            }
        }
    }

    /// <summary>What a file holds may be left out.</summary>
    private bool IsNeeded(MemberSyntax parameter) =>
        !parameter.IsOptional && !parameter.IsClient && !parameter.IsBearerToken && !parameter.IsIdempotencyKey && BodyFields.FileOf(parameter.Type) is null && !_faulty.Contains(parameter.Name.Text);
}
