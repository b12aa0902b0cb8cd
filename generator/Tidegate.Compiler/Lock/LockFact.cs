using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Lock;

/// <summary>One line of a lock: a thing that consumers see, and what they see of it.</summary>
/// <param name="Properties">In the order of the schema. What is absent is not there; a list has its name once an item.</param>
internal sealed record LockFact(LockKey Key, EquatableArray<LockProperty> Properties)
{
    /// <summary>The values of a property; none when it is absent.</summary>
    public IReadOnlyList<string> Values(string property) =>
        Properties.Where(p => p.Name == property).Select(p => p.Value).ToList();

    public bool Has(string property) => Properties.Any(p => p.Name == property);

    public bool Has(string property, string value) => Properties.Any(p => p.Name == property && p.Value == value);
}

internal sealed record LockProperty(string Name, string Value);
