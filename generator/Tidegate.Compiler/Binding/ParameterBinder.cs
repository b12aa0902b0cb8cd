using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds query and path parameters: single values under names that need no escaping.</summary>
internal sealed class ParameterBinder
{
    private readonly TypeBinder _types;
    private readonly DiagnosticBag _diagnostics;

    public ParameterBinder(TypeBinder types, DiagnosticBag diagnostics)
    {
        _types = types;
        _diagnostics = diagnostics;
    }

    /// <returns>Null when the parameter cannot be bound, which is reported, here or at the declaration of its type.</returns>
    public ParameterModel? Bind(MemberSyntax parameter, NameScope names)
    {
        if (!CheckWireName(parameter.Name))
        {
            return null;
        }

        TypeRef? type = _types.Bind(parameter.Type);
        if (type is not null && !type.IsSingleValue())
        {
            SourceSpan place = parameter.Type!.Span;
            _diagnostics.Report(RequestRules.BadParameterType, place, parameter.Name.Text, type.Display(), Remedy(type));
            type = null;
        }

        string name = names.Add(parameter.Name, parameter.CSharpName);
        return type is null
            ? null
            : new ParameterModel(name, parameter.Name.Text, type, parameter.IsOptional, parameter.IsSecret, parameter.Doc);
    }

    private static string Remedy(string name) => name switch
    {
        _ when name.Contains('[') => "; a spec sends no lists in the query, so declare one 'string', and join the values in the call",
        _ when OddNames.Remedy(name) is { } remedy => $"; {remedy}",
        _ => "",
    };

    private static string Remedy(TypeRef type) => type switch
    {
        SeparatedRef list => $": declare it as 'string' and join the values with '{list.Separator}' in the call",
        NullableRef => ": leave the parameter out instead of sending null, by a '?' after its name",
        ArrayRef => ": declare it as 'string' and join the values in the call",
        NamedRef or MapRef => ": declare its members as parameters of their own, or send it in 'body:'",
        _ => "",
    };

    private bool CheckWireName(Word name)
    {
        bool isSendable = name.Text.Length > 0 && name.Text.All(UriText.IsUnreserved);
        if (!isSendable)
        {
            _diagnostics.Report(NameRules.BadParameterName, name.Span, name.Text, Remedy(name.Text));
        }

        return isSendable;
    }
}
