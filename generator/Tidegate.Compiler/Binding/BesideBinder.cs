using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds the members that stand beside the data in an envelope, and the record that an operation returns because of them.</summary>
internal sealed class BesideBinder
{
    private readonly EnvelopeModel _envelope;
    private readonly TypeBinder _types;
    private readonly DiagnosticBag _diagnostics;

    public BesideBinder(EnvelopeModel envelope, TypeBinder types, DiagnosticBag diagnostics)
    {
        _envelope = envelope;
        _types = types;
        _diagnostics = diagnostics;
    }

    /// <summary>Binds members that do not stand in the envelope yet.</summary>
    public EquatableArray<MemberModel> Bind(EquatableArray<MemberSyntax> members)
    {
        if (members.Count == 0)
        {
            return EquatableArray<MemberModel>.Empty;
        }

        if (_envelope.IsDataAtRoot)
        {
            _diagnostics.Report(EnvelopeRules.BesideEverything, members[0].Name.Span, members[0].Name.Text);
            return EquatableArray<MemberModel>.Empty;
        }

        NameScope names = new(_diagnostics, "member", ReservedNames.RecordMembers, null);
        AddKnown(names, _envelope.DataMember, EmittedNames.Data);
        foreach (MemberModel member in _envelope.Beside)
        {
            AddKnown(names, member.WireName, member.Name);
        }

        var free = members.Where(IsFree).ToEquatableArray();
        return new MemberBinder(_types, _diagnostics).Bind(free, names);
    }

    /// <returns>Null when the operation returns its data alone.</returns>
    public RecordModel? BindResponse(EndpointSyntax endpoint, TypeRef? returns, ServiceModel service)
    {
        if (returns is PlainRef or StreamRef)
        {
            if (endpoint.Beside.Count > 0)
            {
                _diagnostics.Report(BodyRules.BesideFile, endpoint.Beside[0].Name.Span, endpoint.Beside[0].Name.Text);
            }

            return null;
        }

        Lacking lacking = service.ReadsLacking ? Lacking.InAnswers : Lacking.Never;
        var beside = _envelope.Beside.Concat(Bind(endpoint.Beside)).Select(member => LackingMembers.Mark(member, lacking)).ToEquatableArray();
        if (beside.Count == 0 || endpoint.Name is not { } name)
        {
            return null;
        }

        IEnumerable<MemberModel> data = returns is null ? [] : new[] { DataOf(returns) };
        return new RecordModel(EmittedNames.Response(name.Text), $"What {name.Text} returns.", data.Concat(beside).ToEquatableArray());
    }

    /// <summary>Any JSON may be null, and so may be left out.</summary>
    private MemberModel DataOf(TypeRef returns) => new(
        EmittedNames.Data, _envelope.DataMember, EquatableArray<string>.Empty, returns, returns is ScalarRef { Kind: ScalarKind.Json }, false, "The data.");

    private static void AddKnown(NameScope names, string wireName, string name)
    {
        SourceSpan nowhere = new("", 0, 0, 0, 0, 0, 0);
        names.Add(new Word(wireName, nowhere), new Word(name, nowhere));
    }

    private bool IsFree(MemberSyntax member)
    {
        foreach (Word name in member.Aliases.Prepend(member.Name))
        {
            if (RoleOf(name.Text) is { } role)
            {
                _diagnostics.Report(EnvelopeRules.BesideTaken, name.Span, name.Text, role);
                return false;
            }
        }

        return true;
    }

    /// <summary>What a member of the object that holds the data is already, in the words of a message.</summary>
    private string? RoleOf(string name)
    {
        var names = _envelope.Holder.Append(name).ToList();
        return StandsAt(_envelope.CodeNames, names) ? "the code of the envelope, or holds it,"
            : _envelope.FlagName is { } flag && StandsAt([flag], names) ? "the flag of the envelope, or holds it,"
            : StandsAt(_envelope.MessageNames, names) ? "a message of the envelope, or holds it,"
            : StandsAt([_envelope.DataName], names) ? "the data"
            : _envelope.RequestIdName is { } id && StandsAt([id], names) ? "the request id of the envelope, or holds it,"
            : _envelope.Beside.Any(member => member.WireNames.Contains(name)) ? "declared by the envelope"
            : null;
    }

    private static bool StandsAt(IEnumerable<string> paths, List<string> names) =>
        paths.Any(path => MemberPath.Names(path).Take(names.Count).SequenceEqual(names));
}
