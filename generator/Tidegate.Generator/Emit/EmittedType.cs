using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Everything that the code of one declared type depends on.</summary>
internal sealed record EmittedType(ServiceNames Names, TypeModel Type, TypeUse Use)
{
    /// <param name="operations">What operations read and write, including those of other services.</param>
    public static IEnumerable<EmittedType> Of(ServiceNames names, IReadOnlyCollection<TypeModel> types, IEnumerable<TypeUses> operations)
    {
        IReadOnlyDictionary<string, TypeUse> uses = TypeUses.Resolve(types, operations.Where(o => o.Names == names));
        return types.Select(type => new EmittedType(names, type, uses[type.Name]));
    }
}
