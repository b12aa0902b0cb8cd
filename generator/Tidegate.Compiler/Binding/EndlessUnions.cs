using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Tells which record every value of a type contains, through unions of which no alternative can end without one.</summary>
internal sealed class EndlessUnions
{
    private readonly Dictionary<string, UnionModel> _unions;

    /// <summary>The records and unions of which a value can be complete.</summary>
    private readonly HashSet<string> _ending = new();

    public EndlessUnions(EquatableArray<TypeModel> types)
    {
        _unions = types.OfType<UnionModel>().ToDictionary(union => union.Name);
        if (_unions.Count > 0)
        {
            FindEnding(types);
        }
    }

    /// <summary>
    /// The record that every value of a type contains; null when there is none, since an array or a map can be empty, a null ends the chain, and
    /// so does an alternative that ends.
    /// </summary>
    public string? RecordNeededBy(TypeRef type) => RecordNeededBy(type, new HashSet<string>());

    /// <param name="passed">The unions that lead to the type.</param>
    private string? RecordNeededBy(TypeRef type, HashSet<string> passed) => type switch
    {
        NamedRef { Kind: NamedKind.Record } named => named.Name,
        NamedRef named when _unions.TryGetValue(named.Name, out UnionModel? union) => _ending.Contains(named.Name) || !passed.Add(named.Name)
            ? null
            : union.Parts.Select(part => RecordNeededBy(part, passed)).FirstOrDefault(needed => needed is not null),
        JsonTextRef text => RecordNeededBy(text.Content, passed),
        _ => null,
    };

    private void FindEnding(EquatableArray<TypeModel> types)
    {
        bool isFound = true;
        while (isFound)
        {
            isFound = false;
            foreach (TypeModel type in types.Where(type => !_ending.Contains(type.Name) && Ends(type)))
            {
                isFound |= _ending.Add(type.Name);
            }
        }
    }

    private bool Ends(TypeModel type) => type switch
    {
        RecordModel record => record.Members.All(member => member.IsOptional || Ends(member.Type)),
        UnionModel union => union.Parts.Any(Ends),
        _ => true,
    };

    private bool Ends(TypeRef type) => type switch
    {
        NamedRef named => _ending.Contains(named.Name),
        JsonTextRef text => Ends(text.Content),
        _ => true,
    };
}
