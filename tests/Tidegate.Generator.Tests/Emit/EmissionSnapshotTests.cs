using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;
using Tidegate.Generator.Emit;
using Tidegate.Generator.Tests.Roslyn;
using Xunit;
using static Tidegate.Generator.Tests.Emit.SampleModels;

namespace Tidegate.Generator.Tests.Emit;

public class EmissionSnapshotTests
{
    private static readonly EmittedService s_service = EmittedService.Of(Service, [FlowType], [OperationFacts.Of(EnableFlow)]);

    [Fact]
    public void Client() => Snapshot.Verify(ClientEmitter.Emit(s_service).Text);

    [Fact]
    public void Options() => Snapshot.Verify(OptionsEmitter.Emit(s_service).Text);

    [Fact]
    public void Registration() => Snapshot.Verify(RegistrationEmitter.Emit(Service).Text);

    [Fact]
    public void Errors() => Snapshot.Verify(ErrorsEmitter.Emit(s_service).Text);

    [Fact]
    public void Operation_without_a_result() => Snapshot.Verify(Emit(EnableFlow));

    [Fact]
    public void Operation_with_path_and_query() => Snapshot.Verify(Emit(GetFlow));

    [Fact]
    public void Operation_with_pages() => Snapshot.Verify(Emit(SearchFlow));

    [Fact]
    public void Operation_with_a_request_record() => Snapshot.Verify(Emit(SaveFlow));

    [Fact]
    public void Record() => Snapshot.Verify(Emit(FlowType));

    [Fact]
    public void Enum_over_text() => Snapshot.Verify(Emit(CycleType));

    [Fact]
    public void Enum_over_numbers() => Snapshot.Verify(Emit(StatusType));

    [Fact]
    public void Union_by_a_tag() => Snapshot.Verify(Emit(EventType, PaginationType with { IsTagged = true }));

    [Fact]
    public void Union_by_shape() => Snapshot.Verify(Emit(ReadingType));

    [Fact]
    public void Id() => Snapshot.Verify(Emit(FlowIdType));

    [Fact]
    public void Operations_of_one_file() => Snapshot.Verify(Emit(EnableFlow, SaveFlow));

    [Fact]
    public void Types_of_one_file() => Snapshot.Verify(Emit(CycleType, PaginationType));

    private static string Emit(params EndpointModel[] operations) =>
        GeneratedFile.Join(operations.Select(EndpointEmitter.Emit).ToEquatableArray()).Text;

    private static string Emit(params TypeModel[] types) =>
        GeneratedFile.Join(types.Select(type => TypeEmitter.Emit(new EmittedType(Names, type, TypeUse.Read | TypeUse.Written))).ToEquatableArray()).Text;
}
