using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>
/// What endpoints see of their service: equatable and without source locations, so that an edit of the service file that does not concern
/// them causes no work for them.
/// </summary>
/// <param name="BrokenTypes">Types with a faulty declaration: uses of them are not reported.</param>
/// <param name="BrokenParameters">Client parameters with a faulty declaration.</param>
/// <param name="BrokenErrors">Error codes with a faulty declaration.</param>
/// <param name="IsPartial">Whether the service may declare more than could be read.</param>
internal sealed record ServiceScope(
    ServiceModel Service,
    EquatableArray<TypeModel> Types,
    PagingScope? Paging,
    EquatableArray<string> BrokenTypes,
    EquatableArray<string> BrokenParameters,
    EquatableArray<string> BrokenErrors,
    bool IsPartial)
{
    // Kept outside the record, which is compared by value: created once, however many endpoints ask for it.
    private static readonly ConditionalWeakTable<ServiceScope, TypeNames> s_typeNames = new();
    private static readonly ConditionalWeakTable<ServiceScope, IReadOnlyDictionary<string, TypeModel>> s_typesByName = new();
    private static readonly ConditionalWeakTable<ServiceScope, IReadOnlyDictionary<string, TypeModel>> s_answerTypesByName = new();

    /// <summary>The types as answers have them.</summary>
    public IReadOnlyDictionary<string, TypeModel> AnswerTypesByName() => !Service.ReadsLacking ? TypesByName()
        : s_answerTypesByName.GetValue(this, static scope => scope.Types.ToDictionary(type => type.Name, type => LackingMembers.Mark(type, Lacking.InAnswers)));

    public TypeNames TypeNames() => s_typeNames.GetValue(this, static scope => new TypeNames(
        scope.Types.Select(type => new KeyValuePair<string, NamedKind>(type.Name, KindOf(type))), scope.BrokenTypes, scope.IsPartial));

    public IReadOnlyDictionary<string, TypeModel> TypesByName() =>
        s_typesByName.GetValue(this, static scope => scope.Types.ToDictionary(type => type.Name));

    private static NamedKind KindOf(TypeModel type) => type switch
    {
        IdModel => NamedKind.Id,
        IntEnumModel => NamedKind.IntEnum,
        StringEnumModel => NamedKind.StringEnum,
        UnionModel { Tag: null } => NamedKind.ShapeUnion,
        UnionModel => NamedKind.TagUnion,
        _ => NamedKind.Record,
    };
}

internal sealed record BoundService(ServiceScope Scope, EquatableArray<SpecDiagnostic> Diagnostics);

/// <param name="Model">Null when the endpoint has an error.</param>
internal sealed record BoundEndpoint(
    EndpointModel? Model,
    EquatableArray<SampleModel> Samples,
    EquatableArray<SpecDiagnostic> Diagnostics);
