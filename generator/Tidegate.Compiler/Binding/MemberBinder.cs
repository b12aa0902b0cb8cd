using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds the members of a record or a body.</summary>
internal sealed class MemberBinder
{
    private readonly TypeBinder _types;
    private readonly DiagnosticBag _diagnostics;

    public MemberBinder(TypeBinder types, DiagnosticBag diagnostics)
    {
        _types = types;
        _diagnostics = diagnostics;
    }

    /// <summary>Binds members. One whose type cannot be bound, which is reported, accepts anything and may be absent.</summary>
    public EquatableArray<MemberModel> Bind(EquatableArray<MemberSyntax> members, NameScope names)
    {
        Dictionary<string, string> owners = new();
        List<MemberModel> models = new();
        foreach (MemberSyntax member in members)
        {
            if (owners.ContainsKey(member.Name.Text))
            {
                _diagnostics.Report(NameRules.MemberTwice, member.Name.Span, member.Name.Text);
                continue;
            }

            owners.Add(member.Name.Text, member.Name.Text);
            TypeRef? type = _types.Bind(member.Type);
            if (member is { IsOptional: true, Type: { } written } && type is NullableRef nullable)
            {
                _diagnostics.Report(TypeRules.OptionalAndNullable, written.Span, member.Name.Text, nullable.Value.Display());
            }

            models.Add(new MemberModel(
                names.Add(member.Name, member.CSharpName),
                member.Name.Text,
                member.Aliases.Select(alias => alias.Text).ToEquatableArray(),
                WithoutRedundantNull(type ?? TypeBinder.Anything, member.IsOptional),
                member.IsOptional || type is null,
                member.IsSecret,
                member.Doc));
        }

        CheckAliases(members, owners);
        return models.ToEquatableArray();
    }

    /// <summary>An absent value is already null in C#, so <c>name?: T?</c> is treated as <c>name?: T</c>, and that is reported.</summary>
    private static TypeRef WithoutRedundantNull(TypeRef type, bool isOptional) =>
        isOptional && type is NullableRef nullable ? nullable.Value : type;

    private void CheckAliases(EquatableArray<MemberSyntax> members, Dictionary<string, string> owners)
    {
        foreach (MemberSyntax member in members)
        {
            foreach (Word alias in member.Aliases)
            {
                if (owners.TryGetValue(alias.Text, out string? owner))
                {
                    _diagnostics.Report(NameRules.AliasTaken, alias.Span, alias.Text, owner);
                }
                else
                {
                    owners.Add(alias.Text, member.Name.Text);
                }
            }
        }
    }
}
