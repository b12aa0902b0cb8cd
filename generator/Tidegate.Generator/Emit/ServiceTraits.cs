using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>What the <c>ApiService</c> of a client is told beyond its envelope and errors.</summary>
internal static class ServiceTraits
{
    /// <summary>An assignment in its initializer each; none for most services.</summary>
    public static IReadOnlyList<string> Of(EmittedService emitted)
    {
        List<string> traits = new();
        if (emitted.SecretNames.Count > 0)
        {
            traits.Add($"SecretNames = new[] {{ {string.Join(", ", emitted.SecretNames.Select(CSharpLiteral.Text))} }}");
        }

        if (emitted.SecretSeparators.Length > 0)
        {
            traits.Add($"SecretSeparators = {CSharpLiteral.Text(emitted.SecretSeparators)}");
        }

        AddConstants(traits, emitted.Service, BindingLocation.Query, "ConstantQuery");
        AddConstants(traits, emitted.Service, BindingLocation.Header, "ConstantHeaders");
        AddConstants(traits, emitted.Service, BindingLocation.Cookie, "ConstantCookies");
        return traits;
    }

    private static void AddConstants(List<string> traits, ServiceModel service, BindingLocation location, string property)
    {
        var constants = service.Constants.Where(constant => constant.Location == location)
            .Select(constant => $"[{CSharpLiteral.Text(constant.WireName)}] = {CSharpLiteral.Text(constant.FixedValue!)}").ToList();
        if (constants.Count > 0)
        {
            traits.Add($"{property} = new global::System.Collections.Generic.Dictionary<string, string> {{ {string.Join(", ", constants)} }}");
        }
    }
}
