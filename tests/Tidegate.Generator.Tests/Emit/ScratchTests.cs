using System.IO;
using System.Linq;
using Tidegate.Generator.Emit;
using Tidegate.Generator.Model;
using Xunit;
namespace Tidegate.Generator.Tests.Emit;
public class ScratchTests
{
    [Fact]
    public void Dump()
    {
        var m = new TypeModel[] { SampleModels.FlowIdType, SampleModels.CycleType, SampleModels.StatusType, SampleModels.PaginationType, SampleModels.FlowType };
        var e = new[] { SampleModels.EnableFlow, SampleModels.GetFlow, SampleModels.SearchFlow, SampleModels.SaveFlow };
        var use = TypeUses.Resolve(m, e.Select(TypeUses.Of));
        Directory.CreateDirectory("/tmp/tg-out");
        foreach (var f in m.Select(t => TypeEmitter.Emit(SampleModels.Names, t, use[t.Name])).Concat(e.Select(EndpointEmitter.Emit)).Append(ClientEmitter.Emit(SampleModels.Service, SampleModels.Service.Errors.ToArray())).Append(OptionsEmitter.Emit(SampleModels.Service)).Append(ErrorsEmitter.Emit(SampleModels.Names, SampleModels.Service.Errors.ToArray())))
{            File.WriteAllText("/tmp/tg-out/" + f.HintName, f.Text);}
    }
}
