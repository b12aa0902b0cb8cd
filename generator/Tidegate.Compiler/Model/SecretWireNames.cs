using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Model;

/// <summary>The wire names of what a spec marks as <c>secret</c>, including aliases.</summary>
internal static class SecretWireNames
{
    public static IEnumerable<string> Of(ServiceModel service) => Of(service.ClientParameters);

    public static IEnumerable<string> Of(IEnumerable<TypeModel> types) =>
        types.OfType<RecordModel>().SelectMany(type => Of(type.Members));

    public static IEnumerable<string> Of(EndpointModel endpoint) =>
        Of(endpoint.Bindings.All).Concat(Of(endpoint.Response?.Members ?? EquatableArray<MemberModel>.Empty));

    private static IEnumerable<string> Of(IEnumerable<ValueModel> values) =>
        values.Where(value => value.IsSecret).SelectMany(value => value.WireNames);
}
