using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>The names of the declared types of a service.</summary>
internal sealed class TypeNames
{
    /// <summary>With more faulty declarations than this they are not typos, and comparing them all would take too long.</summary>
    private const int MaximalSuggestions = 50;

    private readonly Dictionary<string, NamedKind> _kinds;
    private readonly HashSet<string> _broken;
    private readonly bool _isPartial;

    /// <param name="broken">Types with a faulty declaration: uses of them are not reported.</param>
    /// <param name="isPartial">Whether there may be types that could not be read.</param>
    public TypeNames(IEnumerable<KeyValuePair<string, NamedKind>> kinds, IEnumerable<string> broken, bool isPartial)
    {
        _kinds = kinds.ToDictionary(kind => kind.Key, kind => kind.Value);
        _broken = new HashSet<string>(broken);
        _isPartial = isPartial;
    }

    public IEnumerable<string> All => _kinds.Keys.Concat(_broken);

    public bool TryGet(string name, out NamedKind kind) => _kinds.TryGetValue(name, out kind);

    /// <summary>Whether a name is unknown and no mistake that was reported, such as a misspelled declaration, explains it.</summary>
    public bool IsSurelyUnknown(string name) =>
        !_isPartial && !_kinds.ContainsKey(name) && !_broken.Contains(name) && Suggestions.Nearest(name, _broken.Take(MaximalSuggestions)) is null;
}
