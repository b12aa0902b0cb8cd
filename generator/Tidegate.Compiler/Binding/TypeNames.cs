using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>The names of the declared types of a service.</summary>
internal sealed class TypeNames
{
    /// <summary>Where more declarations than this are broken they are no slips; comparing them all would take too long.</summary>
    private const int MaximalSuggestions = 50;

    private readonly Dictionary<string, NamedKind> _kinds;
    private readonly HashSet<string> _broken;
    private readonly bool _isPartial;

    /// <param name="broken">Types that are declared wrongly: their users are not at fault.</param>
    /// <param name="isPartial">Whether there may be types that could not be read.</param>
    public TypeNames(IEnumerable<KeyValuePair<string, NamedKind>> kinds, IEnumerable<string> broken, bool isPartial)
    {
        _kinds = kinds.ToDictionary(kind => kind.Key, kind => kind.Value);
        _broken = new HashSet<string>(broken);
        _isPartial = isPartial;
    }

    public IEnumerable<string> All => _kinds.Keys.Concat(_broken);

    public bool TryGet(string name, out NamedKind kind) => _kinds.TryGetValue(name, out kind);

    /// <summary>Whether a name means nothing here although nothing that was reported explains it, such as a misspelt declaration.</summary>
    public bool IsSurelyUnknown(string name) =>
        !_isPartial && !_kinds.ContainsKey(name) && !_broken.Contains(name) && Suggestions.Nearest(name, _broken.Take(MaximalSuggestions)) is null;
}
