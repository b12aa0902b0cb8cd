using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Compiler.Model;

/// <summary>What stands between the items of parameters that a spec marks <c>secret</c>, so that each item can be hidden, too.</summary>
internal static class SecretSeparators
{
    public static IEnumerable<char> Of(ServiceModel service) => Of(service.ClientParameters);

    public static IEnumerable<char> Of(EndpointModel endpoint) => Of(endpoint.Bindings.All.Where(binding => binding.Location is not (BindingLocation.Body or BindingLocation.BodyMember)));

    private static IEnumerable<char> Of(IEnumerable<ValueModel> values) =>
        values.Where(value => value.IsSecret).Select(value => value.Type).OfType<SeparatedRef>().Select(list => list.Separator);
}
