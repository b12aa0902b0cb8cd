using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>What an operation returns.</summary>
/// <param name="Type">Null when it returns nothing.</param>
/// <param name="Statuses">The statuses of success; empty when all from 200 to 299 are.</param>
internal sealed record BoundReturns(TypeRef? Type, EquatableArray<StatusModel> Statuses)
{
    /// <summary>Stands for what could not be bound, so that the mistake causes no others.</summary>
    public static BoundReturns Unknown { get; } = new(TypeBinder.Anything, EquatableArray<StatusModel>.Empty);
}
