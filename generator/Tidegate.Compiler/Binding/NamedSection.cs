using System;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding;

/// <summary>A key that holds values sent by name.</summary>
/// <param name="Location">Where the values are sent.</param>
/// <param name="IsFree">Whether a parameter of an endpoint can have a name there; if not, that is reported.</param>
/// <param name="IsFreeForAll">Whether a value that all endpoints of a service send can have a name there; if not, that is reported.</param>
internal sealed record NamedSection(
    string Key,
    BindingLocation Location,
    Func<Word, EndpointSyntax, DiagnosticBag, bool> IsFree,
    Func<Word, DiagnosticBag, bool> IsFreeForAll)
{
    /// <summary>All sections, in the order in which a method takes their parameters.</summary>
    public static readonly NamedSection[] All =
    [
        new(ParameterSection.Query, BindingLocation.Query, QueryNames.IsFree, QueryNames.IsFreeForAll),
        new(ParameterSection.Header, BindingLocation.Header, HeaderNames.IsFree, HeaderNames.IsFreeForAll),
        new(ParameterSection.Cookie, BindingLocation.Cookie, static (_, _, _) => true, static (_, _) => true),
        new(ParameterSection.Form, BindingLocation.Form, static (_, _, _) => true, static (_, _) => true),
        new(ParameterSection.Parts, BindingLocation.Part, static (_, _, _) => true, static (_, _) => true),
    ];

    public static NamedSection Of(string key) => All.Single(section => section.Key == key);

    public static BindingLocation LocationOf(string key) => key == ParameterSection.Path ? BindingLocation.Path : Of(key).Location;
}
