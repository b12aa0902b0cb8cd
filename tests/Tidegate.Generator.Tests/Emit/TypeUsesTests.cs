using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Generator.Emit;
using Xunit;
using static Tidegate.Generator.Tests.Emit.SampleModels;

namespace Tidegate.Generator.Tests.Emit;

public class TypeUsesTests
{
    private static readonly TypeModel[] s_types = [FlowIdType, CycleType, StatusType, PaginationType, FlowType];

    [Fact]
    public void What_is_only_sent_is_only_written()
    {
        IReadOnlyDictionary<string, TypeUse> uses = TypeUses.Resolve(s_types, [TypeUses.Of(SearchFlow)]);

        Assert.Equal(TypeUse.Written | TypeUse.Sent, uses["Pagination"]);
    }

    [Fact]
    public void What_a_returned_record_contains_is_read_however_deep()
    {
        IReadOnlyDictionary<string, TypeUse> uses = TypeUses.Resolve(s_types, [TypeUses.Of(SearchFlow)]);

        Assert.All(new[] { "Flow", "FlowId", "Cycle", "Status" }, name => Assert.True(uses[name].HasFlag(TypeUse.Read), name));
    }

    [Fact]
    public void One_operation_may_read_what_another_writes()
    {
        IReadOnlyDictionary<string, TypeUse> uses = TypeUses.Resolve(s_types, [TypeUses.Of(SearchFlow), TypeUses.Of(EnableFlow)]);

        Assert.Equal(TypeUse.Read | TypeUse.Answered | TypeUse.Written | TypeUse.Sent, uses["FlowId"]);
    }

    [Fact]
    public void What_documents_in_text_contain_is_read_and_written_also_where_it_is_only_kept()
    {
        RecordModel holder = PaginationType with { Name = "Holder", Members = Array(Member("Doc", "doc", new ArrayRef(new JsonTextRef(Pagination)))) };

        IReadOnlyDictionary<string, TypeUse> uses = TypeUses.Resolve([holder, PaginationType], []);

        Assert.Equal(TypeUse.None, uses["Holder"]);
        Assert.Equal(TypeUse.Read | TypeUse.Written, uses["Pagination"]);
    }

    [Fact]
    public void What_nothing_uses_has_no_json_code()
    {
        EmittedType unused = new(Names, CycleType, TypeUse.None);

        Assert.DoesNotContain("BatchJson", GeneratedFile.Join(Array(TypeEmitter.Emit(unused))).Text, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Types_in_documents_inside_strings_count()
    {
        EndpointModel endpoint = EnableFlow with { Body = BodyKind.None, Bindings = Bindings(Common), Returns = new JsonTextRef(new MapRef(new ArrayRef(new NullableRef(Flow)))) };

        Assert.Equal(["Flow"], TypeUses.Of(endpoint).Answered);
    }

    [Fact]
    public void The_items_of_a_separated_list_need_no_json_code()
    {
        EndpointModel endpoint = EnableFlow with { Body = BodyKind.None, Bindings = Bindings(Common), Returns = new SeparatedRef(FlowId, ',') };

        var uses = TypeUses.Of(endpoint);

        Assert.Empty(uses.Answered.Concat(uses.Converted));
    }
}
