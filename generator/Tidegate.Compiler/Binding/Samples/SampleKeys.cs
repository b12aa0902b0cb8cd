using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>The keys of calls in samples: any text, which may be left out, and which no request is compared with.</summary>
internal static class SampleKeys
{
    public static EquatableArray<BindingModel> AsOptional(EquatableArray<BindingModel> members) =>
        members.Select(member => member.Source is KeySource ? member with { IsOptional = true } : member).ToEquatableArray();

    public static EquatableArray<SampleParameter> Without(EquatableArray<SampleParameter> values, BindingModel? key) => key is null
        ? values
        : values.Where(value => value.Location != key.Location || !WireNames.ComparerOf(key.Location).Equals(value.WireName, key.WireName)).ToEquatableArray();

    public static JsonValue? Without(JsonValue? body, BindingModel? key) => body is JsonObject members && key is { Location: BindingLocation.BodyMember, WireName: var name }
        ? members with { Properties = members.Properties.Where(property => property.Name.Text != name).ToEquatableArray() }
        : body;
}
