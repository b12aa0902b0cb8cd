using System;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds parameters: single values, or several in one text.</summary>
internal sealed class ParameterBinder
{
    /// <summary>The word for a file, which is a type only where a file can be sent.</summary>
    public const string FileWord = "file";

    private readonly TypeBinder _types;
    private readonly DiagnosticBag _diagnostics;

    public ParameterBinder(TypeBinder types, DiagnosticBag diagnostics)
    {
        _types = types;
        _diagnostics = diagnostics;
    }

    /// <returns>Null when the parameter cannot be bound, which is reported, here or at the declaration of its type.</returns>
    public ParameterModel? Bind(MemberSyntax parameter, NameScope names, BindingLocation location) => Bind(parameter, names, location, TypeRefs.IsOneText);

    /// <summary>Binds a parameter whose name can be sent several times.</summary>
    /// <inheritdoc cref="Bind(MemberSyntax, NameScope, BindingLocation)"/>
    public ParameterModel? BindRepeatable(MemberSyntax parameter, NameScope names, BindingLocation location) =>
        Bind(parameter, names, location, static type => type.IsOneText() || type.IsRepeatable());

    private ParameterModel? Bind(MemberSyntax parameter, NameScope names, BindingLocation location, Func<TypeRef, bool> fits)
    {
        if (!CheckWireName(parameter, location))
        {
            return null;
        }

        TypeRef? type = (location == BindingLocation.Part ? BodyFields.FileOf(parameter.Type) : null) ?? _types.Bind(parameter.Type);
        if (type is not null && !IsSendable(parameter, type, location, fits))
        {
            type = null;
        }

        string name = names.Add(parameter.Name, parameter.CSharpName);
        LimitsModel? limits = LimitsBinder.Bind(parameter, type, _diagnostics);
        return type is null
            ? null
            : new ParameterModel(name, parameter.Name.Text, type, parameter.IsOptional, parameter.IsSecret, parameter.Doc)
            {
                Default = DefaultBinder.Bind(parameter, type, limits, _diagnostics),
                Limits = limits,
            };
    }

    private bool IsSendable(MemberSyntax parameter, TypeRef type, BindingLocation location, Func<TypeRef, bool> fits)
    {
        SourceSpan place = parameter.Type!.Span;
        switch (location)
        {
            case BindingLocation.Form when BodyFields.FieldRemedy(type) is { } remedy:
                _diagnostics.Report(BodyRules.BadField, place, parameter.Name.Text, type.Display(), remedy);
                return false;
            case BindingLocation.Part when BodyFields.PartRemedy(type) is { } remedy:
                _diagnostics.Report(BodyRules.BadPart, place, parameter.Name.Text, type.Display(), remedy);
                return false;
            case BindingLocation.Form or BindingLocation.Part:
                return true;
            case var _ when fits(type):
                return true;
            default:
                _diagnostics.Report(RequestRules.BadParameterType, place, parameter.Name.Text, type.Display(), Remedy(type));
                return false;
        }
    }

    private static string Remedy(string name) => name switch
    {
        _ when name.Contains('[') => $"; write '{name.Substring(0, name.IndexOf('['))}: list<string, \",\">' where one text holds the values, which the client joins",
        _ when OddNames.Remedy(name) is { } remedy => $"; {remedy}",
        _ => "",
    };

    /// <summary>Whether a parameter has a name that can be sent there; if not, that is reported.</summary>
    public bool CheckWireName(MemberSyntax parameter, BindingLocation location)
    {
        string name = parameter.Name.Text;
        bool isText = location is BindingLocation.Query or BindingLocation.Form or BindingLocation.Part;
        if (!isText || name.All(UriText.IsUnreserved))
        {
            return CheckWireName(parameter.Name);
        }

        if (parameter.IsQuoted && FieldNames.IsSendable(name))
        {
            return true;
        }

        string remedy = FieldNames.IsSendable(name) ? $"{Remedy(name)}; put it in quotes if that is what is sent" : $"; {FieldNames.Rest}";
        _diagnostics.Report(NameRules.BadParameterName, parameter.Name.Span, name, remedy);
        return false;
    }

    private static string Remedy(TypeRef type) => type switch
    {
        NullableRef => ": leave the parameter out instead of sending null, by a '?' after its name",
        ArrayRef { Item: var item } when item.IsSingleValue() => $": write 'list<{item.Display()}, \",\">' where one text holds the values, which the client joins; only where 'auth:' says that nothing is signed can the name be repeated in the query",
        ArrayRef => ": send it in 'body:'",
        NamedRef { Kind: NamedKind.TagUnion or NamedKind.ShapeUnion } => ": send it in 'body:', since a union is no single value",
        NamedRef or MapRef => ": declare its members as parameters of their own, or send it in 'body:'",
        _ => "",
    };

    /// <summary>Whether a name can be sent without escaping; if not, that is reported.</summary>
    public bool CheckWireName(Word name)
    {
        bool isSendable = name.Text.Length > 0 && name.Text.All(UriText.IsUnreserved);
        if (!isSendable)
        {
            _diagnostics.Report(NameRules.BadParameterName, name.Span, name.Text, Remedy(name.Text));
        }

        return isSendable;
    }
}
