using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Everything that the code of one declared type depends on.</summary>
internal sealed record EmittedType(ServiceNames Names, TypeModel Type, TypeUse Use)
{
    /// <param name="service">What the service itself reads.</param>
    /// <param name="operations">What operations read and write, including those of other services.</param>
    public static IEnumerable<EmittedType> Of(TypeUses service, IReadOnlyCollection<TypeModel> types, IEnumerable<TypeUses> operations)
    {
        IReadOnlyDictionary<string, TypeUse> uses = TypeUses.Resolve(types, operations.Where(o => o.Names == service.Names).Append(service));
        return types.Select(type => new EmittedType(service.Names, service.ReadsLacking ? Lenient(type, uses[type.Name]) : type, uses[type.Name]));
    }

    private static TypeModel Lenient(TypeModel type, TypeUse use) => !use.HasFlag(TypeUse.Answered)
        ? type
        : LackingMembers.Mark(type, use.HasFlag(TypeUse.Sent) ? Lacking.InAnswersOnly : Lacking.InAnswers);
}
