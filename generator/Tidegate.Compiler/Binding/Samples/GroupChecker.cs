using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Samples;

/// <summary>Checks that a sample gives groups of inputs as its endpoint needs them.</summary>
internal static class GroupChecker
{
    public static void Check(SampleSyntax sample, EquatableArray<GroupsModel> all, DiagnosticBag diagnostics)
    {
        // What a sample leaves out as a whole is left open.
        foreach (GroupsModel groups in all.Where(groups => groups.Inputs.All(input => ValuesOf(sample, input) is not null)))
        {
            if (groups.Problem(input => IsGiven(sample, input)) is { } problem)
            {
                diagnostics.Report(SampleRules.GroupsNotMet, sample.Anchor, problem);
            }
        }
    }

    /// <summary>A list of which no item would be sent is not given.</summary>
    private static bool IsGiven(SampleSyntax sample, BindingModel input) => ValuesOf(sample, input)!.Properties.Any(property =>
        WireNames.ComparerOf(input.Location).Equals(property.Name.Text, input.WireName)
        && property.Value is not JsonNull && !(input.IsRepeated && property.Value is JsonArray { Items.Count: 0 }));

    /// <returns>Null when the sample says nothing of the place where the input is sent.</returns>
    private static JsonObject? ValuesOf(SampleSyntax sample, BindingModel input) => input.Location == BindingLocation.BodyMember
        ? sample.Body as JsonObject
        : sample.Parameters.FirstOrDefault(section => NamedSection.LocationOf(section.Key) == input.Location)?.Values;
}
