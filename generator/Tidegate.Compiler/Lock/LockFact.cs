using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Lock;

/// <summary>One line of a lock: an element that consumers see, and the properties that they see.</summary>
/// <param name="Properties">In the order of the schema. Absent properties are left out; a list repeats its name for each item.</param>
internal sealed record LockFact(LockKey Key, EquatableArray<LockProperty> Properties)
{
    /// <summary>The values of a property; none when it is absent.</summary>
    public IReadOnlyList<string> Values(string property) =>
        Properties.Where(p => p.Name == property).Select(p => p.Value).ToList();

    public bool Has(string property) => Properties.Any(p => p.Name == property);

    public bool Has(string property, string value) => Properties.Any(p => p.Name == property && p.Value == value);
}

internal sealed record LockProperty(string Name, string Value);
