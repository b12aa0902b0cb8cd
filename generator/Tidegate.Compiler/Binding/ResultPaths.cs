using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Finds values in what an operation returns: in its record, or beside the data of the envelope.</summary>
internal sealed class ResultPaths
{
    private readonly ServiceScope _scope;
    private readonly EquatableArray<MemberModel> _data;
    private readonly EquatableArray<MemberModel> _beside;

    public ResultPaths(ServiceScope scope, TypeRef? returns, RecordModel? response)
    {
        _scope = scope;
        _data = MembersOf(returns);
        _beside = response is null ? EquatableArray<MemberModel>.Empty : response.Members.Where(member => member.Name != EmittedNames.Data).ToEquatableArray();
    }

    /// <summary>The names with which a path can begin.</summary>
    public IEnumerable<string> Beginnings => _beside.Concat(_data).Select(member => member.WireName);

    /// <param name="dotted">The names of the members on the way, such as <c>page.total</c>.</param>
    /// <returns>Null when there is no such member.</returns>
    public ResultPath? Find(string dotted)
    {
        string[] names = dotted.Split('.');
        bool isBeside = _beside.Any(member => member.WireName == names[0]);
        EquatableArray<MemberModel> members = isBeside ? _beside : _data;
        List<MemberModel> way = new();
        foreach (string name in names)
        {
            if (members.FirstOrDefault(member => member.WireName == name) is not { } found)
            {
                return null;
            }

            way.Add(found);
            members = MembersOf(found.Type);
        }

        return new ResultPath(isBeside, way.ToEquatableArray());
    }

    private EquatableArray<MemberModel> MembersOf(TypeRef? type) => (type is NullableRef nullable ? nullable.Value : type) is NamedRef { Kind: NamedKind.Record } record
        ? ((RecordModel)_scope.AnswerTypesByName()[record.Name]).Members
        : EquatableArray<MemberModel>.Empty;
}
