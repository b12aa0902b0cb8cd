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
    /// <summary>The C# name of the map of free members, unless the spec gives one.</summary>
    private const string FreeMembersName = "FreeMembers";

    private readonly TypeBinder _types;
    private readonly DiagnosticBag _diagnostics;

    public MemberBinder(TypeBinder types, DiagnosticBag diagnostics)
    {
        _types = types;
        _diagnostics = diagnostics;
    }

    /// <summary>Binds the declared members of a record, and the one that stands for all others.</summary>
    public RecordModel BindRecord(RecordSyntax record, NameScope names)
    {
        EquatableArray<MemberModel> declared = Bind(record.Members.Where(member => !member.IsFree).ToEquatableArray(), names);
        return new RecordModel(record.Name.Text, record.Doc, declared) { Free = record.Members.FirstOrDefault(member => member.IsFree) is { } free ? BindFree(free, names) : null };
    }

    private MemberModel BindFree(MemberSyntax member, NameScope names) => new(
        names.Add(member.Name, member.CSharpName ?? member.Name with { Text = FreeMembersName }),
        member.Name.Text,
        EquatableArray<string>.Empty,
        _types.Bind(member.Type) ?? TypeBinder.Anything,
        IsOptional: true,
        IsSecret: false,
        member.Doc);

    /// <summary>Binds members. One whose type cannot be bound, which is reported, accepts anything and may be absent.</summary>
    public EquatableArray<MemberModel> Bind(EquatableArray<MemberSyntax> members, NameScope names)
    {
        Dictionary<string, string> owners = new();
        List<MemberModel> models = new();
        foreach (MemberSyntax member in members)
        {
            if (member.IsFree)
            {
                _diagnostics.Report(TypeRules.FreeMembersElsewhere, member.Name.Span);
                continue;
            }

            if (owners.ContainsKey(member.Name.Text))
            {
                _diagnostics.Report(NameRules.MemberTwice, member.Name.Span, member.Name.Text);
                continue;
            }

            owners.Add(member.Name.Text, member.Name.Text);
            TypeRef? type = _types.Bind(member.Type);
            LimitsModel? limits = LimitsBinder.Bind(member, type, _diagnostics);
            models.Add(new MemberModel(
                names.Add(member.Name, member.CSharpName),
                member.Name.Text,
                member.Aliases.Select(alias => alias.Text).ToEquatableArray(),
                type ?? TypeBinder.Anything,
                member.IsOptional || type is null,
                member.IsSecret,
                member.Doc)
            {
                Default = DefaultBinder.Bind(member, type, limits, _diagnostics),
                Limits = limits,
            });
        }

        CheckAliases(members, owners);
        return models.ToEquatableArray();
    }

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
