using System;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;

namespace Tidegate.Compiler.Binding;

/// <summary>A key of an endpoint that holds parameters sent by name.</summary>
/// <param name="Location">Where the parameters are sent.</param>
/// <param name="IsFree">Whether a parameter can have a name there; if not, that is reported.</param>
internal sealed record NamedSection(string Key, BindingLocation Location, Func<Word, EndpointSyntax, DiagnosticBag, bool> IsFree)
{
    /// <summary>All sections, in the order in which a method takes their parameters.</summary>
    public static readonly NamedSection[] All =
    [
        new(ParameterSection.Query, BindingLocation.Query, QueryNames.IsFree),
        new(ParameterSection.Header, BindingLocation.Header, HeaderNames.IsFree),
    ];

    public static BindingLocation LocationOf(string key) =>
        key == ParameterSection.Path ? BindingLocation.Path : All.Single(section => section.Key == key).Location;
}
