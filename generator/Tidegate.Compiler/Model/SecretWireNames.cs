using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Compiler.Model;

/// <summary>The names on the wire of what a spec marks <c>secret</c>; what is read by another name counts too.</summary>
internal static class SecretWireNames
{
    public static IEnumerable<string> Of(ServiceModel service) =>
        service.ClientParameters.Where(parameter => parameter.IsSecret).Select(parameter => parameter.WireName);

    public static IEnumerable<string> Of(IEnumerable<TypeModel> types) =>
        types.OfType<RecordModel>().SelectMany(type => Of(type.Members));

    public static IEnumerable<string> Of(EndpointModel endpoint)
    {
        IEnumerable<string> query = endpoint.Query.OfType<InputQuery>().Where(part => IsSecret(endpoint, part.InputName)).Select(part => part.WireName);
        IEnumerable<string> path = endpoint.Path.OfType<PathPlaceholder>().Where(part => IsSecret(endpoint, part.InputName)).Select(part => part.WireName);
        return endpoint.Body is ObjectBody body ? [.. path, .. query, .. Of(body.Members)] : path.Concat(query);
    }

    /// <summary>Whether what a caller passes as an input must never be printed.</summary>
    public static bool IsSecret(EndpointModel endpoint, string inputName) =>
        endpoint.Inputs.Any(input => input.IsSecret && input.Name == inputName);

    private static IEnumerable<string> Of(IEnumerable<MemberModel> members) => members
        .Where(member => member.IsSecret)
        .SelectMany(member => member.Aliases.Prepend(member.WireName));
}
