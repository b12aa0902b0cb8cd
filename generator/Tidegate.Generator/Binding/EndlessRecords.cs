using System.Collections.Generic;
using System.Linq;
using Tidegate.Generator.Diagnostics;
using Tidegate.Generator.Model;
using Tidegate.Generator.Syntax;
using Tidegate.Generator.Text;

namespace Tidegate.Generator.Binding;

/// <summary>Finds records that need themselves: a chain of mandatory members that comes back to where it began.</summary>
internal static class EndlessRecords
{
    public static void Check(EquatableArray<TypeModel> types, EquatableArray<TypeSyntax> syntax, DiagnosticBag diagnostics)
    {
        Dictionary<string, RecordModel> records = types.OfType<RecordModel>().ToDictionary(record => record.Name);
        HashSet<string> done = new();
        foreach (RecordModel record in records.Values)
        {
            List<Step> chain = new();
            if (!done.Contains(record.Name) && FindChain(record, record.Name, records, new HashSet<string>(), chain))
            {
                done.UnionWith(chain.Select(step => step.Record));
                Report(chain, syntax, diagnostics);
            }
        }
    }

    private static bool FindChain(
        RecordModel record, string goal, Dictionary<string, RecordModel> records, HashSet<string> visited, List<Step> chain)
    {
        foreach (MemberModel member in record.Members)
        {
            if (member.IsOptional || Needed(member.Type) is not { } needed || !records.TryGetValue(needed, out RecordModel? next))
            {
                continue;
            }

            chain.Add(new Step(record.Name, member.WireName));
            if (needed == goal || (visited.Add(needed) && FindChain(next, goal, records, visited, chain)))
            {
                return true;
            }

            chain.RemoveAt(chain.Count - 1);
        }

        return false;
    }

    /// <summary>The record that every value of a type holds; an array or a map can be empty, and null ends a chain.</summary>
    private static string? Needed(TypeRef type) => type switch
    {
        NamedRef { Kind: NamedKind.Record } named => named.Name,
        JsonTextRef text => Needed(text.Content),
        _ => null,
    };

    private static void Report(List<Step> chain, EquatableArray<TypeSyntax> syntax, DiagnosticBag diagnostics)
    {
        Step first = chain[0];
        MemberSyntax member = syntax.OfType<RecordSyntax>().First(record => record.Name.Text == first.Record)
            .Members.First(m => m.Name.Text == first.Member);
        string path = string.Join(" needs ", chain.Select(step => step.Record).Concat(new[] { first.Record }));
        diagnostics.Report(TypeRules.EndlessRecord, member.Type!.Span, first.Record, first.Member, path);
    }

    private readonly record struct Step(string Record, string Member);
}
